import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepGroup } from '../../../../../main/features/mail/receive/keep.ts';
import { prepare } from '../../../../../main/features/mail/receive/prepare.ts';
import { mailFolderTable, mailMessageTable } from '../../../../../main/features/mail/table.ts';
import { createDesk } from '../../../../../main/features/tickets/service.ts';
import { type Cutter, startCutter } from '../../../../support/mail/cutter.ts';
import { type Dovecot, startDovecot } from '../../../../support/mail/dovecot.ts';
import { addMailbox, plainLetter, startReceiving, until } from '../../../../support/mail/mailbox.ts';
import { openMailbox } from '../../../../support/mail/take-in.ts';
import { giveAccount } from '../../../../support/mailing.ts';
import { type Client, type TestOffice, testOffice } from '../../../../support/office.ts';

let server: Dovecot;
let office: TestOffice;
let sari: Client;
let count = 0;
const letter = (n: number, more: Record<string, string> = {}, body?: string) =>
  plainLetter({ Subject: `Surat ${n}`, 'Message-ID': `<${n}@penyedia.test>`, ...more }, body);

beforeAll(async () => {
  server = await startDovecot();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  office = await testOffice();
  office.clock.set(Date.now());
  sari = await office.as('supervisor');
  count += 1;
});
afterEach(() => office.close());

describe('a line that breaks', () => {
  let cutter: Cutter;
  beforeEach(async () => {
    cutter = await startCutter(server.imapPort);
  });
  afterEach(() => cutter.stop());

  it('costs no message and makes none twice, wherever it breaks', async () => {
    const user = `putus${count}-${process.pid}`;
    server.lay(
      user,
      Array.from({ length: 60 }, (_, n) => ({ bytes: letter(n, {}, 'Isi '.repeat(500)) })),
    );
    cutter.cutAfter(30_000);
    await addMailbox(sari, { ...server, imapPort: cutter.port }, user);
    const stop = startReceiving(office.core);
    await until('some cuts', async () => cutter.counts().cuts >= 4);
    cutter.cutAfter(null);
    await until('all are here', async () => (await sari.mail.status()).waiting === 60, 30_000);
    await stop();
    const subjects = await allSubjects();
    expect(subjects).toHaveLength(60);
    expect(new Set(subjects).size).toBe(60);
  });

  it('because of one message leaves that one on the server, says so, and goes on with the rest', async () => {
    const user = `racun${count}-${process.pid}`;
    server.lay(user, [
      { bytes: letter(1) },
      { bytes: letter(2, {}, 'Besar sekali. '.repeat(60_000)) },
      { bytes: letter(3) },
    ]);
    cutter.cutAfter(200_000);
    await addMailbox(sari, { ...server, imapPort: cutter.port }, user);
    const stop = startReceiving(office.core);
    await until('all three stand in the list', async () => (await sari.mail.status()).waiting === 3, 40_000);
    await stop();
    const { items } = await sari.mail.list({});
    const left = items.find((row) => row.subject === 'Surat 2');
    expect(items.map((row) => row.subject).sort()).toEqual(['Surat 1', 'Surat 2', 'Surat 3']);
    expect(left).toMatchObject({ parse: 'raw', kind: 'message' });
    const { notices } = await sari.mail.get({ id: left?.id ?? '' });
    expect(notices.join()).toContain('tetap ada di kotak surat server');
  }, 60_000);
});

describe('a fault of ours', () => {
  it('in what follows from a message keeps no mail out: it waits, and says why', async () => {
    const { kernel } = office.core;
    const account = await giveAccount(kernel, { host: '127.0.0.1', port: 1, password: 'x' });
    const take = await openMailbox(kernel, account);
    const [first] = await take(letter(1));
    if (!first) throw new Error('nothing was stored');
    const draft = await sari.mail.ticketDraft({ id: first.id });
    await sari.mail.open({
      id: first.id,
      version: first.version,
      ticket: { ...draft, subject: 'Satu', clientKey: '0190f3a0-0000-7000-8000-00000000000b' },
    });
    // A trigger stands for any fault in joining: nothing may be written onto the ticket's timeline.
    await kernel.store.write((writer) =>
      writer.query(
        `CREATE TRIGGER broken BEFORE INSERT ON timeline_entry BEGIN SELECT RAISE(ABORT, 'broken for the test'); END`,
      ),
    );
    const logged: string[] = [];
    const quiet = {
      ...kernel,
      log: { info() {}, warn: (event: string) => logged.push(event), error: (event: string) => logged.push(event) },
    };
    const desk = { ...createDesk(kernel), kernel: quiet };
    const folder = await kernel.store.read((reader) => reader.findOneBy(mailFolderTable, { accountId: account.id }));
    if (!folder) throw new Error('no folder');
    const letters = [letter(2), letter(3, { 'In-Reply-To': '<1@penyedia.test>' }), letter(4)];
    const group = await Promise.all(
      letters.map((text, n) =>
        prepare(
          kernel,
          { uid: 10 + n, receivedAt: kernel.clock.now(), bytes: new TextEncoder().encode(text), notice: null },
          folder.id,
        ),
      ),
    );
    await keepGroup(desk, account, folder.id, 'new', group, 12, 3);
    const rows = await kernel.store.read((reader) => reader.find(mailMessageTable, { order: { messageId: 'ASC' } }));
    expect(rows.map((row) => [row.messageId, row.state])).toEqual([
      ['1@penyedia.test', 'filed'],
      ['2@penyedia.test', 'waiting'],
      ['3@penyedia.test', 'waiting'],
      ['4@penyedia.test', 'waiting'],
    ]);
    expect(rows[2]?.notices).toEqual(['notFiledByItself']);
    expect(logged).toEqual(['mail.group', 'mail.settle']);
    const after = await kernel.store.read((reader) => reader.findOneBy(mailFolderTable, { id: folder.id }));
    expect(after?.lastUid).toBe(12);
  });
});

async function allSubjects(): Promise<string[]> {
  const subjects: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await sari.mail.list({ limit: 100, ...(cursor ? { cursor } : {}) });
    subjects.push(...page.items.map((row) => row.subject));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return subjects;
}
