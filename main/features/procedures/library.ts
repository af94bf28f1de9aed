import { IsNull, Not } from 'typeorm';
import type { z } from 'zod';
import type { procedureEntry } from '../../../shared/contract/procedures.ts';
import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { procedureRefusals } from '../../../shared/text/procedures-refusals.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel } from '../../kernel.ts';
import type { Reader } from '../../store/store.ts';
import { writeAudit } from '../audit/service.ts';
import { readSelection } from '../office/settings.ts';
import { type ProcedureVersionRow, procedureVersionTable } from './table.ts';

export type ProcedureEntry = z.infer<typeof procedureEntry>;
const mostVersions = 100;

/** Every version of every procedure, by title, the newest version first. */
export function listProcedures(kernel: Kernel): Promise<ProcedureEntry[]> {
  return kernel.store.read(async (reader) => {
    const rows = await reader.find(procedureVersionTable, {
      order: { title: 'ASC', code: 'ASC', version: 'DESC' },
      take: mostVersions,
    });
    return rows.map(entryOf);
  });
}

/**
 * One procedure whole: the given version, else the one in force, else the newest.
 * @throws Refusal NOT_FOUND
 */
export async function getProcedure(
  reader: Reader,
  code: string,
  version?: number,
): Promise<{ entry: ProcedureEntry; document: ProcedureDocument }> {
  const rows = await reader.find(procedureVersionTable, {
    where: version === undefined ? { code } : { code, version },
    order: { version: 'DESC' },
    take: mostVersions,
  });
  const row = rows.find((candidate) => candidate.inForceSince !== null) ?? rows[0];
  if (!row) throw new Refusal('NOT_FOUND', accessText.notFound);
  return { entry: entryOf(row), document: row.document };
}

/**
 * Puts a version in force (any other version of the same procedure goes out of force) or withdraws it. Tickets keep the
 * version they run.
 * @throws Refusal REFUSED when the choice of SOP still names the procedure that would be withdrawn
 */
export function setInForce(
  kernel: Kernel,
  actor: Actor,
  input: { id: string; inForce: boolean; note: string },
): Promise<ProcedureEntry> {
  return kernel.store.write(async (writer) => {
    const row = await writer.findOneBy(procedureVersionTable, { id: input.id });
    if (!row) throw new Refusal('NOT_FOUND', accessText.notFound);
    if ((row.inForceSince !== null) === input.inForce) return entryOf(row);
    if (!input.inForce) {
      const { rules, otherwise } = (await readSelection(writer)).document;
      const chosen = [otherwise, ...rules.map((rule) => rule.procedure)];
      if (chosen.includes(row.code)) throw new Refusal('REFUSED', procedureRefusals.stillChosen(row.title));
    }
    const inForceSince = input.inForce ? kernel.clock.now() : null;
    await writer.update(procedureVersionTable, { code: row.code, inForceSince: Not(IsNull()) }, { inForceSince: null });
    await writer.update(procedureVersionTable, { id: row.id }, { inForceSince });
    await writeAudit(kernel, writer, actor, {
      action: input.inForce ? 'procedure.putInForce' : 'procedure.withdraw',
      entity: 'procedure',
      entityId: row.id,
      summary: `${row.title} versi ${row.version} ${input.inForce ? 'diberlakukan' : 'dicabut'}: ${input.note}`,
      before: { inForceSince: row.inForceSince },
      after: { inForceSince, note: input.note },
    });
    announce(kernel, writer, 'procedures', row.id, actor.name);
    return entryOf({ ...row, inForceSince });
  });
}

function entryOf({ document, ...row }: ProcedureVersionRow): ProcedureEntry {
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    title: row.title,
    number: document.identity.number ?? '',
    steps: document.steps.length,
    reconstructed: document.source.reconstructed,
    inForce: row.inForceSince !== null,
    inForceSince: row.inForceSince,
  };
}
