import type { PriorityTable } from '../../../../shared/domain/priority/table.ts';
import type { ProcedureSelection } from '../../../../shared/domain/procedure/selection.ts';
import type { Calendar } from '../../../../shared/domain/time/index.ts';
import type { Zone } from '../../../../shared/domain/time/zone.ts';
import type { Reader } from '../../../store/store.ts';
import { calendarTable } from '../../calendar/table.ts';
import { priorityTableTable } from '../../priorities/table.ts';
import { type ProcedureVersionRow, procedureVersionTable } from '../../procedures/table.ts';
import { type StaffRow, staffTable } from '../../staff/table.ts';
import { readProfile, readSelection } from '../settings.ts';
import type { Picture } from './pictures.ts';

type Dated<T> = { id: string; document: T };

/** What the invented year happens in: the office as it was just set up. */
export type World = {
  /** The year ends here. */
  now: number;
  zone: Zone;
  counter: Dated<Calendar>;
  partner: Dated<Calendar>;
  procedures: Map<string, ProcedureVersionRow>;
  selection: ProcedureSelection;
  table: Dated<PriorityTable>;
  supervisor: StaffRow;
  officers: StaffRow[];
  admin: StaffRow;
  /** Files that tickets may hold. */
  pictures: readonly Picture[];
};

/** Reads the office the year is to be played in. */
export async function readWorld(reader: Reader, now: number, pictures: readonly Picture[]): Promise<World> {
  const { document: profile } = await readProfile(reader);
  const { document: selection } = await readSelection(reader);
  const staff = await reader.find(staffTable, { order: { username: 'ASC' }, take: 100 });
  const versions = await reader.find(procedureVersionTable, { take: 100 });
  const table = await reader.findOneBy(priorityTableTable, { status: 'inForce' });
  const counter = await reader.findOneBy(calendarTable, { kind: 'counter', version: 1 });
  const partner = await reader.findOneBy(calendarTable, { kind: 'partner', version: 1 });
  const supervisor = staff.find(({ role }) => role === 'supervisor');
  const admin = staff.find(({ role }) => role === 'lpseAdmin');
  if (!table || !counter || !partner || !supervisor || !admin) throw new Error('the invented office is not complete');
  return {
    now,
    pictures,
    zone: profile.zone,
    counter: { id: counter.id, document: counter.document },
    partner: { id: partner.id, document: partner.document },
    procedures: new Map(versions.map((row) => [row.code, row])),
    selection,
    table: { id: table.id, document: table.document },
    supervisor,
    officers: staff.filter(({ role }) => role === 'officer'),
    admin,
  };
}
