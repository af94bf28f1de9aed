import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createCore } from '../../main/core.ts';
import { generateDemo } from '../../main/features/office/demo/generate.ts';
import { setUpOffice } from '../../main/features/office/set-up.ts';
import { signIn } from '../../main/features/staff/sign-in.ts';
import type { Clock } from '../../main/host.ts';
import { rendererDir } from '../../main/hosts/build.ts';
import { serve } from '../../main/hosts/node/serve.ts';
import { fileSecrets } from '../../main/hosts/secrets.ts';
import { officeProfile } from '../../shared/contract/office.ts';
import { accountInput } from './mail/account.ts';
import { clientOf } from './office.ts';
import { troubleAtLkpp } from './tour-office.ts';

/**
 * A process of its own: the real core behind the real browser host, with a clock the journey sets. Started by
 * `startOffice` in test/support/journey.ts; the product itself has no such door.
 */
class SetClock implements Clock {
  #offset = 0;
  #standing: number | null = null;
  now(): number {
    return this.#standing ?? Date.now() + this.#offset;
  }
  monotonic(): number {
    return this.#standing ?? performance.now() + this.#offset;
  }
  /** Runs on from an instant. */
  start(instant: number): void {
    this.#offset = instant - Date.now();
  }
  /** Stands still at an instant, so that a slow computer changes no figure. */
  set(instant: number): void {
    this.#standing = instant;
  }
}

const command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('clock'), at: z.int() }),
  z.object({ do: z.literal('link') }),
  z.object({
    do: z.literal('mail'),
    imapPort: z.int(),
    smtpPort: z.int(),
    address: z.string(),
    password: z.string(),
    opensTickets: z.boolean(),
  }),
  z.object({ do: z.literal('stop') }),
]);

type MailServers = Extract<z.infer<typeof command>, { do: 'mail' }>;
/** What the supervisor does in the settings, for journeys that begin with a connected mailbox. */
async function connectMail({ imapPort, smtpPort, address, password, opensTickets }: MailServers): Promise<void> {
  const connection = core.connect('port');
  await signIn(core.kernel, connection, 'supervisor', 'Rahasia-2026!');
  const servers = { dovecot: { imapPort, password }, smtp: { port: smtpPort, password }, address };
  await clientOf(core, connection).mail.accounts.create(accountInput(servers, { opensTickets }));
}

const clock = new SetClock();
const start = process.argv[2];
if (start) clock.start(Date.parse(start));
const folder = mkdtempSync(join(tmpdir(), 'loket-journey-'));
const log = {
  info: () => {},
  warn: (event: string, details?: Record<string, unknown>) => console.error('warn', event, details ?? ''),
  error: (event: string, error: unknown) => console.error('error', event, error),
};
const core = await createCore({
  kind: 'test',
  dataDir: folder,
  database: { engine: 'sqlite', folder },
  appVersion: '0.0.0-test',
  clock,
  log,
  secrets: fileSecrets(folder),
});
const kind = z.enum(['test', 'demo', 'empty']).parse(process.argv[3]);
if (kind === 'demo') {
  await generateDemo(core.kernel);
  await troubleAtLkpp(core.kernel, clock.now());
}
if (kind === 'test') {
  const password = 'Rahasia-2026!';
  await setUpOffice(core.kernel, {
    profile: officeProfile.parse({
      name: 'LPSE Kota Contoh',
      path: 'kotacontoh',
      zone: 'Asia/Jakarta',
      autoLockMinutes: 0,
    }),
    supervisor: { username: 'supervisor', name: 'Sari Supervisor', nip: '', position: 'Koordinator', password },
    staff: [
      { username: 'officer', name: 'Putri Petugas', nip: '', position: 'Helpdesk', role: 'officer', password },
      { username: 'lpseadmin', name: 'Adi Admin', nip: '', position: 'Admin PPE', role: 'lpseAdmin', password },
    ],
  });
}
if (process.argv[4] === 'jobs') core.jobs.start();
const served = await serve(core, { port: 0, rendererDir });

process.on('message', async (message) => {
  const wanted = command.parse(message);
  if (wanted.do === 'clock') clock.set(wanted.at);
  if (wanted.do === 'mail') await connectMail(wanted);
  if (wanted.do === 'stop') {
    await served.close();
    await core.close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  }
  process.send?.(wanted.do === 'link' ? { link: served.newLink() } : { ok: true });
});
process.send?.({ link: served.newLink() });
