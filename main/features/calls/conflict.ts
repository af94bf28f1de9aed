import { z } from 'zod';
import { Refusal, type RefusalDetail } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Reader } from '../../store/store.ts';
import { auditTable } from '../audit/table.ts';
import type { CallRow } from './table.ts';

const trace = z.looseObject({ version: z.int() });
const mostTraces = 50;
type Changed = NonNullable<RefusalDetail['changed']>;

/** Somebody else saved first: what they changed since the version this save was based on. */
export async function callConflict(
  reader: Reader,
  row: CallRow,
  basedOn: number,
  wanted: Partial<CallRow>,
): Promise<Refusal> {
  const rows = await reader.find(auditTable, {
    where: { entity: 'call', entityId: row.id },
    order: { seq: 'DESC' },
    take: mostTraces,
  });
  const changed: Changed = [];
  for (const { before, after, byName: by, at } of rows.reverse()) {
    const fresh = trace.safeParse(parsed(after));
    if (!fresh.success || fresh.data.version <= basedOn) continue;
    const old = z.looseObject({}).safeParse(parsed(before)).data ?? {};
    for (const [field, value] of Object.entries(fresh.data)) {
      if (field !== 'version') changed.push({ field, before: text(old[field]), after: text(value), by, at });
    }
  }
  if (changed.length === 0) changed.push(...compared(row, wanted));
  return new Refusal('CONFLICT', accessText.changedMeanwhile, { changed: changed.slice(0, 100) });
}

/** The officer's own other window leaves no trace while the call is open: what is stored now against what was sent. */
function compared(row: CallRow, wanted: Partial<CallRow>): Changed {
  const stored = new Map<string, unknown>(Object.entries(row));
  return Object.entries(wanted)
    .filter(([field, value]) => stored.get(field) !== value)
    .map(([field, value]) => ({
      field,
      before: text(value),
      after: text(stored.get(field)),
      by: '',
      at: row.startedAt,
    }));
}

function parsed(json: string): unknown {
  return json === '' ? {} : JSON.parse(json);
}

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
