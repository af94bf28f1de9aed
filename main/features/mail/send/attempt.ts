import { sayMailProblem } from '../../../../shared/text/mail-problems.ts';
import { sendProblem } from '../../../../shared/text/mail-send.ts';
import type { Kernel } from '../../../kernel.ts';
import { fetchFile } from '../../tickets/service.ts';
import { credentialsFor } from '../accounts/credentials.ts';
import { MailTrouble } from '../accounts/problem.ts';
import { type MailAccountRow, mailMessageTable, type OutgoingMailRow } from '../table.ts';
import { judge, type Verdict } from './judge.ts';
import { commit, renew } from './outbox.ts';
import type { MailPace } from './pace.ts';
import { SmtpError, SmtpLine } from './smtp.ts';

/**
 * What came of an attempt. `lost`: the message belongs to someone else now and nothing of it left. `stopped`: the program
 * ends and nothing of it left. `line` is open for the next message, or null.
 */
export type Outcome = { verdict: Verdict | 'lost' | 'stopped'; line: SmtpLine | null };

const here = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/**
 * Makes one attempt at a message that was claimed, over the open line or a new one.
 * @throws Refusal when its kept bytes are damaged; anything else is a fault of ours
 */
export async function attempt(
  kernel: Kernel,
  account: MailAccountRow,
  row: OutgoingMailRow,
  open: SmtpLine | null,
  signal: AbortSignal,
  pace: MailPace,
): Promise<Outcome> {
  const { smtp } = account;
  if (smtp.security === 'none' && !here.includes(smtp.host.toLowerCase()))
    return { line: null, verdict: { do: 'later', line: true, problem: sendProblem.unsafe, said: '' } };
  const bytes = await bytesOf(kernel, row);
  const progress = { committed: false, lost: false };
  let line = open?.isOpen ? open : null;
  let parting: NodeJS.Timeout | undefined;
  const stop = () => {
    // What the server has whole deserves a moment for its answer; anything else is dropped and not delivered.
    if (progress.committed) parting = setTimeout(() => line?.close(), pace.partingMs);
    else line?.close();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (!line) {
      const signIn = await credentialsFor(kernel, account, 'smtp');
      line = await SmtpLine.open(smtp, signIn, pace.limits, signal);
    }
    const refused = await line.send({
      from: account.address,
      to: row.recipients,
      bytes,
      onPiece: keeper(kernel, row, pace, () => line?.close()),
      commit: async () => {
        if (signal.aborted) return false;
        progress.committed = await kernel.store.write((writer) => commit(writer, row, kernel.clock.now()));
        progress.lost = !progress.committed;
        return progress.committed;
      },
    });
    return { line, verdict: { do: 'sent', refused } };
  } catch (error) {
    if (error instanceof MailTrouble) return { line: null, verdict: ofTrouble(error) };
    const verdict = error instanceof SmtpError ? judge(error.fault, progress.committed) : null;
    // A message the server refused says nothing against the line; a line that broke is no line.
    const isLineGood = verdict?.do === 'nobody' || verdict?.do === 'stop';
    if (!isLineGood || !line?.isOpen) line?.close();
    if (!verdict) throw error;
    if (progress.lost) return { line: null, verdict: 'lost' };
    if (signal.aborted && !progress.committed) return { line: null, verdict: 'stopped' };
    return { line: isLineGood && line?.isOpen ? line : null, verdict };
  } finally {
    clearTimeout(parting);
    signal.removeEventListener('abort', stop);
  }
}

/** What the account signs in with is not to be had: said before any server was asked. */
function ofTrouble({ problem }: MailTrouble): Verdict {
  const words = sayMailProblem(problem, 'id');
  if (problem === 'oauth') return { do: 'login', problem: words, said: '' };
  return { do: 'later', line: true, problem: words, said: '' };
}

/** The frozen message, checked against its hash. */
async function bytesOf(kernel: Kernel, row: OutgoingMailRow): Promise<Uint8Array> {
  const message = await kernel.store.read((reader) => reader.findOneBy(mailMessageTable, { id: row.messageRowId }));
  if (!message) throw new Error(`Outgoing mail ${row.id} has no message.`);
  return fetchFile(kernel.host.dataDir, message.rawSha256);
}

/** Keeps the lease of a large message on a slow line; drops the line when the message is no longer ours. */
function keeper(kernel: Kernel, row: OutgoingMailRow, pace: MailPace, drop: () => void): () => Promise<void> {
  let kept = kernel.clock.monotonic();
  return async () => {
    const now = kernel.clock.monotonic();
    if (now - kept < pace.leaseMs / 5) return;
    kept = now;
    const until = kernel.clock.now() + pace.leaseMs;
    if (!(await kernel.store.write((writer) => renew(writer, row, until)))) drop();
  };
}
