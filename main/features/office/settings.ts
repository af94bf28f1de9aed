import type { z } from 'zod';
import { officeProfile } from '../../../shared/contract/office.ts';
import { type ProcedureSelection, selectionRules } from '../../../shared/domain/procedure/selection.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { officeText } from '../../../shared/text/office.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { settingTable } from './table.ts';

export type OfficeProfile = z.infer<typeof officeProfile>;
export type Versioned<T> = { document: T; version: number };

/** The office's profile, or null before it was set up. */
export async function findProfile(reader: Reader): Promise<Versioned<OfficeProfile> | null> {
  const row = await reader.findOneBy(settingTable, { id: 'office' });
  return row ? { document: officeProfile.parse(row.document), version: row.version } : null;
}

/** @throws Refusal when the office was not set up yet */
export async function readProfile(reader: Reader): Promise<Versioned<OfficeProfile>> {
  const profile = await findProfile(reader);
  if (!profile) throw new Refusal('REFUSED', officeText.notSetUp);
  return profile;
}

/** Which procedure a ticket runs, by channel and kind of problem. */
export async function readSelection(reader: Reader): Promise<Versioned<ProcedureSelection>> {
  const row = await reader.findOneBy(settingTable, { id: 'selection' });
  if (!row) throw new Refusal('REFUSED', officeText.notSetUp);
  return { document: selectionRules.parse(row.document), version: row.version };
}

/**
 * Replaces one of the office's documents.
 * @param basedOn version the editor had read; null to write it the first time
 * @throws Refusal CONFLICT when someone else saved meanwhile
 */
export async function saveSetting(
  writer: Writer,
  id: 'office' | 'selection' | 'meta' | 'gateway' | 'gateway-cursor' | 'mail-key',
  document: object,
  basedOn: number | null,
  at: number,
): Promise<number> {
  if (basedOn === null) {
    await writer.insert(settingTable, { id, document, version: 1, updatedAt: at });
    return 1;
  }
  const { affected } = await writer.update(
    settingTable,
    { id, version: basedOn },
    { document, version: basedOn + 1, updatedAt: at },
  );
  if (affected === 0) throw new Refusal('CONFLICT', accessText.changedMeanwhile);
  return basedOn + 1;
}
