import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Reader } from '../../store/store.ts';
import { changesSince } from '../audit/service.ts';
import type { VisitRow } from './table.ts';

/**
 * Refuses to build on an old version and says who changed what since then.
 * @throws Refusal CONFLICT with `changed`
 */
export async function requireVersion(reader: Reader, row: VisitRow, version: number): Promise<void> {
  if (row.version === version) return;
  const changed = await changesSince(reader, { entity: 'visit', entityId: row.id }, version);
  throw new Refusal('CONFLICT', accessText.changedMeanwhile, { changed });
}
