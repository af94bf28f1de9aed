import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openImap } from '../../../../../main/features/mail/accounts/imap.ts';
import { copySent } from '../../../../../main/features/mail/send/service.ts';
import { type MailAccountRow, outgoingMailTable } from '../../../../../main/features/mail/table.ts';
import { createDesk } from '../../../../../main/features/tickets/service.ts';
import { startDovecot } from '../../../../support/mail/dovecot.ts';
import { type Smtp, startSmtp } from '../../../../support/mail/smtp.ts';
import { compose, deliver, giveAccount, readMail } from '../../../../support/mailing.ts';
import { type Client, type TestOffice, testOffice } from '../../../../support/office.ts';
import { at, newTicket, type Ticket } from '../../tickets/desk.ts';

let dovecot: Awaited<ReturnType<typeof startDovecot>>;
let smtp: Smtp;
let office: TestOffice;
let putri: Client;
let ticket: Ticket;
let account: MailAccountRow;
let users = 0;
beforeAll(async () => {
  [dovecot, smtp] = await Promise.all([startDovecot(), startSmtp()]);
});
afterAll(async () => {
  await smtp.stop();
  await dovecot.stop();
});
beforeEach(async () => {
  office = await testOffice();
  office.clock.set(at('09:00'));
  putri = await office.as('officer');
  users += 1;
  const { kernel } = office.core;
  account = await giveAccount(kernel, smtp, {
    sentFolder: 'Sent',
    imap: { host: dovecot.host, port: dovecot.imapPort, security: 'none', user: `kirim${users}` },
  });
  // One password for both servers, as in life.
  await kernel.host.secrets.set(`mail-${account.id}-password`, dovecot.password);
  ticket = await newTicket(putri, {
    channel: 'email',
    reporterName: 'Budi Penyedia',
    reporterEmail: 'budi@penyedia.contoh.test',
  });
});
afterEach(() => office.close());

const copy = () => copySent(createDesk(office.core.kernel), new AbortController().signal);
/** What lies in the folder of sent messages. */
async function copies(): Promise<Buffer[]> {
  const client = await openImap(office.core.kernel, account);
  try {
    await client.mailboxOpen('Sent', { readOnly: true });
    const found: Buffer[] = [];
    for await (const message of client.fetch('1:*', { source: true, flags: true })) {
      expect(message.flags?.has('\\Seen')).toBe(true);
      if (message.source) found.push(message.source);
    }
    return found;
  } finally {
    client.close();
  }
}
async function send() {
  const { kernel } = office.core;
  await kernel.host.secrets.set(`mail-${account.id}-password`, smtp.password);
  const { outgoing } = await putri.mail.send(await compose(putri, ticket.id));
  office.clock.forward(1);
  await deliver(kernel);
  await kernel.host.secrets.set(`mail-${account.id}-password`, dovecot.password);
  return outgoing.id;
}
const stateOf = async (id: string) =>
  (await office.core.kernel.store.read((reader) => reader.findOneBy(outgoingMailTable, { id })))?.copyState;

describe('salinan di folder terkirim', () => {
  it('sama byte demi byte dengan yang terkirim, sekali saja, juga bila program mati sebelum mencatatnya', async () => {
    const id = await send();
    expect(await stateOf(id)).toBe('waiting');
    await copy();
    expect(await stateOf(id)).toBe('done');
    const laid = await copies();
    expect(laid).toHaveLength(1);
    expect(laid[0]?.equals(smtp.journal().at(-1)?.bytes ?? Buffer.of())).toBe(true);
    expect((await readMail(laid[0] ?? Buffer.of())).subject).toContain(ticket.number);

    const { store, clock } = office.core.kernel;
    await store.write((writer) =>
      writer.update(outgoingMailTable, { id }, { copyState: 'waiting', copyAt: clock.now() }),
    );
    await copy();
    expect(await stateOf(id)).toBe('done');
    expect(await copies()).toHaveLength(1);
  });

  it('kotak surat mati: pesannya tetap terkirim, salinannya menyusul', async () => {
    await dovecot.kill();
    const id = await send();
    await copy();
    expect(await stateOf(id)).toBe('waiting');
    expect((await putri.mail.outbox({ state: 'sent' })).items.map((each) => each.id)).toEqual([id]);
    await dovecot.restart();
    office.clock.forward(120);
    await copy();
    expect(await stateOf(id)).toBe('done');
    expect(await copies()).toHaveLength(1);
  });

  it('folder yang tidak ada: dicoba berkali-kali, lalu dikatakan tanpa mengganggu', async () => {
    await office.core.kernel.store.write((writer) =>
      writer.query(`UPDATE mail_account SET sent_folder = 'Tidak Ada' WHERE id = '${account.id}'`),
    );
    const id = await send();
    for (let tries = 0; tries < 12; tries += 1) {
      await copy();
      office.clock.forward(60);
    }
    expect(await stateOf(id)).toBe('failed');
    const { items } = await putri.mail.outbox({ state: 'sent' });
    expect(items[0]).toMatchObject({ state: 'sent', problem: expect.stringContaining('Salinan') });
  });
});
