import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailAccountRow, mailMessageTable } from '../../../../main/features/mail/table.ts';
import { type Smtp, startSmtp } from '../../../support/mail/smtp.ts';
import { deliver, giveAccount, giveMessage, readMail } from '../../../support/mailing.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { at, done, facts, newTicket, png, type Ticket } from '../tickets/desk.ts';

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
  const sari = await office.as('supervisor');
  const settings = { url: '', publicKey: '', channel: 'mail' as const, checkEveryHours: 24 };
  await sari.escalations.saveSettings({
    ...settings,
    mailAddress: 'helpdesk@lkpp.contoh.test',
    mailAccountId: account.id,
  });
  // A screen that does not know these fields leaves them as they are.
  expect(await sari.escalations.saveSettings(settings)).toMatchObject({
    mailAddress: 'helpdesk@lkpp.contoh.test',
    mailAccountId: account.id,
  });
  ticket = await newTicket(putri, {
    channel: 'email',
    reporterName: 'Budi Penyedia',
    reporterEmail: 'budi@penyedia.contoh.test',
    description: 'Hubungi 081234567890.',
  });
  await giveMessage(office.core.kernel, account, ticket.id);
  ticket = await putri.tickets.setPriority({ id: ticket.id, version: ticket.version, facts });
  ticket = await done(putri, ticket);
  ticket = await done(putri, ticket, { outcome: 'no' });
  ticket = await done(putri, ticket, { ticked: ['enoughData', 'analysisResult'] });
});
afterEach(async () => {
  await smtp.setDial({});
  await office.close();
});

async function forward() {
  const file = await putri.tickets.attach({ id: ticket.id, clientKey: randomUUID(), file: png() });
  const attachmentIds = [file.id];
  const { gate } = await putri.escalations.preview({ ticketId: ticket.id, attachmentIds });
  const now = await putri.tickets.get({ id: ticket.id });
  return putri.escalations.send({
    clientKey: randomUUID(),
    ticketId: ticket.id,
    ticketVersion: now.version,
    channel: 'mail',
    ticketClass: 'bugFix',
    attachmentIds,
    justifications: gate.filter((item) => !item.present).map(({ key }) => ({ key, reason: 'Tidak tersedia.' })),
    stepsTried: 'Peramban lain sudah dicoba.',
  });
}
const deliverNow = async () => {
  office.clock.forward(1);
  return deliver(office.core.kernel);
};
const mailsTo = async (address: string) =>
  Promise.all(
    smtp
      .journal()
      .filter((taken) => taken.to.includes(address) && taken.text.includes(ticket.number.slice(0, 4)))
      .map((taken) => readMail(taken.bytes)),
  );

describe('SOP 003 langkah 10: diteruskan ke LKPP melalui e-mail dan pengguna diberi tahu, dalam satu tindakan', () => {
  it('dua surat dalam satu tindakan; sesudah sampai, eskalasinya terkirim dan tiketnya di LKPP', async () => {
    const [toLkpp, toUser] = [
      (await mailsTo('helpdesk@lkpp.contoh.test')).length,
      (await mailsTo('budi@penyedia.contoh.test')).length,
    ];
    const escalation = await forward();
    expect(escalation).toMatchObject({ channel: 'mail', state: 'queued' });
    const after = await putri.tickets.get({ id: ticket.id });
    expect(after).toMatchObject({ state: 'escalatedLkpp' });
    const titles = after.timeline.map((entry) => entry.title);
    expect(titles).toContain('E-mail eskalasi diteruskan ke LKPP (helpdesk@lkpp.contoh.test)');
    expect(titles).toContain('Pengguna diberi tahu melalui e-mail bahwa permasalahan ditangani LKPP');
    expect(await deliverNow()).toBe(2);
    const letter = (await mailsTo('helpdesk@lkpp.contoh.test'))[toLkpp];
    expect(letter?.subject).toContain('Gagal unggah dokumen penawaran');
    expect(letter?.text).toContain('Peramban lain sudah dicoba.');
    expect(letter?.attachments.map((each) => each.filename)).toEqual(['layar.png']);
    expect(letter?.text, 'yang ditutupi dalam paket tetap tertutup').not.toContain('081234567890');
    const notice = (await mailsTo('budi@penyedia.contoh.test'))[toUser];
    expect(notice?.text).toContain('LKPP');
    expect(notice?.inReplyTo).toBe('<tanya-1@penyedia.contoh.test>');
    expect(await putri.escalations.get({ id: escalation.id })).toMatchObject({
      state: 'sent',
      sentAt: office.core.kernel.clock.now(),
    });
  });

  it('jawaban LKPP dikenali dari percakapannya, dicatat petugas, dan jawaban kantor kembali ke sana', async () => {
    const escalation = await forward();
    await deliverNow();
    const { store } = office.core.kernel;
    const letter = await store.read((reader) =>
      reader
        .createQueryBuilder(mailMessageTable, 'm')
        .where("m.direction = 'out' AND m.subject LIKE '%Eskalasi%'")
        .getOneOrFail(),
    );
    await giveMessage(office.core.kernel, account, ticket.id, {
      messageId: 'jawab-7@lkpp.contoh.test',
      inReplyTo: letter.messageId,
      thread: [letter.messageId],
      sender: { name: 'Petugas LKPP', address: 'petugas7@lkpp.contoh.test' },
      subject: `Re: ${letter.subject}`,
      at: office.core.kernel.clock.now() + 1,
      body: 'Mohon kirimkan log aplikasi.',
      joinedBy: 'references',
    });
    const came = (await putri.mail.forTicket({ ticketId: ticket.id })).filter((each) => each.direction === 'in');
    expect(came.map((each) => each.escalationId)).toEqual([null, escalation.id]);
    const toUser = await putri.mail.draft({ ticketId: ticket.id, purpose: 'reply' });
    expect(toUser.to, 'balasan kepada pengguna tidak pergi ke LKPP').toMatchObject([{ name: 'Budi Penyedia' }]);
    const { version } = await putri.escalations.get({ id: escalation.id });
    await putri.escalations.recordManualEvent({
      id: escalation.id,
      version,
      kind: 'dataRequested',
      level: null,
      body: 'Mohon kirimkan log aplikasi.',
    });
    const asked = await putri.escalations.get({ id: escalation.id });
    const log = await putri.tickets.attach({
      id: ticket.id,
      clientKey: randomUUID(),
      file: new File(['log aplikasi'], 'aplikasi.log'),
    });
    const answer = {
      id: escalation.id,
      clientKey: randomUUID(),
      dataRequestId: asked.dataRequests[0]?.id ?? null,
      body: 'Log terlampir.',
      attachmentIds: [log.id],
    };
    await putri.escalations.answer(answer);
    await putri.escalations.answer(answer);
    await deliverNow();
    const last = smtp.journal().at(-1);
    expect(last?.to).toEqual(['petugas7@lkpp.contoh.test']);
    const mail = await readMail(last?.bytes ?? new Uint8Array());
    expect(mail.inReplyTo).toBe('<jawab-7@lkpp.contoh.test>');
    expect(mail.text).toContain('Log terlampir.');
    expect(mail.attachments.map((each) => each.filename)).toEqual(['aplikasi.log']);
    const { items } = await putri.mail.outbox({ state: 'all' });
    expect(items).toHaveLength(3);
  });

  it('dibatalkan sebelum berangkat: kedua surat ditarik; sesudah sampai tidak dapat lagi', async () => {
    const escalation = await forward();
    const before = smtp.journal().length;
    await putri.escalations.cancel({ id: escalation.id, version: escalation.version, reason: 'Salah tiket' });
    expect(await deliverNow()).toBe(0);
    expect(smtp.journal().length).toBe(before);
    const { items } = await putri.mail.outbox({ state: 'all' });
    expect(items.map((each) => each.state)).toEqual(['cancelled', 'cancelled']);
  });

  it('yang sudah sampai, atau mungkin sudah sampai, tidak dapat ditarik', async () => {
    const escalation = await forward();
    await smtp.setDial({ fault: 'cutAfterTaken', times: 1 });
    await deliverNow();
    const { version } = await putri.escalations.get({ id: escalation.id });
    await expect(putri.escalations.cancel({ id: escalation.id, version, reason: 'Salah tiket' })).rejects.toMatchObject(
      { code: 'REFUSED' },
    );
    const { items } = await putri.mail.outbox({ state: 'all' });
    for (const each of items) await expect(putri.mail.undo({ id: each.id })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('tanpa alamat LKPP, paketnya disiapkan untuk dikirim sendiri seperti semula', async () => {
    const sari = await office.as('supervisor');
    const settings = { url: '', publicKey: '', channel: 'mail' as const, checkEveryHours: 24 };
    await sari.escalations.saveSettings({ ...settings, mailAddress: '', mailAccountId: null });
    expect(await forward()).toMatchObject({ state: 'queued' });
    expect((await putri.mail.outbox({ state: 'all' })).items).toEqual([]);
  });
});
