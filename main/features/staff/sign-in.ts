import { Refusal } from '../../../shared/domain/refusal.ts';
import { officeText } from '../../../shared/text/office.ts';
import type { Actor, Connection } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { writeAudit } from '../audit/service.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { type StaffRow, staffTable } from './table.ts';

const triesBeforePause = 5;
const pauseMs = 60_000;
/** Compared against when the name is unknown, so that an answer takes equally long. */
const nobody = hashPassword('nobody has this password');

/**
 * Checks name and password and puts the officer on the connection. After five wrong tries the name rests a minute.
 * @throws Refusal UNAUTHORIZED with the same sentence whether the name or the password was wrong
 */
export async function signIn(
  kernel: Kernel,
  connection: Connection,
  username: string,
  password: string,
): Promise<void> {
  const member = await kernel.store.read((reader) =>
    reader.findOneBy(staffTable, { username: username.toLowerCase() }),
  );
  const now = kernel.clock.now();
  if (member?.lockedUntil && member.lockedUntil > now) throw new Refusal('UNAUTHORIZED', officeText.tooManyTries);
  const right = await passwordMatches(member?.passwordHash ?? (await nobody), password);
  if (!member?.active || !right) {
    if (member) await noteFailure(kernel, member, now);
    throw new Refusal('UNAUTHORIZED', officeText.wrongPassword);
  }
  await enter(kernel, connection, member);
}

/** Puts a person on the connection and notes that they came in. */
export async function enter(kernel: Kernel, connection: Connection, member: StaffRow): Promise<void> {
  const actor = actorOf(member);
  const now = kernel.clock.now();
  await kernel.store.write(async (writer) => {
    await writer.update(staffTable, { id: member.id }, { failedLogins: 0, lockedUntil: null, lastSeenAt: now });
    await writeAudit(kernel, writer, actor, {
      action: 'session.login',
      entity: 'staff',
      entityId: member.id,
      summary: `${member.name} masuk`,
    });
  });
  connection.actor = actor;
  connection.locked = false;
  connection.lastSeenAt = now;
}

async function noteFailure(kernel: Kernel, member: StaffRow, now: number): Promise<void> {
  const failedLogins = member.failedLogins + 1;
  const lockedUntil = failedLogins % triesBeforePause === 0 ? now + pauseMs : null;
  await kernel.store.write((writer) => writer.update(staffTable, { id: member.id }, { failedLogins, lockedUntil }));
}

export function actorOf(member: StaffRow): Actor {
  return { staffId: member.id, name: member.name, username: member.username, role: member.role };
}
