import { may, permissions } from '../../../shared/domain/roles.ts';
import type { Actor, Connection } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { findProfile } from '../office/settings.ts';
import { settingTable } from '../office/table.ts';
import { recentStaff } from './recent.ts';

/** What the page needs before anything else: who is here, is the office ready, what time is it. */
export async function sessionState(kernel: Kernel, connection: Connection) {
  const { profile, demo, recent } = await kernel.store.read(async (reader) => {
    const meta = await reader.findOneBy(settingTable, { id: 'meta' });
    return {
      profile: (await findProfile(reader))?.document ?? null,
      demo: isDemo(meta?.document),
      recent: await recentStaff(reader),
    };
  });
  const { actor } = connection;
  return {
    officeReady: profile !== null,
    demo,
    staff: actor ? signedIn(actor) : null,
    locked: connection.locked,
    autoLockMinutes: profile?.autoLockMinutes ?? 0,
    recent,
    zone: profile?.zone ?? 'Asia/Jakarta',
    officeName: profile?.name ?? '',
    now: kernel.clock.now(),
    appVersion: kernel.host.appVersion,
    host: kernel.host.kind,
    clockWarning: kernel.clockWatch.warning(connection.language, profile?.zone ?? 'Asia/Jakarta'),
  };
}

function signedIn(actor: Actor) {
  const granted = permissions.filter((permission) => may(actor.role, permission));
  return {
    staffId: actor.staffId ?? '',
    name: actor.name,
    username: actor.username,
    role: actor.role,
    permissions: granted,
  };
}

function isDemo(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'demo' in document && document.demo === true;
}
