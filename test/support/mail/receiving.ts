import { setTimeout as sleep } from 'node:timers/promises';
import { receiveMail } from '../../../main/features/mail/service.ts';
import { type MailMessageRow, mailMessageTable } from '../../../main/features/mail/table.ts';
import { createDesk } from '../../../main/features/tickets/service.ts';
import type { TestOffice } from '../office.ts';
import { accountInput } from './account.ts';
import { hastyMail } from './pace.ts';

type Given = Parameters<typeof accountInput>;

/** Connects a mailbox to an office of the tests and reads it until `stop`. */
export async function receiving(office: TestOffice, servers: Given[0], wish: Given[1] = {}) {
  const supervisor = await office.as('supervisor');
  const { id } = await supervisor.mail.accounts.create(accountInput(servers, wish));
  const { store } = office.core.kernel;
  let stopper = new AbortController();
  const begin = () => receiveMail(createDesk(office.core.kernel), stopper.signal, hastyMail);
  let reading = begin();
  const count = () => store.read((reader) => reader.countBy(mailMessageTable, { direction: 'in' }));
  return {
    accountId: id,
    count,
    /** Every message that came in, oldest first. */
    rows: (): Promise<MailMessageRow[]> =>
      store.read((reader) => reader.find(mailMessageTable, { where: { direction: 'in' }, order: { at: 'ASC' } })),
    account: async () => {
      const found = (await supervisor.mail.accounts.list()).find((account) => account.id === id);
      if (!found) throw new Error('The account is gone.');
      return found;
    },
    /** Waits until so many messages are there. */
    async until(wanted: number, withinMs = 60_000) {
      const end = Date.now() + withinMs;
      while ((await count()) < wanted) {
        if (Date.now() > end) throw new Error(`only ${await count()} of ${wanted} messages came`);
        await sleep(25);
      }
    },
    async stop() {
      stopper.abort();
      await reading;
    },
    start() {
      stopper = new AbortController();
      reading = begin();
    },
  };
}
export type Receiving = Awaited<ReturnType<typeof receiving>>;
