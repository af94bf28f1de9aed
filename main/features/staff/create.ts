import type { z } from 'zod';
import type { newStaff } from '../../../shared/contract/office.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { officeText } from '../../../shared/text/office.ts';
import { staffRoleText } from '../../../shared/text/vocabulary.ts';
import type { Actor } from '../../connection.ts';
import { type Kernel, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { writeAudit } from '../audit/service.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import { type StaffRow, staffTable } from './table.ts';

export type NewStaff = z.infer<typeof newStaff>;
/** A person ready to be stored: the slow hashing is done before the transaction. */
export type PreparedStaff = Omit<NewStaff, 'password'> & { passwordHash: string };

/** @throws Refusal when the password breaks the rule */
export async function prepareStaff(person: NewStaff): Promise<PreparedStaff> {
  requireGoodPassword(person.password);
  const { password, ...rest } = person;
  return { ...rest, passwordHash: await hashPassword(password) };
}

/**
 * Adds a person to the office.
 * @throws Refusal when the user name is taken
 */
export async function insertStaff(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  person: PreparedStaff,
): Promise<StaffRow> {
  if (await writer.existsBy(staffTable, { username: person.username })) {
    throw new Refusal('REFUSED', officeText.usernameTaken, {
      fields: [{ path: 'username', message: officeText.usernameTaken }],
    });
  }
  const row: StaffRow = {
    ...person,
    id: newId(),
    version: 1,
    active: true,
    failedLogins: 0,
    lockedUntil: null,
    lastSeenAt: null,
    createdAt: kernel.clock.now(),
  };
  await writer.insert(staffTable, row);
  await writeAudit(kernel, writer, actor, {
    action: 'staff.create',
    entity: 'staff',
    entityId: row.id,
    summary: `${row.name} ditambahkan sebagai ${staffRoleText.id[row.role]}`,
    after: { username: row.username, name: row.name, role: row.role },
  });
  return row;
}
