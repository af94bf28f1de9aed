import { In } from 'typeorm';
import { ticketLine } from '../../../shared/text/ticket-core.ts';
import type { Reader } from '../../store/store.ts';
import type { StepRunRow } from '../procedures/table.ts';
import { timelineTable } from '../tickets/table.ts';

const longest = 20_000;
const done = ticketLine.stepDone('');

/**
 * What the office did, when the officer writes nothing of their own: a sentence for each step of the SOP it finished, with
 * what came of it, and its notes, in order.
 * @returns the sentences, and whether anybody wrote or decided something (a row of steps alone proves no attempt)
 */
export async function triedSoFar(
  reader: Reader,
  ticketId: string,
  visits: readonly StepRunRow[],
): Promise<{ text: string; proves: boolean }> {
  const ours = new Set(visits.filter((visit) => visit.side === 'office').map((visit) => visit.id));
  const entries = await reader.find(timelineTable, {
    where: { ticketId, kind: In(['step', 'note']) },
    order: { at: 'ASC', id: 'ASC' },
    take: 100,
  });
  const told = entries.filter(
    ({ kind, byId, refId, body }) =>
      byId !== null && (kind === 'step' ? refId !== null && ours.has(refId) : body.trim() !== ''),
  );
  return {
    text: told.map(sentence).join('\n').slice(0, longest),
    proves: told.some(({ body }) => body.trim() !== ''),
  };
}

/** "4. Memeriksa log aplikasi. Hasil: Tidak. Layanan dimulai ulang." */
function sentence({ kind, title, body }: { kind: string; title: string; body: string }): string {
  const [first = '', ...rest] = body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (kind === 'note') return [first, ...rest].map(ended).join(' ');
  const step = title.startsWith(done) ? title.slice(done.length) : title;
  return [step, first === '' ? '' : ticketLine.stepOutcome(first), ...rest].filter(Boolean).map(ended).join(' ');
}

const ended = (line: string): string => (/[.!?:;…]$/.test(line) ? line : `${line}.`);
