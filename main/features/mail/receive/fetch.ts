import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { MailTrouble } from '../accounts/problem.ts';

/** A message as the server gave it. */
export type Fetched = {
  uid: number;
  /** When the mailbox got it, UTC ms. */
  receivedAt: number;
  bytes: Uint8Array;
  /** What is wrong with it already: only its beginning, or nothing at all, was handed over. */
  notice: 'tooLargeToFetch' | 'notGiven' | null;
};
/** Messages fetched and stored together: few enough to start anew after a cut, enough to be quick. */
const group = { messages: 25, bytes: 16 * 1024 * 1024 } as const;
const wholeBytes = 60 * 1024 * 1024;
const beginningBytes = 1024 * 1024;

/** How often each message brought the connection down; one that does it again and again is left on the server. */
export class Losses {
  readonly #byUid = new Map<number, number>();
  careful = false;

  begin(uid: number): void {
    this.#byUid.set(uid, (this.#byUid.get(uid) ?? 0) + 1);
  }
  done(uid: number): void {
    this.#byUid.delete(uid);
  }
  /** What is worth trying: the message, then only its head, then nothing more. */
  hope(uid: number): 'message' | 'head' | 'none' {
    const lost = this.#byUid.get(uid) ?? 0;
    return lost < 5 ? 'message' : lost < 7 ? 'head' : 'none';
  }
}

/** The next messages of a list of UIDs, complete; what is gone from the server meanwhile is left out. */
export async function fetchGroup(
  client: ImapFlow,
  uids: readonly number[],
  losses: Losses,
  now: number,
): Promise<{ fetched: Fetched[]; upTo: number }> {
  const wanted = uids.slice(0, losses.careful ? 1 : group.messages);
  const known = new Map<number, FetchMessageObject>();
  for (const one of await client.fetchAll(
    wanted.join(','),
    { uid: true, size: true, internalDate: true },
    { uid: true },
  ))
    known.set(one.uid, one);
  const chosen: number[] = [];
  let bytes = 0;
  for (const uid of wanted) {
    bytes += known.get(uid)?.size ?? 0;
    if (chosen.length > 0 && bytes > group.bytes) break;
    chosen.push(uid);
  }
  const found = await sources(client, chosen, known, losses);
  const fetched: Fetched[] = [];
  for (const uid of chosen) {
    const meta = known.get(uid);
    const receivedAt = instantOf(meta?.internalDate, now);
    const given = found.get(uid) ?? (await fetchSingle(client, uid, meta?.size ?? 0, losses));
    if (given) fetched.push({ uid, receivedAt, ...given });
  }
  return { fetched, upTo: chosen.at(-1) ?? 0 };
}

/** The bytes of all that are of usual size, in one command; none when the server stumbles over one of them. */
async function sources(
  client: ImapFlow,
  uids: readonly number[],
  known: ReadonlyMap<number, FetchMessageObject>,
  losses: Losses,
) {
  const found = new Map<number, Pick<Fetched, 'bytes' | 'notice'>>();
  const usual = uids.filter((uid) => (known.get(uid)?.size ?? wholeBytes + 1) <= wholeBytes);
  if (usual.length < 2 || losses.careful) return found;
  try {
    for await (const { uid, source } of client.fetch(usual.join(','), { uid: true, source: true }, { uid: true }))
      if (source) found.set(uid, { bytes: source, notice: null });
  } catch (error) {
    losses.careful = true;
    if (!client.usable) throw error;
  }
  return found;
}

/** One message by itself. @returns null when it is gone from the mailbox */
async function fetchSingle(client: ImapFlow, uid: number, size: number, losses: Losses) {
  const hope = losses.hope(uid);
  const nothing = { bytes: new Uint8Array(), notice: 'notGiven' } as const;
  if (hope === 'none') return nothing;
  losses.begin(uid);
  if (hope === 'head') {
    const head = await client.fetchOne(String(uid), { uid: true, headers: true }, { uid: true });
    return { bytes: (head || undefined)?.headers ?? nothing.bytes, notice: nothing.notice };
  }
  try {
    const maxLength = size > wholeBytes ? beginningBytes : undefined;
    const one = await client.fetchOne(
      String(uid),
      { uid: true, source: maxLength === undefined ? true : { start: 0, maxLength } },
      { uid: true },
    );
    losses.done(uid);
    if (one && one.source !== undefined)
      return { bytes: one.source, notice: maxLength ? ('tooLargeToFetch' as const) : null };
  } catch (error) {
    losses.careful = true;
    if (!client.usable) throw error;
  }
  return (await searchUids(client, { uid: String(uid) })).includes(uid) ? nothing : null;
}

/** UIDs that match, ascending. @throws MailTrouble when the server does not answer the question */
export async function searchUids(client: ImapFlow, query: { uid: string; since?: Date }): Promise<number[]> {
  if (client.mailbox !== false && client.mailbox.exists === 0) return [];
  const uids = await client.search(query, { uid: true });
  if (!Array.isArray(uids)) throw new MailTrouble('lost');
  return uids.sort((a, b) => a - b);
}

function instantOf(date: Date | string | undefined, now: number): number {
  const at = date === undefined ? Number.NaN : new Date(date).getTime();
  return Number.isFinite(at) && at > 0 ? Math.min(at, now) : now;
}
