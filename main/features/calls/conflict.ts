import { Refusal, type RefusalDetail } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Reader } from '../../store/store.ts';
import { changesSince } from '../audit/service.ts';
import type { CallRow } from './table.ts';

type Changed = NonNullable<RefusalDetail['changed']>;

/** Somebody else saved first: what they changed since the version this save was based on. */
export async function callConflict(
  reader: Reader,
  row: CallRow,
  basedOn: number,
  wanted: Partial<CallRow>,
): Promise<Refusal> {
  const told = await changesSince(reader, { entity: 'call', entityId: row.id }, basedOn);
  const changed = told.length > 0 ? told : compared(row, wanted);
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

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
