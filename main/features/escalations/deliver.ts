import { z } from 'zod';
import type { Verdict } from '../../../shared/domain/escalations/verdict.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { confirmation, feedback, type GatewayEscalation } from '../../../shared/lkpp/messages.ts';
import type { Kernel } from '../../kernel.ts';
import { type Desk, fetchFile, readPart } from '../tickets/service.ts';
import type { Answer, LkppClient } from './lkpp-client.ts';
import { renew } from './outbox.ts';
import { packageToSend } from './sealed-in-package.ts';
import { type DeliveryRow, escalationTable } from './table.ts';

export const chunkBytes = 1024 * 1024;
const mostResumes = 12;
const uploadPayload = z.object({ sha256: z.string().length(64), size: z.int().min(1) });

/** What came of one attempt. `remote` is the case as the gateway has it now, where it said so. */
export type Outcome =
  | { done: true; remote: GatewayEscalation | null }
  | { done: false; verdict: Verdict | { do: 'lost' } | { do: 'damaged' } | { do: 'elsewhere' }; outcome: string };

/** Makes one attempt at a delivery that was claimed. Throws only when `signal` aborts, or for a fault of ours. */
export async function attempt(
  desk: Desk,
  client: LkppClient,
  row: DeliveryRow,
  leaseMs: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const { kernel } = desk;
  if (row.kind === 'upload') return upload(kernel, client, row, leaseMs, signal);
  const escalation = await kernel.store.read((reader) => reader.findOneBy(escalationTable, { id: row.escalationId }));
  if (!escalation) throw new Error(`Delivery ${row.id} has no escalation.`);
  if (row.kind === 'create') {
    const content = await packageToSend(desk, escalation, row.attempts);
    return outcomeOf(await client.create(row.id, content, signal));
  }
  if (escalation.remoteId === null) throw new Error(`Delivery ${row.id} came before its case.`);
  if (row.kind === 'feedback')
    return outcomeOf(await client.addFeedback(escalation.remoteId, feedback.parse(row.payload), signal));
  return outcomeOf(await client.confirm(escalation.remoteId, confirmation.parse(row.payload), signal));
}

function outcomeOf(answer: Answer<GatewayEscalation>): Outcome {
  if (answer.ok) return { done: true, remote: answer.value };
  return { done: false, verdict: answer.verdict, outcome: answer.outcome };
}

/** Sends a file in chunks from where the gateway stands; its word about the offset always wins over ours. */
async function upload(
  kernel: Kernel,
  client: LkppClient,
  row: DeliveryRow,
  leaseMs: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const { sha256, size } = uploadPayload.parse(row.payload);
  const { uploadId } = row;
  if (uploadId === null) throw new Error(`Upload ${row.id} was not announced.`);
  const { dataDir } = kernel.host;
  let offset = row.bytesDone;
  for (let resumes = 0; resumes <= mostResumes; ) {
    const bytes = offset < size ? await partOf(dataDir, sha256, offset, Math.min(chunkBytes, size - offset)) : null;
    if (offset < size && bytes === null) return notHere(kernel);
    const answer = bytes
      ? await client.putChunk(uploadId, offset, bytes, signal)
      : await client.upload(uploadId, signal);
    if (answer.ok) {
      if (answer.value.complete) return { done: true, remote: null };
      if (answer.value.offset <= offset) resumes += 1;
      offset = answer.value.offset;
      if (!(await keep(kernel, row, offset, leaseMs))) return { done: false, verdict: { do: 'lost' }, outcome: 'lost' };
      continue;
    }
    if (answer.verdict.do !== 'resume') return { done: false, verdict: answer.verdict, outcome: answer.outcome };
    resumes += 1;
    if (answer.verdict.offset === null && !(await isWhole(dataDir, sha256)))
      return { done: false, verdict: { do: 'damaged' }, outcome: answer.outcome };
    const standing = await client.upload(uploadId, signal);
    if (!standing.ok) return { done: false, verdict: standing.verdict, outcome: standing.outcome };
    if (standing.value.complete) return { done: true, remote: null };
    offset = standing.value.offset;
  }
  return { done: false, verdict: { do: 'resume', offset }, outcome: 'resumed too often' };
}

/** The bytes that follow, or null when the file is gone or shorter than what was announced. */
async function partOf(dataDir: string, sha256: string, offset: number, length: number) {
  try {
    const bytes = await readPart(dataDir, sha256, offset, length);
    return bytes.length > 0 ? bytes : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Alone, a missing file needs a person; of several PCs another one may reach the folder with the files. */
function notHere({ store }: Kernel): Outcome {
  const verdict = { do: store.engine === 'postgres' ? ('elsewhere' as const) : ('damaged' as const) };
  return { done: false, verdict, outcome: 'file' };
}

/** Notes the progress and keeps the lease; false when the delivery is no longer ours. */
function keep(kernel: Kernel, row: DeliveryRow, offset: number, leaseMs: number): Promise<boolean> {
  return kernel.store.write((writer) => renew(writer, row, offset, kernel.clock.now(), leaseMs));
}

async function isWhole(dataDir: string, sha256: string): Promise<boolean> {
  try {
    await fetchFile(dataDir, sha256);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
