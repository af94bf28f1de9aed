import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { helpdesk } from '../../../support/mail/account.ts';
import { correspondent } from '../../../support/mail/correspondent.ts';
import { type Dovecot, startDovecot } from '../../../support/mail/dovecot.ts';
import { type Receiving, receiving } from '../../../support/mail/receiving.ts';
import { type Smtp, startSmtp } from '../../../support/mail/smtp.ts';
import { compose, deliver } from '../../../support/mailing.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { at, done, facts, results, type Ticket } from '../tickets/desk.ts';

let dovecot: Dovecot;
let smtp: Smtp;
let office: TestOffice;
let mail: Receiving;
let putri: Client;
beforeAll(async () => {
  [dovecot, smtp, office] = await Promise.all([startDovecot(), startSmtp(), testOffice()]);
  office.clock.set(at('08:30'));
  mail = await receiving(office, { dovecot, smtp });
  putri = await office.as('officer');
});
afterAll(async () => {
  await mail.stop();
  await office.close();
  await smtp.stop();
  await dovecot.stop();
});

/** Ten seconds pass and the courier works. @returns what the server took last */
async function leaves(): Promise<Awaited<ReturnType<Smtp['journal']>>[number] | undefined> {
  office.clock.set(office.core.kernel.clock.now() + 11_000);
  await deliver(office.core.kernel);
  return smtp.journal().at(-1);
}
const waiting = async () => (await putri.mail.list({ box: 'waiting' })).items;
const fresh = (ticket: Ticket) => putri.tickets.get({ id: ticket.id });
/** Waits for a change that mail brings. */
async function becomes(ticket: Ticket, is: (now: Ticket) => boolean): Promise<Ticket> {
  for (let tries = 0; tries < 200; tries += 1) {
    const now = await fresh(ticket);
    if (is(now)) return now;
    await sleep(25);
  }
  throw new Error(`the ticket stays ${(await fresh(ticket)).state}`);
}

it('surat masuk → tiket → permintaan data → balasan bergabung → selesai → ditutup, lewat server yang sesungguhnya', async () => {
  const budi = correspondent(dovecot, helpdesk, 'Budi Penyedia', 'budi@penyedia.test');
  office.clock.set(at('09:00'));
  await budi.write('Gagal unggah dokumen penawaran', {
    text: 'Selamat pagi,\r\nunggah dokumen penawaran selalu gagal.',
  });
  await mail.until(1);

  // Langkah 1 dan 2: satu tombol membuka tiket; waktunya berjalan sejak kotak surat menerimanya.
  const [letter] = await waiting();
  if (!letter) throw new Error('no letter waits');
  expect(letter).toMatchObject({
    subject: 'Gagal unggah dokumen penawaran',
    from: { address: budi.address },
    ticket: null,
  });
  const { version } = await putri.mail.get({ id: letter.id });
  const draft = await putri.mail.ticketDraft({ id: letter.id });
  office.clock.set(at('09:02'));
  const opened = await putri.mail.open({
    id: letter.id,
    version,
    ticket: { subject: letter.subject, ...draft, clientKey: randomUUID() },
  });
  let ticket: Ticket = opened.ticket;
  expect(ticket).toMatchObject({ channel: 'email', receivedAt: at('09:00'), reporterName: 'Budi Penyedia' });
  expect(await waiting()).toEqual([]);
  office.clock.set(at('09:04'));
  ticket = await putri.tickets.setPriority({ id: ticket.id, version: ticket.version, facts });
  ticket = await done(putri, ticket);
  expect(results(ticket)).toContain('2 onTime');

  // Langkah 3 dan 4: permintaan data, dalam percakapan yang sama.
  office.clock.set(at('09:06'));
  await putri.mail.send(await compose(putri, ticket.id, { purpose: 'requestData', confirmByPhone: true }));
  const asked = await leaves();
  expect(asked?.to).toEqual([budi.address]);
  expect((await fresh(ticket)).state).toBe('waitingUser');

  // Langkah 5 dan 6: balasannya bergabung sendiri, lampirannya menjadi berkas tiket, jam pengguna berhenti.
  office.clock.set(at('09:30'));
  const bytes = Buffer.from('isi log aplikasi');
  await budi.answer(asked, { text: 'User ID CONTOH01, log terlampir.', files: [{ name: 'aplikasi.log', bytes }] });
  ticket = await becomes(ticket, (now) => now.state !== 'waitingUser');
  expect(results(ticket).some((line) => line.startsWith('5 '))).toBe(true);
  expect(await waiting()).toEqual([]);
  const thread = await putri.mail.forTicket({ ticketId: ticket.id });
  expect(thread.map(({ direction, joinedBy }) => `${direction} ${joinedBy}`)).toEqual([
    'in opened',
    'out null',
    'in references',
  ]);
  expect(ticket.attachments.map(({ name }) => name)).toContain('aplikasi.log');

  // Langkah 7–9: solusi dibalas; pengguna menjawab, tetapi hanya petugas yang menutup.
  if (ticket.run?.currentStepId === '6') ticket = await done(putri, ticket);
  ticket = await done(putri, ticket, { ticked: ['enoughData', 'analysisResult'] });
  office.clock.set(at('10:00'));
  const solution = 'Peramban diperbarui; unggah berhasil.';
  await putri.mail.send(await compose(putri, ticket.id, { purpose: 'resolve', body: solution }));
  const solved = await leaves();
  office.clock.set(at('10:20'));
  await budi.answer(solved, { text: 'Terima kasih, sudah berhasil.' });
  await mail.until(3);
  ticket = await becomes(ticket, (now) => now.timeline.some((entry) => entry.body.includes('sudah berhasil')));
  expect(ticket.state).toBe('waitingConfirmation');
  ticket = await putri.tickets.confirm({
    id: ticket.id,
    version: ticket.version,
    channel: 'email',
    solved: true,
    rating: 5,
  });
  expect(ticket.state).toBe('closed');
  expect(smtp.journal()).toHaveLength(2);
  expect(dovecot.marks(helpdesk)).toEqual({ S: 0, R: 0, T: 0, F: 0, D: 0 });
}, 60_000);
