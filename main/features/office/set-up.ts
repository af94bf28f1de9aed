import type { z } from 'zod';
import type { setUpInput } from '../../../shared/contract/office.ts';
import { shippedPriorityTable } from '../../../shared/domain/priority/shipped.ts';
import { type Library, loadLibrary } from '../../../shared/domain/procedure/library.ts';
import type { ProcedureSelection } from '../../../shared/domain/procedure/selection.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { shippedCalendar } from '../../../shared/domain/time/shipped.ts';
import { officeText } from '../../../shared/text/office.ts';
import { shippedTemplates } from '../../../shared/text/templates.ts';
import { programActor } from '../../connection.ts';
import { type Kernel, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { writeAudit } from '../audit/service.ts';
import { calendarTable } from '../calendar/table.ts';
import { templateTable } from '../knowledge/table.ts';
import { priorityTableTable } from '../priorities/table.ts';
import { procedureVersionTable } from '../procedures/table.ts';
import { insertStaff, prepareStaff } from '../staff/create.ts';
import type { StaffRow } from '../staff/table.ts';
import { findProfile, type OfficeProfile, saveSetting } from './settings.ts';

export type SetUp = z.infer<typeof setUpInput>;

/**
 * Sets an empty data folder up as an office: profile, people, calendars, the SOP library, the example priority table
 * and reply templates, all in one transaction.
 * @param mark kept as 'meta': whether the office is invented
 * @param selection which SOP is in force for which channel; as shipped when left out
 * @throws Refusal when the folder already holds an office, or a password breaks the rule
 */
export async function setUpOffice(
  kernel: Kernel,
  input: SetUp,
  mark: { demo: boolean } = { demo: false },
  selection?: ProcedureSelection,
): Promise<StaffRow> {
  const supervisor = await prepareStaff({ ...input.supervisor, role: 'supervisor' });
  const others = await Promise.all(input.staff.map(prepareStaff));
  const library = loadLibrary();
  return kernel.store.write(async (writer) => {
    if (await findProfile(writer)) throw new Refusal('CONFLICT', officeText.alreadySetUp);
    const at = kernel.clock.now();
    await saveSetting(writer, 'office', input.profile, null, at);
    await saveSetting(writer, 'selection', selection ?? library.selection, null, at);
    await saveSetting(writer, 'meta', mark, null, at);
    const first = await insertStaff(kernel, writer, programActor, supervisor);
    for (const person of others) await insertStaff(kernel, writer, programActor, person);
    await insertRules(writer, input.profile, library, at);
    await writeAudit(kernel, writer, programActor, {
      action: 'office.setUp',
      entity: 'office',
      entityId: 'office',
      summary: `${input.profile.name} disiapkan`,
      after: { name: input.profile.name, path: input.profile.path, zone: input.profile.zone },
    });
    return first;
  });
}

async function insertRules(writer: Writer, profile: OfficeProfile, library: Library, at: number): Promise<void> {
  const createdName = programActor.name;
  const note = 'Bawaan Loket';
  for (const kind of ['work', 'counter', 'partner'] as const) {
    const document = shippedCalendar(profile.zone, kind);
    await writer.insert(calendarTable, { id: newId(), kind, version: 1, document, note, createdAt: at, createdName });
  }
  for (const document of library.procedures) {
    const { code, version, title } = document;
    await writer.insert(procedureVersionTable, {
      id: newId(),
      code,
      version,
      title,
      document,
      inForceSince: at,
      createdAt: at,
    });
  }
  await writer.insert(priorityTableTable, {
    id: newId(),
    version: 1,
    revision: 1,
    status: 'inForce',
    document: shippedPriorityTable,
    note: 'Contoh bawaan, belum disahkan',
    createdAt: at,
    createdName,
    updatedAt: at,
    inForceAt: at,
    inForceName: createdName,
  });
  for (const template of shippedTemplates) {
    await writer.insert(templateTable, { ...template, id: newId(), version: 1, active: true, updatedAt: at });
  }
}
