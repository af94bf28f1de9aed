import type { z } from 'zod';
import type { staffMember } from '../../../shared/contract/office.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { officeText } from '../../../shared/text/office.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel } from '../../kernel.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { changesSince, difference, writeAudit } from '../audit/service.ts';
import { insertStaff, type NewStaff, prepareStaff } from './create.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import { type StaffRow, staffTable } from './table.ts';

export type StaffMember = z.infer<typeof staffMember>;
type Patch = Partial<Omit<NewStaff, 'password' | 'username'>> & { active?: boolean };

/** Everyone of the office, active people first. */
export async function listStaff(reader: Reader): Promise<StaffMember[]> {
  const rows = await reader.find(staffTable, { order: { active: 'DESC', name: 'ASC' }, take: 500 });
  return rows.map(memberOf);
}

/** Names of active people, for assigning work. */
export async function staffNames(reader: Reader): Promise<Pick<StaffMember, 'id' | 'name' | 'role'>[]> {
  const rows = await reader.find(staffTable, { where: { active: true }, order: { name: 'ASC' }, take: 500 });
  return rows.map(({ id, name, role }) => ({ id, name, role }));
}

/** @throws Refusal when the user name is taken or the password breaks the rule */
export async function createStaff(kernel: Kernel, actor: Actor, input: NewStaff): Promise<StaffMember> {
  const prepared = await prepareStaff(input);
  return kernel.store.write(async (writer) => {
    const row = await insertStaff(kernel, writer, actor, prepared);
    announce(kernel, writer, 'staff', row.id, actor.staffId);
    return memberOf(row);
  });
}

/**
 * Changes a person's data, role, or whether they work here.
 * @throws Refusal CONFLICT with what someone changed meanwhile, REFUSED when no active supervisor would be left
 */
export async function updateStaff(
  kernel: Kernel,
  actor: Actor,
  { id, version, patch }: { id: string; version: number; patch: Patch },
): Promise<StaffMember> {
  return kernel.store.write(async (writer) => {
    const before = await findStaff(writer, id);
    const { affected } = await writer.update(staffTable, { id, version }, { ...patch, version: version + 1 });
    if (!affected) {
      const changed = await changesSince(writer, { entity: 'staff', entityId: id }, version);
      throw new Refusal('CONFLICT', accessText.changedMeanwhile, { changed });
    }
    // The audit row queues concurrent writers up, so two supervisors cannot remove each other at the same moment.
    await writeAudit(kernel, writer, actor, {
      action: 'staff.update',
      entity: 'staff',
      entityId: id,
      summary: `Data ${before.name} diubah`,
      ...difference(before, { ...patch, version: version + 1 }),
    });
    if (!(await writer.existsBy(staffTable, { role: 'supervisor', active: true }))) {
      throw new Refusal('REFUSED', officeText.lastSupervisor);
    }
    const after = await findStaff(writer, id);
    writer.afterCommit(() => {
      if (after.active) kernel.connections.rename(id, after.name, after.role);
      else kernel.connections.end(id);
      kernel.live.publish({ topic: 'session', id, at: kernel.clock.now(), by: actor.staffId });
    });
    announce(kernel, writer, 'staff', id, actor.staffId);
    return memberOf(after);
  });
}

/**
 * Gives a person a new password; they are signed out everywhere and may try again at once.
 * @throws Refusal when the password breaks the rule
 */
export async function resetPassword(kernel: Kernel, actor: Actor, id: string, password: string): Promise<void> {
  requireGoodPassword(password);
  const passwordHash = await hashPassword(password);
  await kernel.store.write(async (writer) => {
    const member = await findStaff(writer, id);
    await writer.update(
      staffTable,
      { id },
      { passwordHash, failedLogins: 0, lockedUntil: null, version: member.version + 1 },
    );
    await writeAudit(kernel, writer, actor, {
      action: 'staff.resetPassword',
      entity: 'staff',
      entityId: id,
      summary: `Kata sandi ${member.name} diatur ulang`,
    });
    writer.afterCommit(() => kernel.connections.end(id));
    announce(kernel, writer, 'staff', id, actor.staffId);
  });
}

async function findStaff(writer: Writer, id: string): Promise<StaffRow> {
  const row = await writer.findOneBy(staffTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', accessText.notFound);
  return row;
}

function memberOf(row: StaffRow): StaffMember {
  const { id, version, username, name, nip, position, role, active, lastSeenAt } = row;
  return { id, version, username, name, nip, position, role, active, lastSeenAt };
}
