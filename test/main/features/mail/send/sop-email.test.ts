import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailAccountRow } from '../../../../../main/features/mail/table.ts';
import { officeMark, ticketKey, ticketToken } from '../../../../../main/features/mail/token.ts';
import { type Smtp, startSmtp } from '../../../../support/mail/smtp.ts';
import { compose, deliver, giveAccount, giveMessage, readMail } from '../../../../support/mailing.ts';
import { type Client, type TestOffice, testOffice } from '../../../../support/office.ts';
import { at, done, facts, newTicket, png, results, type Ticket } from '../../tickets/desk.ts';

let office: TestOffice;
let smtp: Smtp;
let account: MailAccountRow;
let putri: Client;
let ticket: Ticket;
beforeAll(async () => {
  office = await testOffice();
  smtp = await startSmtp();
  account = await giveAccount(office.core.kernel, smtp);
  putri = await office.as('officer');
});
afterAll(async () => {
  await office.close();
  await smtp.stop();
});

/** Langkah 1 dan 2: e-mail diterima pukul 09.00, prioritas ditetapkan dalam 5 menit. */
beforeEach(async () => {
  office.clock.set(at('09:00'));
  ticket = await newTicket(putri, {
    channel: 'email',
    reporterName: 'Budi Penyedia',
    reporterEmail: 'budi@penyedia.contoh.test',
  });
  await giveMessage(office.core.kernel, account, ticket.id, {
    messageId: `tanya-${ticket.number}@penyedia.contoh.test`,
  });
  office.clock.set(at('09:04'));
  ticket = await putri.tickets.setPriority({ id: ticket.id, version: ticket.version, facts });
  ticket = await done(putri, ticket);
});

const wait = () => office.clock.set(office.core.kernel.clock.now() + 11_000);
const lastTaken = () => smtp.journal().at(-1);

describe('SOP 003 dikerjakan melalui e-mail', () => {
  it('langkah 3–4: permintaan data dibalas dalam percakapannya, dan jam pengguna mulai berjalan', async () => {
    const draft = await putri.mail.draft({ ticketId: ticket.id, purpose: 'requestData' });
    const token = ticketToken(await ticketKey(office.core.kernel), ticket.number);
    expect(draft).toMatchObject({
      accountId: account.id,
      to: [{ name: 'Budi Penyedia', address: 'budi@penyedia.contoh.test' }],
      subject: `Re: Gagal unggah dokumen penawaran ${token}`,
      problems: [],
    });
    expect(draft.body).toContain('Yth. Budi Penyedia');
    expect(draft.body).not.toContain('{dataKurang}');
    expect(draft.below).toContain('LPSE Kota Contoh');
    expect(draft.below).toContain('> unggah dokumen penawaran selalu gagal.');

    office.clock.set(at('09:06'));
    const sent = await putri.mail.send(
      await compose(putri, ticket.id, { purpose: 'requestData', confirmByPhone: true }),
    );
    expect(sent.outgoing).toMatchObject({ state: 'held', attempts: 0, heldUntil: at('09:06') + 10_000 });
    expect(sent.ticket).toMatchObject({ state: 'waitingUser', holder: 'user' });
    expect(results(sent.ticket)).toContain('4 onTime');
    expect(sent.ticket.timeline.find((entry) => entry.kind === 'dataRequest')).toMatchObject({
      direction: 'out',
      channel: 'email',
    });
    expect(sent.ticket.timeline.map((entry) => entry.channel)).toContain('phone');

    expect(await deliver(office.core.kernel), 'sepuluh detik ditahan').toBe(0);
    wait();
    expect(await deliver(office.core.kernel)).toBe(1);
    const taken = lastTaken();
    expect(taken?.to).toEqual(['budi@penyedia.contoh.test']);
    const mail = await readMail(taken?.bytes ?? new Uint8Array());
    expect(mail).toMatchObject({
      subject: `Re: Gagal unggah dokumen penawaran ${token}`,
      from: { name: 'Helpdesk LPSE Kota Contoh', address: 'helpdesk@lpse.contoh.test' },
      inReplyTo: `<tanya-${ticket.number}@penyedia.contoh.test>`,
      references: `<tanya-${ticket.number}@penyedia.contoh.test>`,
    });
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@lpse\.contoh\.test>$/);
    const header = (key: string) => mail.headers.find((each) => each.key === key)?.value;
    expect(header('auto-submitted')).toBe('no');
    expect(header('x-loket-office')).toBe(officeMark(await ticketKey(office.core.kernel)));
    expect(mail.text).toContain('> unggah dokumen penawaran selalu gagal.');
    const { items } = await putri.mail.outbox({ state: 'sent' });
    expect(items.find((each) => each.id === sent.outgoing.id)).toMatchObject({
      state: 'sent',
      sentAt: office.core.kernel.clock.now(),
      problem: '',
      attempts: 1,
    });
  });

  it('langkah 9: solusi dibalas dengan lampirannya, dan tiket menunggu konfirmasi pengguna', async () => {
    const file = await putri.tickets.attach({
      id: ticket.id,
      clientKey: crypto.randomUUID(),
      file: png('panduan.png'),
    });
    ticket = await putri.tickets.get({ id: ticket.id });
    ticket = await done(putri, ticket, { outcome: 'no' });
    ticket = await done(putri, ticket, { ticked: ['enoughData', 'analysisResult'] });
    office.clock.set(at('10:00'));
    const body = 'Peramban diperbarui; unggah berhasil.';
    const input = await compose(putri, ticket.id, { purpose: 'resolve', body, attachmentIds: [file.id] });
    const { ticket: solved } = await putri.mail.send(input);
    expect(solved).toMatchObject({ state: 'waitingConfirmation', solution: body });
    wait();
    await deliver(office.core.kernel);
    const mail = await readMail(lastTaken()?.bytes ?? new Uint8Array());
    expect(mail.text?.startsWith(body)).toBe(true);
    expect(mail.attachments).toMatchObject([{ filename: 'panduan.png', mimeType: 'image/png' }]);
  });

  it('ditekan dua kali: satu pesan', async () => {
    const input = await compose(putri, ticket.id);
    const [first, second] = [await putri.mail.send(input), await putri.mail.send(input)];
    expect(second.outgoing.id).toBe(first.outgoing.id);
    const before = smtp.journal().length;
    wait();
    await deliver(office.core.kernel);
    expect(smtp.journal().length).toBe(before + 1);
  });

  it('kata sandi dalam pesan ditolak sebelum apa pun ditulis', async () => {
    const input = await compose(putri, ticket.id, { body: 'password: Rahasia123!' });
    await expect(putri.mail.send(input)).rejects.toMatchObject({ code: 'REFUSED' });
    expect((await putri.tickets.get({ id: ticket.id })).timeline[0]?.kind).not.toBe('message');
  });
});

describe('tarik kembali dalam sepuluh detik', () => {
  it('balasan: teksnya kembali persis, tidak ada yang terkirim, dan riwayat mengatakannya', async () => {
    const body = 'Yth. Budi,\n\n  baris menjorok\n\tdan tab — “kutip”';
    const input = await compose(putri, ticket.id, { body });
    const { outgoing } = await putri.mail.send(input);
    const back = await putri.mail.undo({ id: outgoing.id });
    expect(back.draft).toMatchObject({ body, subject: input.subject, to: input.to, purpose: 'reply' });
    expect(back.draft.clientKey).not.toBe(input.clientKey);
    const before = smtp.journal().length;
    wait();
    expect(await deliver(office.core.kernel)).toBe(0);
    expect(smtp.journal().length).toBe(before);
    expect(back.ticket.timeline[0]).toMatchObject({ kind: 'change', title: 'E-mail ditarik kembali sebelum terkirim' });
    expect(back.ticket.timeline.map((entry) => entry.title)).toContain(
      'Ditarik kembali sebelum terkirim: Balasan e-mail kepada pengguna',
    );
    await expect(putri.mail.undo({ id: outgoing.id })).rejects.toMatchObject({ code: 'REFUSED' });
    const again = await putri.mail.send(back.draft);
    expect(again.outgoing.id).not.toBe(outgoing.id);
  });

  it('permintaan data: langkah SOP-nya berjalan lagi seperti semula, dengan waktunya', async () => {
    office.clock.set(at('09:06'));
    const before = await putri.tickets.get({ id: ticket.id });
    const { outgoing } = await putri.mail.send(await compose(putri, ticket.id, { purpose: 'requestData' }));
    const { ticket: after, draft } = await putri.mail.undo({ id: outgoing.id });
    for (const field of ['state', 'holder', 'currentStep', 'resolvedAt', 'solution', 'assignee'] as const)
      expect(after[field]).toEqual(before[field]);
    expect(after.run?.stepRuns).toEqual(before.run?.stepRuns);
    expect(after.pauses).toEqual(before.pauses);
    expect(after.stepClock.startedAt).toBe(before.stepClock.startedAt);
    expect(after.timeline.some((entry) => entry.kind === 'dataRequest')).toBe(false);
    const again = await putri.mail.send(draft);
    expect(again.ticket.state).toBe('waitingUser');
  });

  it('solusi: tiket tidak lagi selesai dan solusinya kembali kosong', async () => {
    ticket = await done(putri, ticket, { outcome: 'no' });
    ticket = await done(putri, ticket, { ticked: ['enoughData', 'analysisResult'] });
    const before = await putri.tickets.get({ id: ticket.id });
    const { outgoing, ticket: solved } = await putri.mail.send(
      await compose(putri, ticket.id, { purpose: 'resolve', body: 'Sudah kami perbaiki.' }),
    );
    expect(solved.resolvedAt).not.toBeNull();
    const { ticket: after } = await putri.mail.undo({ id: outgoing.id });
    expect(after).toMatchObject({ resolvedAt: null, solution: '', state: before.state, closer: null });
    expect(after.run?.stepRuns).toEqual(before.run?.stepRuns);
  });

  it('bila orang lain sudah melanjutkan tiketnya: pesan tetap tidak terkirim, langkahnya tetap, dan itu dikatakan', async () => {
    const { outgoing, ticket: asked } = await putri.mail.send(
      await compose(putri, ticket.id, { purpose: 'requestData' }),
    );
    const adi = await office.as('lpseAdmin');
    await adi.tickets.update({ id: asked.id, version: asked.version, patch: { organization: 'PT Contoh' } });
    const { ticket: after } = await putri.mail.undo({ id: outgoing.id });
    expect(after.state).toBe('waitingUser');
    expect(after.timeline[0]?.title).toContain('langkah SOP tidak dibuka lagi');
    wait();
    expect(await deliver(office.core.kernel)).toBe(0);
  });

  it('sesudah mulai dikirim tidak dapat lagi', async () => {
    const { outgoing } = await putri.mail.send(await compose(putri, ticket.id));
    wait();
    await deliver(office.core.kernel);
    await expect(putri.mail.undo({ id: outgoing.id })).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('tidak dapat ditarik lagi'),
    });
  });
});
