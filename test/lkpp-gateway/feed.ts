import type { GatewayEvent, KnownEvent } from '../../shared/lkpp/messages.ts';
import { type Gateway, iso } from './gateway.ts';
import { refusal } from './refusal.ts';
import type { CaseRow, EventRow } from './store.ts';

/** Adds an event to the office's feed, inside the transaction of the change that it tells of. */
export function tell(gateway: Gateway, about: CaseRow, event: KnownEvent): void {
  tellAny(gateway, about, event.type, event.data);
}

/** Any event, also of a type that this version does not know. */
export function tellAny(gateway: Gateway, about: CaseRow, type: string, data: Record<string, unknown>): void {
  gateway.db
    .prepare(
      'INSERT INTO events VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE office = ?), ?, ?, ?, ?)',
    )
    .run(about.office, about.office, about.id, type, gateway.now(), JSON.stringify(data));
  // After the transaction, which is synchronous: only then can a waiting reader see the event.
  setImmediate(() => gateway.grown.emit(about.office));
}

export type FeedQuery = { after: number; waitSeconds: number; limit: number };

/** A page of the feed; waits for one when there is nothing yet. @throws CURSOR_AHEAD */
export async function readFeed(gateway: Gateway, office: string, query: FeedQuery, signal: AbortSignal) {
  const last = lastSeq(gateway, office);
  if (query.after > last) throw refusal('CURSOR_AHEAD', { last });
  const until = Date.now() + query.waitSeconds * 1000;
  let rows = page(gateway, office, query);
  while (rows.length === 0 && Date.now() < until && !signal.aborted) {
    await growth(gateway, office, until - Date.now(), signal);
    rows = page(gateway, office, query);
  }
  return {
    events: rows.map(asEvent),
    cursor: rows.at(-1)?.seq ?? query.after,
    serverTime: iso(gateway.now()),
  };
}

function page({ db }: Gateway, office: string, { after, limit }: FeedQuery): EventRow[] {
  return db
    .prepare<[string, number, number], EventRow>(
      'SELECT * FROM events WHERE office = ? AND seq > ? ORDER BY seq LIMIT ?',
    )
    .all(office, after, limit);
}

export function lastSeq({ db }: Gateway, office: string): number {
  const row = db
    .prepare<[string], { last: number }>('SELECT coalesce(max(seq), 0) AS last FROM events WHERE office = ?')
    .get(office);
  return row?.last ?? 0;
}

export function asEvent(row: EventRow): GatewayEvent {
  const { seq, caseId, type, at } = row;
  return { seq, escalationId: caseId, type, at: iso(at), data: JSON.parse(row.data) };
}

/** Ends when the feed grew, the time is over or the reader went away. */
function growth({ grown }: Gateway, office: string, timeoutMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      grown.off(office, done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.max(0, timeoutMs));
    grown.once(office, done);
    signal.addEventListener('abort', done);
  });
}
