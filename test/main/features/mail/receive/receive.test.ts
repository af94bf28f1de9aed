import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../../../main/kernel.ts';
import { type Dovecot, startDovecot } from '../../../../support/mail/dovecot.ts';
import { addMailbox, plainLetter, startReceiving, until } from '../../../../support/mail/mailbox.ts';
import { type Client, type TestOffice, testOffice } from '../../../../support/office.ts';

let server: Dovecot;
let office: TestOffice;
let supervisor: Client;
let putri: Client;
let stop: (() => Promise<void>) | null = null;
let user = '';
let count = 0;

beforeAll(async () => {
  server = await startDovecot();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  office = await testOffice();
  office.clock.set(Date.now());
  supervisor = await office.as('supervisor');
  putri = await office.as('officer');
  count += 1;
  user = `loket${count}-${process.pid}`;
});
afterEach(async () => {
  await stop?.();
  stop = null;
  await office.close();
});

const start = () => {
  stop = startReceiving(office.core);
};
const waiting = async () => (await putri.mail.list({ box: 'waiting' })).items;
const arrive = (n: number) =>
  until(`${n} messages wait`, async () => ((await waiting()).length >= n ? await waiting() : null));

describe('receiving', () => {
  it('takes in what lies in the mailbox and what comes, and marks nothing on the server', async () => {
    await server.deliver(user, plainLetter({ Subject: 'Lama', 'Message-ID': '<lama@penyedia.test>' }));
    const account = await addMailbox(supervisor, server, user);
    expect(account).toMatchObject({ state: 'active', hasSecret: true });
    start();
    expect((await arrive(1)).map((row) => row.subject)).toEqual(['Lama']);
    const online = await until('the line is up', async () => {
      const [one] = await putri.mail.accounts.list();
      return one?.online && one.import.state === 'done' ? one : null;
    });
    expect(online).toMatchObject({ pushes: true, problem: '', import: { done: 1, total: 1 } });
    await server.deliver(user, plainLetter({ Subject: 'Baru' }, 'Kode tender: 12345678, telepon 0812-3456-7890'));
    const rows = await arrive(2);
    expect(rows.map((row) => row.subject)).toEqual(['Baru', 'Lama']);
    expect(server.marks(user)).toEqual({ S: 0, R: 0, T: 0, F: 0, D: 0 });
    expect(await putri.mail.status()).toMatchObject({ configured: true, waiting: 2 });
  });

  it('opens a ticket from a message: channel e-mail, received when the mailbox got it', async () => {
    await addMailbox(supervisor, server, user);
    start();
    await server.deliver(
      user,
      plainLetter(
        { Subject: 'Re: Gagal unggah', 'Message-ID': '<satu@penyedia.test>' },
        'Kode tender: 12345678, telp 0812-3456-7890',
      ),
    );
    const [row] = await arrive(1);
    if (!row) throw new Error('nothing waits');
    const draft = await putri.mail.ticketDraft({ id: row.id });
    expect(draft).toMatchObject({
      subject: 'Gagal unggah',
      reporterName: 'Warga',
      reporterEmail: 'warga@penyedia.test',
      tenderCode: '12345678',
      reporterPhone: '0812-3456-7890',
    });
    const message = await putri.mail.get({ id: row.id });
    const opened = await putri.mail.open({
      id: row.id,
      version: message.version,
      ticket: { ...draft, subject: draft.subject ?? '', clientKey: newId() },
    });
    expect(opened.ticket).toMatchObject({ channel: 'email', receivedAt: row.at });
    expect(opened.ticket.run?.procedureCode).toBe('email');
    expect(opened.message).toMatchObject({
      state: 'filed',
      joinedBy: 'opened',
      ticket: { number: opened.ticket.number },
    });
    expect(opened.ticket.timeline.find((entry) => entry.kind === 'created')).toMatchObject({ refId: row.id });
    expect(await putri.mail.forTicket({ ticketId: opened.ticket.id })).toHaveLength(1);
    expect(await waiting()).toHaveLength(0);

    // An answer in the thread joins by itself.
    await server.deliver(
      user,
      plainLetter({
        Subject: 'Re: Gagal unggah',
        'Message-ID': '<dua@penyedia.test>',
        'In-Reply-To': '<satu@penyedia.test>',
      }),
    );
    const thread = await until('the answer joins', async () => {
      const all = await putri.mail.forTicket({ ticketId: opened.ticket.id });
      return all.length === 2 ? all : null;
    });
    expect(thread[1]).toMatchObject({ joinedBy: 'references', state: 'filed' });
  });

  it('keeps one message once, however often the server shows it, also after the mailbox is numbered anew', async () => {
    const letter = plainLetter({
      Subject: 'Sekali',
      'Message-ID': '<sekali@penyedia.test>',
      Date: 'Mon, 15 Jun 2026 09:00:00 +0700',
    });
    await server.deliver(user, letter);
    await server.deliver(user, letter);
    await server.deliver(user, plainLetter({ Subject: 'Lain', 'Message-ID': '<sekali@penyedia.test>' }));
    await addMailbox(supervisor, server, user);
    start();
    await arrive(2);
    await server.resetMailbox(user);
    await server.deliver(user, plainLetter({ Subject: 'Sesudah reset' }));
    const rows = await arrive(3);
    expect(rows.map((row) => row.subject).sort()).toEqual(['Lain', 'Sekali', 'Sesudah reset']);
    await until(
      'the import after the reset ends',
      async () => (await putri.mail.accounts.list())[0]?.import.state === 'done',
    );
    expect(await waiting()).toHaveLength(3);
  });

  it('imports what is old beside what is new; the import can be stopped and goes on where it stood', async () => {
    const day = 86_400_000;
    const now = Date.now();
    server.lay(
      user,
      Array.from({ length: 260 }, (_, n) => ({
        bytes: plainLetter({ Subject: `Lama ${n}`, 'Message-ID': `<lama-${n}@penyedia.test>` }),
        at: now - 10 * day + n,
      })),
    );
    const progress: number[] = [];
    const account = await addMailbox(supervisor, server, user);
    const off = office.core.kernel.live.on((event) => {
      if (event.topic !== 'progress' || event.id !== account.id || !event.progress) return;
      progress.push(event.progress.done);
      if (progress.length === 2) void putri.mail.accounts.cancelImport({ id: account.id });
    });
    start();
    const stopped = await until('the import is stopped', async () => {
      const [one] = await putri.mail.accounts.list();
      return one?.import.state === 'cancelled' && one.online ? one : null;
    });
    off();
    expect(stopped.import.total).toBe(260);
    expect(stopped.import.done).toBeGreaterThanOrEqual(50);
    expect(stopped.import.done).toBeLessThan(260);
    await server.deliver(user, plainLetter({ Subject: 'Baru selagi berhenti' }));
    await until('what is new comes all the same', async () => (await waiting())[0]?.subject === 'Baru selagi berhenti');
    await putri.mail.accounts.resumeImport({ id: account.id });
    const done = await until('the import ends', async () => {
      const [one] = await putri.mail.accounts.list();
      return one?.import.state === 'done' ? one : null;
    });
    expect(done.import).toEqual({ state: 'done', done: 260, total: 260 });
    expect((await putri.mail.status()).waiting).toBe(261);
    expect(server.marks(user)).toMatchObject({ S: 0 });
  });

  it('leaves alone what came before the day the office chose', async () => {
    const at = (date: string) => Date.parse(`${date}T12:00:00+07:00`);
    server.lay(user, [
      { bytes: plainLetter({ Subject: 'Terlalu lama' }), at: at('2026-05-30') },
      { bytes: plainLetter({ Subject: 'Sehari sebelum' }), at: at('2026-05-31') },
      { bytes: plainLetter({ Subject: 'Hari itu' }), at: at('2026-06-01') },
      { bytes: plainLetter({ Subject: 'Sesudah' }), at: at('2026-06-02') },
    ]);
    await addMailbox(supervisor, server, user, { readFrom: '2026-06-01' });
    start();
    await until('the import ends', async () => (await putri.mail.accounts.list())[0]?.import.state === 'done');
    expect((await waiting()).map((row) => row.subject).sort()).toEqual(['Hari itu', 'Sesudah']);
  });

  it('goes on after the server died', async () => {
    await addMailbox(supervisor, server, user);
    start();
    await server.deliver(user, plainLetter({ Subject: 'Sebelum' }));
    await arrive(1);
    await server.kill();
    await until('the loss is seen', async () => (await putri.mail.status()).accounts[0]?.online === false);
    expect((await putri.mail.status()).accounts[0]?.problem).toMatch(/menyambung lagi|firewall/);
    await server.restart();
    await server.deliver(user, plainLetter({ Subject: 'Sesudah' }));
    expect((await arrive(2)).map((row) => row.subject)).toEqual(['Sesudah', 'Sebelum']);
  });

  it('pauses a mailbox whose password is refused, and says what to do', async () => {
    const account = await addMailbox(supervisor, server, user, { secrets: { password: 'keliru' } });
    start();
    const paused = await until('it pauses', async () => {
      const [one] = await putri.mail.accounts.list();
      return one?.state === 'paused' ? one : null;
    });
    expect(paused.problem).toContain('dijeda');
    await server.deliver(user, plainLetter({ Subject: 'Menunggu kata sandi' }));
    const {
      id: _id,
      version: _v,
      state: _s,
      problem: _p,
      online: _o,
      pushes: _u,
      lastSyncAt: _l,
      hasSecret: _h,
      import: _i,
      ...fields
    } = paused;
    await supervisor.mail.accounts.save({
      ...fields,
      id: account.id,
      version: paused.version,
      secrets: { password: server.password },
    });
    expect((await arrive(1))[0]?.subject).toBe('Menunggu kata sandi');
  });
});
