import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Connection } from '../../main/connection.ts';
import { type Core, createCore } from '../../main/core.ts';
import { setUpOffice } from '../../main/features/office/set-up.ts';
import { signIn } from '../../main/features/staff/sign-in.ts';
import type { Clock, Host, Log } from '../../main/host.ts';
import { fileSecrets } from '../../main/hosts/secrets.ts';
import type { Database } from '../../main/store/open.ts';
import { officeProfile } from '../../shared/contract/office.ts';
import type { StaffRole } from '../../shared/domain/roles.ts';

export const testPassword = 'Rahasia-2026!';

/** A clock the test moves; starts Monday 15 June 2026 09:00 WIB, a normal working day. */
export class TestClock implements Clock {
  #now = Date.UTC(2026, 5, 15, 2, 0);
  #ticks = 0;
  now(): number {
    return this.#now;
  }
  monotonic(): number {
    return this.#ticks;
  }
  /** @param at UTC ms, or an ISO text with offset such as 2026-06-15T15:30+07:00 */
  set(at: number | string): void {
    this.#now = typeof at === 'string' ? Date.parse(at) : at;
  }
  forward(minutes: number): void {
    this.#now += minutes * 60_000;
    this.#ticks += minutes * 60_000;
  }
}

/** Faults of ours must fail the test that caused them. */
class LoudLog implements Log {
  info(): void {}
  warn(): void {}
  error(event: string, error: unknown): void {
    throw new Error(`${event}: ${String(error)}`, { cause: error });
  }
}

export type TestOffice = {
  core: Core;
  clock: TestClock;
  folder: string;
  /** Signs an officer of the given role in and returns their typed client. */
  as(role: StaffRole): Promise<Client>;
  connectAs(role: StaffRole): Promise<Connection>;
  close(): Promise<void>;
};
export type Client = ReturnType<typeof clientOf>;
export function clientOf(core: Core, connection: Connection) {
  return createRouterClient(core.router, { context: { connection } });
}

export type TestCoreOptions = {
  database?: Database;
  folder?: string;
  clock?: TestClock;
  /** Instead of the loud one, for the data folder. */
  log?: (folder: string) => Log;
};

/** A core over a real database in a new folder (SQLite unless told otherwise), without an office in it. */
export async function emptyCore(options: TestCoreOptions = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'loket-test-'));
  const clock = options.clock ?? new TestClock();
  const host: Host = {
    kind: 'test',
    dataDir: folder,
    database: options.database ?? { engine: 'sqlite', folder },
    appVersion: '0.0.0-test',
    clock,
    log: options.log?.(folder) ?? new LoudLog(),
    secrets: fileSecrets(folder),
  };
  return { core: await createCore(host), clock, folder };
}

/** An office with one person of each role: petugas, admin, supervisor, auditor (all with `testPassword`). */
export async function testOffice(options: TestCoreOptions = {}): Promise<TestOffice> {
  const { core, clock, folder } = await emptyCore(options);
  await setUpOffice(core.kernel, {
    profile: officeProfile.parse({
      name: 'LPSE Kota Contoh',
      path: 'kotacontoh',
      zone: 'Asia/Jakarta',
      autoLockMinutes: 0, // tests move the clock by days between two calls
    }),
    supervisor: {
      username: 'supervisor',
      name: 'Sari Supervisor',
      nip: '',
      position: 'Koordinator',
      password: testPassword,
    },
    staff: [
      {
        username: 'officer',
        name: 'Putri Petugas',
        nip: '',
        position: 'Helpdesk',
        role: 'officer',
        password: testPassword,
      },
      {
        username: 'lpseadmin',
        name: 'Adi Admin',
        nip: '',
        position: 'Admin PPE',
        role: 'lpseAdmin',
        password: testPassword,
      },
      {
        username: 'auditor',
        name: 'Ayu Auditor',
        nip: '',
        position: 'Auditor',
        role: 'auditor',
        password: testPassword,
      },
    ],
  });
  const connectAs = async (role: StaffRole) => {
    const connection = core.connect('port');
    await signIn(core.kernel, connection, role.toLowerCase(), testPassword);
    return connection;
  };
  return {
    core,
    clock,
    folder,
    connectAs,
    as: async (role) => clientOf(core, await connectAs(role)),
    close: async () => {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
