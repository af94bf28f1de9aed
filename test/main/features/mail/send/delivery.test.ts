import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteBounce, proveSent } from '../../../../../main/features/mail/send/proof.ts';
import { workMail } from '../../../../../main/features/mail/send/service.ts';
import {
  type MailAccountRow,
  mailAccountTable,
  type OutgoingMailRow,
  outgoingMailTable,
} from '../../../../../main/features/mail/table.ts';
import { createDesk } from '../../../../../main/features/tickets/service.ts';
import { type Smtp, startSmtp } from '../../../../support/mail/smtp.ts';
import { compose, deliver, giveAccount, giveMessage, quickPace, readMail } from '../../../../support/mailing.ts';
import { type Client, type TestOffice, testOffice } from '../../../../support/office.ts';
import { at, newTicket, type Ticket } from '../../tickets/desk.ts';

let office: TestOffice;
let smtp: Smtp;
let account: MailAccountRow;
let putri: Client;
let ticket: Ticket;
beforeAll(async () => {
  smtp = await startSmtp();
});
afterAll(() => smtp.stop());
beforeEach(async () => {
  office = await testOffice();
  office.clock.set(at('09:00'));
  account = await giveAccount(office.core.kernel, smtp);
  putri = await office.as('officer');
  ticket = await newTicket(putri, {
    channel: 'email',
    reporterName: 'Budi Penyedia',
    reporterEmail: 'budi@penyedia.contoh.test',
  });
  await giveMessage(office.core.kernel, account, ticket.id);
});
afterEach(async () => {
  await smtp.setDial({});
  await office.close();
});

const minutes = (count: number) => office.clock.forward(count);
/** Sends, waits the ten seconds, and works the outbox once. */
async function sendAndDeliver(more: Parameters<typeof compose>[2] = {}) {
  const { outgoing } = await putri.mail.send(await compose(putri, ticket.id, more));
  minutes(1);
  await deliver(office.core.kernel);
  return outgoing.id;
}
async function outgoing(id: string) {
  const { items } = await putri.mail.outbox({ state: 'all' });
  const found = items.find((each) => each.id === id);
  if (!found) throw new Error('Not in the outbox.');
  return found;
}
const onTicket = async () => (await putri.tickets.get({ id: ticket.id })).timeline.map((entry) => entry.title);
/** How often the server took the message, by its Message-ID. */
async function times(id: string): Promise<number> {
  const { messageId } = await outgoing(id);
  const rows = await office.core.kernel.store.read((reader) =>
    reader.query(`SELECT message_id AS mid FROM mail_message WHERE id = '${messageId}'`),
  );
  return smtp.journal().filter((taken) => taken.text.includes(`Message-ID: <${rows[0].mid}>`)).length;
}

describe('yang lewat dengan sendirinya dicoba lagi', () => {
  it('server mati: pesan menunggu dengan alasannya, lalu terkirim sekali', async () => {
    await smtp.setDial({ fault: 'refuse' });
    const id = await sendAndDeliver();
    expect(await outgoing(id)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      problem: expect.stringContaining('jaringan'),
    });
    await smtp.setDial({});
    minutes(10);
    await deliver(office.core.kernel);
    expect(await outgoing(id)).toMatchObject({ state: 'sent', problem: '' });
    expect(await times(id)).toBe(1);
    expect((await putri.mail.attempts({ id })).map((each) => each.outcome)).toEqual(['diterima server', 'ditunda']);
  });

  it.each(['greylist', 'temporary', 'silent'] as const)('%s', async (fault) => {
    await smtp.setDial({ fault, times: 1 });
    const id = await sendAndDeliver();
    expect(await outgoing(id)).toMatchObject({ state: 'waiting' });
    minutes(10);
    await deliver(office.core.kernel);
    expect(await outgoing(id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(await times(id)).toBe(1);
  });

  it('satu server yang mati tidak dicoba pesan demi pesan', async () => {
    await smtp.setDial({ fault: 'refuse' });
    for (const _each of [1, 2, 3]) await putri.mail.send(await compose(putri, ticket.id));
    minutes(1);
    expect(await deliver(office.core.kernel)).toBe(1);
    const { items } = await putri.mail.outbox({ state: 'open' });
    expect(items.map((each) => each.state)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(items.every((each) => each.problem !== '')).toBe(true);
  });

  it('ditunda lebih dari satu hari: petugas diminta bertindak', async () => {
    await smtp.setDial({ fault: 'greylist' });
    const id = await sendAndDeliver();
    minutes(25 * 60);
    await deliver(office.core.kernel);
    expect(await outgoing(id)).toMatchObject({ state: 'actionNeeded' });
  });
});

describe('yang gagal selamanya berhenti dan mengatakan apa yang harus dilakukan', () => {
  it('pesan ditolak: di kotak keluar dan pada tiket; dicoba lagi oleh petugas', async () => {
    await smtp.setDial({ fault: 'permanent', times: 1 });
    const id = await sendAndDeliver();
    const stopped = await outgoing(id);
    expect(stopped).toMatchObject({ state: 'actionNeeded', nextAttemptAt: null });
    expect(stopped.problem).toContain('Message rejected as spam');
    expect(await onTicket()).toContain('E-mail tidak dapat dikirim');
    expect((await putri.mail.outbox({ state: 'actionNeeded' })).items.map((each) => each.id)).toEqual([id]);
    minutes(600);
    expect(await deliver(office.core.kernel), 'tidak dengan sendirinya').toBe(0);
    expect(await putri.mail.retry({ id })).toMatchObject({ state: 'waiting', problem: '' });
    await deliver(office.core.kernel);
    expect(await outgoing(id)).toMatchObject({ state: 'sent' });
    expect(await times(id)).toBe(1);
  });

  it('alamat pengirim tidak diizinkan', async () => {
    await smtp.setDial({ fault: 'senderRefused' });
    const id = await sendAndDeliver();
    expect((await outgoing(id)).problem).toContain('alamat pengirim');
  });

  it('penerima tidak dikenal: tampak pada tiket, dengan alamatnya', async () => {
    await smtp.setDial({ recipients: { 'budi@penyedia.contoh.test': 550 } });
    const id = await sendAndDeliver();
    expect(await outgoing(id)).toMatchObject({ state: 'actionNeeded' });
    expect(await onTicket()).toContain('E-mail ditolak untuk budi@penyedia.contoh.test');
    expect(await putri.mail.cancel({ id, reason: 'Alamat salah' })).toMatchObject({ state: 'cancelled' });
    expect(await onTicket()).toContain('Dibatalkan, tidak terkirim: Balasan e-mail kepada pengguna');
  });

  it('satu dari dua penerima ditolak: yang lain menerima sekali, juga bila petugas mencoba lagi', async () => {
    await smtp.setDial({ recipients: { 'salah@penyedia.contoh.test': 550 } });
    const id = await sendAndDeliver({ to: ['budi@penyedia.contoh.test', 'salah@penyedia.contoh.test'] });
    expect(await outgoing(id)).toMatchObject({ state: 'bounced', sentAt: expect.any(Number) });
    expect(await onTicket()).toContain('E-mail ditolak untuk salah@penyedia.contoh.test');
    await smtp.setDial({});
    await putri.mail.retry({ id });
    await deliver(office.core.kernel);
    expect(await outgoing(id)).toMatchObject({ state: 'sent' });
    expect(
      smtp
        .journal()
        .slice(-2)
        .map((taken) => taken.to),
    ).toEqual([['budi@penyedia.contoh.test'], ['salah@penyedia.contoh.test']]);
  });

  it('satu dari dua penerima ditunda: hanya ia yang dicoba lagi', async () => {
    await smtp.setDial({ recipients: { 'lambat@penyedia.contoh.test': 451 } });
    const id = await sendAndDeliver({ to: ['budi@penyedia.contoh.test', 'lambat@penyedia.contoh.test'] });
    expect(await outgoing(id)).toMatchObject({ state: 'waiting' });
    await smtp.setDial({});
    minutes(10);
    await deliver(office.core.kernel);
    expect(await outgoing(id)).toMatchObject({ state: 'sent' });
    expect(smtp.journal().at(-1)?.to).toEqual(['lambat@penyedia.contoh.test']);
  });

  it('kata sandi ditolak tiga kali: akun dijeda dengan satu pesan; sesudah diperbaiki semuanya terkirim', async () => {
    await smtp.setDial({ fault: 'login' });
    const id = await sendAndDeliver();
    expect((await outgoing(id)).problem).toContain('kata sandi');
    for (const _each of [1, 2]) {
      minutes(10);
      await deliver(office.core.kernel);
    }
    const { store } = office.core.kernel;
    const paused = await store.read((reader) => reader.findOneBy(mailAccountTable, { id: account.id }));
    expect(paused).toMatchObject({ state: 'paused', pausedBecause: 'loginPaused' });
    minutes(60);
    expect(await deliver(office.core.kernel)).toBe(0);
    await smtp.setDial({});
    await store.write((writer) => writer.update(mailAccountTable, { id: account.id }, { state: 'active' }));
    await deliver(office.core.kernel);
    expect(await outgoing(id)).toMatchObject({ state: 'sent' });
  });
});

describe('jawaban hilang sesudah seluruh pesan diserahkan', () => {
  it.each(['cutAfterTaken', 'cutBeforeTaken'] as const)(
    '%s: belum pasti, dan tidak pernah dikirim ulang sendiri',
    async (fault) => {
      await smtp.setDial({ fault, times: 1 });
      const id = await sendAndDeliver();
      expect(await outgoing(id)).toMatchObject({ state: 'uncertain', nextAttemptAt: null });
      expect(await onTicket()).toContain('Belum pasti apakah e-mail sampai');
      minutes(48 * 60);
      expect(await deliver(office.core.kernel)).toBe(0);
      expect(await times(id)).toBe(fault === 'cutAfterTaken' ? 1 : 0);
      await expect(putri.mail.cancel({ id, reason: 'tidak perlu' })).rejects.toMatchObject({ code: 'REFUSED' });
    },
  );

  it('petugas memastikan sudah sampai', async () => {
    await smtp.setDial({ fault: 'cutAfterTaken', times: 1 });
    const id = await sendAndDeliver();
    expect(await putri.mail.confirmSent({ id })).toMatchObject({ state: 'sent', problem: '' });
    expect((await onTicket())[0]).toBe('Petugas memastikan e-mail ini sudah sampai');
    await deliver(office.core.kernel);
    expect(await times(id)).toBe(1);
  });

  it('petugas mengirim lagi: itu keputusannya dan tercatat', async () => {
    await smtp.setDial({ fault: 'cutBeforeTaken', times: 1 });
    const id = await sendAndDeliver();
    await putri.mail.retry({ id });
    await deliver(office.core.kernel);
    expect(await outgoing(id)).toMatchObject({ state: 'sent' });
    expect(await onTicket()).toContain('E-mail dikirim lagi oleh petugas');
    expect(await times(id)).toBe(1);
  });

  it('salinan, balasan atau laporan yang datang membuktikannya', async () => {
    await smtp.setDial({ fault: 'cutAfterTaken', times: 1 });
    const id = await sendAndDeliver();
    const { messageId } = await outgoing(id);
    const { kernel } = office.core;
    await kernel.store.write((writer) => proveSent(kernel, writer, messageId));
    expect(await outgoing(id)).toMatchObject({ state: 'sent', sentAt: kernel.clock.now() });
    expect((await onTicket())[0]).toContain('Terbukti terkirim');
  });

  it('pesan yang kembali tampak pada tiketnya', async () => {
    const id = await sendAndDeliver();
    const { messageId } = await outgoing(id);
    const { kernel } = office.core;
    await kernel.store.write((writer) => noteBounce(kernel, writer, messageId, '5.1.1'));
    expect(await outgoing(id)).toMatchObject({ state: 'bounced', problem: expect.stringContaining('5.1.1') });
    expect((await onTicket())[0]).toBe('E-mail kembali: tidak sampai kepada budi@penyedia.contoh.test');
    await putri.mail.cancel({ id, reason: 'Pengguna sudah ditelepon' });
    expect((await putri.mail.outbox({ state: 'actionNeeded' })).items).toEqual([]);
  });
});

describe('program ditutup saat mengirim', () => {
  /** Works the outbox as the job does, and ends it once the message is so far. */
  async function workUntil(id: string, isSo: (row: OutgoingMailRow) => boolean, partingMs: number) {
    const { store } = office.core.kernel;
    const stop = new AbortController();
    const work = workMail(createDesk(office.core.kernel), stop.signal, { ...quickPace, partingMs, longestSleepMs: 20 });
    for (;;) {
      const row = await store.read((reader) => reader.findOneBy(outgoingMailTable, { id }));
      if (row && isSo(row)) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    stop.abort();
    await work;
  }

  it('sebelum diserahkan: pesannya menunggu seperti semula dan terkirim sesudah dibuka lagi', async () => {
    await smtp.setDial({ fault: 'silent' });
    const { outgoing: held } = await putri.mail.send(await compose(putri, ticket.id));
    minutes(1);
    await workUntil(held.id, (row) => row.state === 'sending', 300);
    expect(await outgoing(held.id)).toMatchObject({ state: 'waiting', attempts: 0 });
    await smtp.setDial({});
    await deliver(office.core.kernel);
    expect(await times(held.id)).toBe(1);
  });

  it('sesudah diserahkan dan sebelum dijawab: belum pasti, tidak dikirim ulang', async () => {
    await smtp.setDial({ fault: 'slow', slowMs: 2_000 });
    const before = smtp.journal().length;
    const { outgoing: held } = await putri.mail.send(await compose(putri, ticket.id));
    minutes(1);
    await workUntil(held.id, (row) => row.committedAt !== null, 300);
    expect(await outgoing(held.id)).toMatchObject({ state: 'uncertain' });
    await smtp.took(before + 1);
    await smtp.setDial({});
    await deliver(office.core.kernel);
    expect(await times(held.id)).toBe(1);
  });

  it('yang dijawab sebelum benar-benar tutup dicatat terkirim', async () => {
    await smtp.setDial({ fault: 'slow', slowMs: 500 });
    const { outgoing: held } = await putri.mail.send(await compose(putri, ticket.id));
    minutes(1);
    await workUntil(held.id, (row) => row.committedAt !== null, 20_000);
    expect(await outgoing(held.id)).toMatchObject({ state: 'sent' });
  });
});

describe('isi pesan', () => {
  it('subjek dan nama tidak dapat menyelundupkan kepala surat atau penerima', async () => {
    const evil = 'Halo\r\nBcc: curi@jahat.test\r\n\r\nisi palsu';
    await giveMessage(office.core.kernel, account, ticket.id, {
      messageId: 'x@y\r\nBcc: curi@jahat.test',
      thread: ['a b', 'ok@contoh.test', '<>', 'z\n@q'],
      sender: { name: 'Budi"\r\nBcc: curi@jahat.test', address: 'budi@penyedia.contoh.test' },
      subject: evil,
      at: office.core.kernel.clock.now() + 1,
    });
    const input = await compose(putri, ticket.id, { subject: evil, body: '.\r\n.\n..\nBcc: dalam teks saja' });
    await putri.mail.send(input);
    minutes(1);
    await deliver(office.core.kernel);
    const taken = smtp.journal().at(-1);
    expect(taken?.to).toEqual(['budi@penyedia.contoh.test']);
    const head = taken?.text.split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^Bcc:/im);
    const mail = await readMail(taken?.bytes ?? new Uint8Array());
    expect(mail.bcc ?? []).toEqual([]);
    expect(mail.to?.map((each) => each.address)).toEqual(['budi@penyedia.contoh.test']);
    expect(mail.subject).toMatch(/^Halo Bcc: curi@jahat.test isi palsu \[2026-\d{6}·\w{6}\]$/);
    expect(mail.references).toBe('<ok@contoh.test>');
    expect(mail.text?.startsWith('.\n.\n..\nBcc: dalam teks saja')).toBe(true);
  });

  it('dibekukan: yang tersimpan, yang dicoba berkali-kali dan yang sampai sama byte demi byte', async () => {
    await smtp.setDial({ fault: 'temporary', times: 1 });
    const id = await sendAndDeliver({ body: 'Aksara: ñ 漢 😀 é\nbaris panjang '.padEnd(1_500, 'x') });
    minutes(10);
    await deliver(office.core.kernel);
    const { messageId } = await outgoing(id);
    const rows = await office.core.kernel.store.read((reader) =>
      reader.query(`SELECT raw_sha256 AS sha FROM mail_message WHERE id = '${messageId}'`),
    );
    const { createHash } = await import('node:crypto');
    const taken = smtp.journal().at(-1)?.bytes ?? new Uint8Array();
    expect(createHash('sha256').update(taken).digest('hex')).toBe(rows[0].sha);
  });

  it('tanpa pengamanan ke komputer lain tidak pernah dikirim', async () => {
    const { store } = office.core.kernel;
    await store.write((writer) =>
      writer.update(mailAccountTable, { id: account.id }, { smtp: { ...account.smtp, host: 'surat.contoh.test' } }),
    );
    const id = await sendAndDeliver();
    expect((await outgoing(id)).problem).toContain('tanpa pengamanan');
  });
});

describe('cara masuk', () => {
  it('server yang tidak menawarkan STARTTLS tidak pernah menerima kata sandi', async () => {
    const { store } = office.core.kernel;
    await store.write((writer) =>
      writer.update(mailAccountTable, { id: account.id }, { smtp: { ...account.smtp, security: 'starttls' } }),
    );
    await smtp.setDial({ fault: 'login' });
    const id = await sendAndDeliver();
    // A password it had heard would have been refused.
    expect(await outgoing(id)).toMatchObject({ state: 'waiting', problem: expect.stringContaining('Sambungan aman') });
  });

  it('OAuth2: token yang sama seperti untuk membaca kotak surat', async () => {
    const { store, mail, clock } = office.core.kernel;
    await store.write((writer) =>
      writer.update(
        mailAccountTable,
        { id: account.id },
        { auth: 'oauth2', oauth: { tokenUrl: 'https://masuk.contoh.test/token', clientId: 'loket', scope: '' } },
      ),
    );
    mail.tokens.set(account.id, { token: smtp.password, until: clock.now() + 3_600_000 });
    const id = await sendAndDeliver();
    expect(await outgoing(id)).toMatchObject({ state: 'sent' });
  });

  it('kata sandi yang tidak ada di komputer ini: pesannya menunggu dengan petunjuknya', async () => {
    await office.core.kernel.host.secrets.set(`mail-${account.id}-password`, null);
    const id = await sendAndDeliver();
    expect(await outgoing(id)).toMatchObject({ state: 'waiting', problem: expect.stringContaining('Pengaturan') });
  });
});

describe('jawaban massal', () => {
  it('satu pesan bagi setiap pelapor, dengan nama dan nomornya, kemajuan dan pembatalan', async () => {
    const tickets = [];
    for (const name of ['Ani', 'Bima', 'Cici'])
      tickets.push(
        await newTicket(putri, {
          channel: 'email',
          reporterName: name,
          reporterEmail: `${name.toLowerCase()}@contoh.test`,
        }),
      );
    const silent = await newTicket(putri, { reporterName: 'Tanpa Alamat' });
    const ticketIds = [...tickets.map((each) => each.id), silent.id];
    const { recipients } = await putri.mail.bulk.preview({ ticketIds });
    expect(recipients.map((each) => each.problem === '')).toEqual([true, true, true, false]);

    const seen: number[] = [];
    const off = office.core.kernel.live.on((event) => {
      if (event.topic === 'progress') seen.push(event.progress?.done ?? 0);
    });
    const input = {
      clientKey: crypto.randomUUID(),
      accountId: account.id,
      ticketIds,
      subject: 'Gangguan SPSE tiket {{nomor}}',
      body: 'Yth. {{nama}},\ngangguan pada tiket {{nomor}} sudah selesai.',
    };
    const bulk = await putri.mail.bulk.send(input);
    expect(bulk).toMatchObject({ total: 3, sent: 0, state: 'held' });
    expect((await putri.mail.bulk.send(input)).id).toBe(bulk.id);
    const before = smtp.journal().length;
    minutes(1);
    await deliver(office.core.kernel);
    off();
    expect(await putri.mail.bulk.status({ id: bulk.id })).toMatchObject({ sent: 3, failed: 0, state: 'done' });
    expect(seen).toEqual([0, 1, 2, 3]);
    const mails = await Promise.all(
      smtp
        .journal()
        .slice(before)
        .map((taken) => readMail(taken.bytes)),
    );
    for (const [index, each] of tickets.entries()) {
      const mail = mails.find((one) => one.to?.[0]?.address === recipients[index]?.address);
      expect(mail?.text).toContain(`Yth. ${each.reporterName},\ngangguan pada tiket ${each.number} sudah selesai.`);
      expect(mail?.to).toHaveLength(1);
      const { timeline } = await putri.tickets.get({ id: each.id });
      expect(timeline[0]).toMatchObject({ kind: 'message', title: 'Jawaban massal melalui e-mail' });
    }

    const second = await putri.mail.bulk.send({ ...input, clientKey: crypto.randomUUID() });
    expect(await putri.mail.bulk.cancel({ id: second.id })).toMatchObject({ cancelled: 3, state: 'cancelled' });
    minutes(1);
    expect(await deliver(office.core.kernel)).toBe(0);
    const { timeline } = await putri.tickets.get({ id: tickets[0]?.id ?? '' });
    expect(timeline.map((entry) => entry.title)).toContain('Dibatalkan, tidak terkirim: Jawaban massal melalui e-mail');
  });
});

describe('gangguan pada kami sendiri', () => {
  it('isi yang rusak di disk tidak dikirim; petugas diberi tahu', async () => {
    const { outgoing: held } = await putri.mail.send(await compose(putri, ticket.id));
    const rows = await office.core.kernel.store.read((reader) =>
      reader.query(`SELECT raw_sha256 AS sha FROM mail_message WHERE id = '${held.messageId}'`),
    );
    const sha: string = rows[0].sha;
    writeFileSync(join(office.folder, 'files', sha.slice(0, 2), sha), 'diubah orang');
    minutes(1);
    const before = smtp.journal().length;
    await deliver(office.core.kernel);
    expect(await outgoing(held.id)).toMatchObject({ state: 'actionNeeded', problem: expect.stringContaining('rusak') });
    expect(smtp.journal().length).toBe(before);
  });
});
