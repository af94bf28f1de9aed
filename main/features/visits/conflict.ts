import { z } from 'zod';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Reader } from '../../store/store.ts';
import { auditTable } from '../audit/table.ts';
import type { VisitRow } from './table.ts';

const trace = z.record(z.string(), z.unknown());

/**
 * Refuses to build on an old version and says who changed what since then, read from the trail.
 * @throws Refusal CONFLICT with `changed`
 */
export async function requireVersion(reader: Reader, row: VisitRow, version: number): Promise<void> {
  if (row.version === version) return;
  const entries = await reader.find(auditTable, {
    where: { entity: 'visit', entityId: row.id },
    order: { seq: 'DESC' },
    take: 30,
  });
  const later = entries.filter((entry) => versionAfter(entry.after) > version).toReversed();
  const changed = later.flatMap(({ before, after, byName, at }) => {
    const old = read(before);
    return Object.entries(read(after))
      .filter(([field]) => field !== 'version')
      .map(([field, value]) => ({ field, before: show(old[field]), after: show(value), by: byName, at }));
  });
  throw new Refusal('CONFLICT', accessText.changedMeanwhile, { changed: changed.slice(0, 100) });
}

function read(json: string): Record<string, unknown> {
  return json === '' ? {} : trace.parse(JSON.parse(json));
}

function versionAfter(json: string): number {
  const { version } = read(json);
  return typeof version === 'number' ? version : 0;
}

function show(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
