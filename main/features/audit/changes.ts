import { z } from 'zod';
import type { RefusalDetail } from '../../../shared/domain/refusal.ts';
import type { Reader } from '../../store/store.ts';
import { auditTable } from './table.ts';

type Changed = NonNullable<RefusalDetail['changed']>;
const trace = z.record(z.string(), z.unknown());
const mostTraces = 50;
const mostChanges = 100;

/**
 * Who changed what of a record since the version an officer had read, oldest first, one line a field. Read from the
 * trail: it works for records whose entries carry the new `version` in `after`.
 */
export async function changesSince(
  reader: Reader,
  record: { entity: string; entityId: string },
  version: number,
): Promise<Changed> {
  const entries = await reader.find(auditTable, { where: record, order: { seq: 'DESC' }, take: mostTraces });
  return entries
    .map((entry) => ({ ...entry, old: read(entry.before), fresh: read(entry.after) }))
    .filter(({ fresh }) => typeof fresh.version === 'number' && fresh.version > version)
    .toReversed()
    .flatMap(({ old, fresh, byName: by, at }) =>
      Object.entries(fresh)
        .filter(([field]) => field !== 'version')
        .flatMap(([field, value]) => leaves(field, old[field], value))
        .map((change) => ({ ...change, by, at })),
    )
    .slice(0, mostChanges);
}

/** A changed part of a document is told by its own parts: `signatories.prepared.name`. */
function leaves(field: string, old: unknown, fresh: unknown): Pick<Changed[number], 'field' | 'before' | 'after'>[] {
  if (!isPart(fresh)) return [{ field, before: show(old), after: show(fresh) }];
  const before = isPart(old) ? old : {};
  return Object.entries(fresh)
    .filter(([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value))
    .flatMap(([key, value]) => leaves(`${field}.${key}`, before[key], value));
}

const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const read = (json: string): Record<string, unknown> => (json === '' ? {} : trace.parse(JSON.parse(json)));

const show = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(show).join(', ');
  return value === null || value === undefined ? '' : String(value);
};
