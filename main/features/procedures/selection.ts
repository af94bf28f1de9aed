import { IsNull, Not } from 'typeorm';
import type { ProcedureSelection } from '../../../shared/domain/procedure/selection.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { procedureRefusals } from '../../../shared/text/procedures-refusals.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel } from '../../kernel.ts';
import { writeAudit } from '../audit/service.ts';
import { readSelection, saveSetting } from '../office/settings.ts';
import { procedureVersionTable } from './table.ts';

/**
 * Replaces the rules by which a new ticket gets its SOP; tickets that run one keep it. The `version` of the rules is the
 * one the editor had read.
 * @throws Refusal CONFLICT when someone else saved meanwhile, REFUSED when a rule names an SOP that is not in force
 */
export function saveSelection(
  kernel: Kernel,
  actor: Actor,
  selection: ProcedureSelection,
  note: string,
): Promise<ProcedureSelection> {
  return kernel.store.write(async (writer) => {
    const current = await readSelection(writer);
    if (current.document.version !== selection.version) throw new Refusal('CONFLICT', accessText.changedMeanwhile);
    const inForce = await writer.find(procedureVersionTable, {
      select: { id: true, code: true },
      where: { inForceSince: Not(IsNull()) },
    });
    const codes = new Set(inForce.map((row) => row.code));
    const wrong = [...selection.rules.map((rule) => rule.procedure), selection.otherwise].find(
      (code) => !codes.has(code),
    );
    if (wrong !== undefined) throw new Refusal('REFUSED', procedureRefusals.notInForce(wrong));
    const saved = { ...selection, version: selection.version + 1 };
    await saveSetting(writer, 'selection', saved, current.version, kernel.clock.now());
    await writeAudit(kernel, writer, actor, {
      action: 'procedure.saveSelection',
      entity: 'selection',
      entityId: 'selection',
      summary: `Pemilihan SOP diubah: ${note}`,
      before: current.document,
      after: saved,
    });
    announce(kernel, writer, 'procedures', 'selection', actor.name);
    return saved;
  });
}
