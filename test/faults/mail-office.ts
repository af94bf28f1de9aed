import { setTimeout as sleep } from 'node:timers/promises';
import { createCore } from '../../main/core.ts';
import { receiveMail } from '../../main/features/mail/service.ts';
import { mailFolderTable, mailMessageTable } from '../../main/features/mail/table.ts';
import { createDesk } from '../../main/features/tickets/service.ts';
import { systemClock } from '../../main/host.ts';
import { fileSecrets } from '../../main/hosts/secrets.ts';
import { hastyMail } from '../support/mail/pace.ts';

/**
 * An office that only reads its mailbox, in a process of its own that is killed at any moment (test/faults/mail.ts). Says
 * `ready`, then how many messages it keeps, and `done` once there are as many as it was told and the import ended.
 */
const [folder = '', wanted = '0'] = process.argv.slice(2);
const core = await createCore({
  kind: 'test',
  dataDir: folder,
  database: { engine: 'sqlite', folder },
  appVersion: '0.0.0-test',
  clock: systemClock,
  log: {
    info: () => {},
    warn: () => {},
    error: (event, error) => console.log('error', event, error),
  },
  secrets: fileSecrets(folder),
});
const { store } = core.kernel;
const stop = new AbortController();
const reading = receiveMail(createDesk(core.kernel), stop.signal, hastyMail);
console.log('ready');
for (let known = -1; ; await sleep(50)) {
  const kept = await store.read((reader) => reader.countBy(mailMessageTable, { direction: 'in' }));
  const running = await store.read((reader) => reader.countBy(mailFolderTable, { importState: 'running' }));
  if (kept !== known) console.log(`kept ${kept}`);
  known = kept;
  if (kept >= Number(wanted) && running === 0) break;
}
// Whatever would come twice comes now.
await sleep(1_000);
stop.abort();
await reading;
await core.close();
console.log('done');
