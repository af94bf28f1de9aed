import type { Reader } from '../../store/store.ts';
import { type ProcedureVersionRow, procedureVersionTable } from './table.ts';

/** One version of a procedure by its id. Versions never change once made, so callers may keep them. */
export function procedureVersion(reader: Reader, id: string): Promise<ProcedureVersionRow | null> {
  return reader.findOneBy(procedureVersionTable, { id });
}

/** Id of the newest version of a procedure that is in force, or null when the office does not use it. */
export async function versionInForce(reader: Reader, code: string): Promise<string | null> {
  const rows = await reader.find(procedureVersionTable, {
    select: { id: true, inForceSince: true },
    where: { code },
    order: { version: 'DESC' },
    take: 20,
  });
  return rows.find((row) => row.inForceSince !== null)?.id ?? null;
}
