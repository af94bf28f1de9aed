import { z } from 'zod';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Reader } from '../../store/store.ts';
import { auditTable } from '../audit/table.ts';
import { ticketTable } from './table.ts';

const trace = z.looseObject({ version: z.number().optional() });
/** Fields nobody typed: they follow from the others. */
const derived = new Set(['version', 'updatedAt', 'nextDueAt', 'stepStartedAt', 'runId', 'stepRunId', 'pausedSince']);

/** What to say when a ticket is not as the officer read it: gone, or changed by whom and in what. */
export async function conflict(reader: Reader, id: string, version: number): Promise<Refusal> {
  if (!(await reader.existsBy(ticketTable, { id }))) return new Refusal('NOT_FOUND', ticketRefusal.notFound);
  const rows = await reader.find(auditTable, {
    where: { entity: 'ticket', entityId: id },
    order: { seq: 'DESC' },
    take: 20,
  });
  const read = rows.map((row) => ({ row, before: parsed(row.before), after: parsed(row.after) }));
  const known = read.findIndex(({ after }) => after.version !== undefined && after.version <= version);
  const changed = (known === -1 ? read : read.slice(0, known)).flatMap(({ row, before, after }) => {
    return Object.keys(after)
      .filter((field) => !derived.has(field))
      .map((field) => ({
        field,
        before: shown(before[field]),
        after: shown(after[field]),
        by: row.byName,
        at: row.at,
      }));
  });
  return new Refusal('CONFLICT', accessText.changedMeanwhile, { changed: changed.slice(0, 100) });
}

function parsed(text: string) {
  if (text === '') return trace.parse({});
  return trace.parse(JSON.parse(text));
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.slice(0, 20_000);
}
