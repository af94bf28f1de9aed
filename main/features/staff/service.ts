import { In } from 'typeorm';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { officeText } from '../../../shared/text/office.ts';
import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { writeAudit } from '../audit/service.ts';
import { findProfile } from '../office/settings.ts';
import { hashPassword, passwordMatches, requireGoodPassword } from './passwords.ts';
import { staffTable } from './table.ts';

export { actorOf, enter } from './sign-in.ts';
export { sessionState } from './state.ts';

/**
 * A person changes their own password.
 * @throws Refusal when the current one is wrong or the new one breaks the rule
 */
export async function changePassword(kernel: Kernel, actor: Actor, current: string, next: string): Promise<void> {
  if (!actor.staffId) throw new Refusal('FORBIDDEN', accessText.notAllowed);
  const id = actor.staffId;
  const member = await kernel.store.read((reader) => reader.findOneBy(staffTable, { id }));
  if (!member || !(await passwordMatches(member.passwordHash, current))) {
    throw new Refusal('REFUSED', officeText.wrongPassword, {
      fields: [{ path: 'current', message: officeText.wrongPassword }],
    });
  }
  requireGoodPassword(next, 'next');
  const passwordHash = await hashPassword(next);
  await kernel.store.write(async (writer) => {
    await writer.update(staffTable, { id }, { passwordHash, version: member.version + 1 });
    await writeAudit(kernel, writer, actor, {
      action: 'staff.changePassword',
      entity: 'staff',
      entityId: id,
      summary: `${actor.name} mengganti kata sandi`,
    });
  });
}

/**
 * Sees to it that a change of people made on another PC of the office (shared PostgreSQL) also holds here: who no
 * longer works here is signed out, a changed role or automatic lock applies.
 */
export async function refreshSessions(kernel: Kernel): Promise<void> {
  const { connections, store } = kernel;
  const ids = connections.signedIn();
  const { rows, profile } = await store.read(async (reader) => ({
    rows: ids.length === 0 ? [] : await reader.find(staffTable, { where: { id: In(ids) } }),
    profile: await findProfile(reader),
  }));
  connections.autoLockMinutes = profile?.document.autoLockMinutes ?? 0;
  for (const id of ids) {
    const row = rows.find((one) => one.id === id);
    if (row?.active) connections.rename(id, row.name, row.role);
    else connections.end(id);
  }
}
