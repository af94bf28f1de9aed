import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { helpdesk } from '../../../support/mail/account.ts';
import { correspondent } from '../../../support/mail/correspondent.ts';
import { type Dovecot, startDovecot } from '../../../support/mail/dovecot.ts';
import { type Receiving, receiving } from '../../../support/mail/receiving.ts';
import { type Smtp, startSmtp } from '../../../support/mail/smtp.ts';
import { deliver, readMail } from '../../../support/mailing.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { at, done, facts, type Ticket } from '../tickets/desk.ts';

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
  const sari = await office.as('supervisor');
  const [account] = await sari.mail.accounts.list();
  await sari.escalations.saveSettings({
    url: '',
    publicKey: '',
    channel: 'mail',
    checkEveryHours: 24,
    mailAddress: 'helpdesk@lkpp.test',
    mailAccountId: account?.id ?? null,
  });
});
afterAll(async () => {
  await mail.stop();
  await office.close();
  await smtp.stop();
  await dovecot.stop();
});

const fresh = (ticket: Ticket) => putri.tickets.get({ id: ticket.id });
async function leaves(count: number) {
  office.clock.set(office.core.kernel.clock.now() + 11_000);
  await deliver(office.core.kernel);
  return smtp.journal().slice(-count);
}
/** Waits until so many messages came in on the ticket. */
async function cameIn(ticket: Ticket, count: number) {
  for (let tries = 0; tries < 200; tries += 1) {
    const thread = await putri.mail.forTicket({ ticketId: ticket.id });
    const incoming = thread.filter((each) => each.direction === 'in');
    if (incoming.length >= count) return incoming;
    await sleep(25);
  }
  throw new Error('Nothing came in.');
}

it('surat masuk → diteruskan ke LKPP → dijawab → disampaikan kepada pengguna, lewat server yang sesungguhnya', async () => {
  const budi = correspondent(dovecot, helpdesk, 'Budi Penyedia', 'budi@penyedia.test');
  const lkpp = correspondent(dovecot, helpdesk, 'Petugas LKPP', 'helpdesk@lkpp.test');
  office.clock.set(at('09:00'));
  await budi.write('Tidak dapat membuka dokumen penawaran', { text: 'Dokumen rusak saat dibuka.' });
  await mail.until(1);
  const [letter] = (await putri.mail.list({ box: 'waiting' })).items;
  if (!letter) throw new Error('no letter waits');
  const { version } = await putri.mail.get({ id: letter.id });
  const draft = await putri.mail.ticketDraft({ id: letter.id });
  let { ticket }: { ticket: Ticket } = await putri.mail.open({
    id: letter.id,
    version,
    ticket: { subject: letter.subject, ...draft, clientKey: randomUUID() },
  });
  ticket = await putri.tickets.setPriority({ id: ticket.id, version: ticket.version, facts });
  ticket = await done(putri, ticket);
  ticket = await done(putri, ticket, { outcome: 'no' });
  ticket = await done(putri, ticket, { ticked: ['enoughData', 'analysisResult'] });

  // Langkah 8 "Tidak" dan 10: satu tindakan meneruskan ke LKPP dan memberi tahu pengguna.
  office.clock.set(at('10:00'));
  const { gate } = await putri.escalations.preview({ ticketId: ticket.id });
  const escalation = await putri.escalations.send({
    clientKey: randomUUID(),
    ticketId: ticket.id,
    ticketVersion: ticket.version,
    channel: 'mail',
    ticketClass: 'dataRepair',
    attachmentIds: [],
    justifications: gate.filter((item) => !item.present).map(({ key }) => ({ key, reason: 'Tidak tersedia.' })),
    stepsTried: 'Apendo terbaru dan komputer lain sudah dicoba.',
  });
  const letters = await leaves(2);
  const toLkpp = letters.find((taken) => taken.to.includes('helpdesk@lkpp.test'));
  const toUser = letters.find((taken) => taken.to.includes(budi.address));
  if (!toLkpp || !toUser) throw new Error('A letter is missing.');
  expect((await readMail(toLkpp.bytes)).text).toContain('Apendo terbaru');
  expect((await readMail(toUser.bytes)).text).toContain('LKPP');
  expect((await fresh(ticket)).state).toBe('escalatedLkpp');

  // LKPP menjawab: suratnya bergabung sendiri, dikenali sebagai jawaban LKPP, dan tidak menggerakkan langkah pengguna.
  office.clock.set(at('11:00'));
  await lkpp.answer(toLkpp, { text: 'Data sudah diperbaiki. Silakan dicoba lagi.' });
  const incoming = await cameIn(ticket, 2);
  expect(incoming.map((each) => each.escalationId)).toEqual([null, escalation.id]);
  expect((await fresh(ticket)).state).toBe('escalatedLkpp');
  expect((await putri.mail.list({ box: 'waiting' })).items).toEqual([]);
  // Pengguna yang menjawab pemberitahuan pun hanya tercatat.
  await budi.answer(toUser, { text: 'Baik, saya tunggu.' });
  await cameIn(ticket, 3);
  expect((await fresh(ticket)).state).toBe('escalatedLkpp');

  // Petugas mencatat artinya dengan satu tombol.
  const answer = incoming[1];
  const now = await putri.escalations.get({ id: escalation.id });
  await putri.escalations.recordManualEvent({
    id: escalation.id,
    version: now.version,
    kind: 'resolved',
    level: null,
    body: answer?.text.split('\n')[0] ?? '',
  });
  const resolved = await putri.escalations.get({ id: escalation.id });
  expect(resolved).toMatchObject({ state: 'resolved', solution: expect.stringContaining('Data sudah diperbaiki') });

  // Pengguna diberi tahu dalam percakapannya sendiri, tidak dalam percakapan LKPP.
  const { to } = await putri.mail.draft({ ticketId: ticket.id, purpose: 'reply' });
  expect(to.map((each) => each.address)).toEqual([budi.address]);
  expect(smtp.journal()).toHaveLength(2);
  const { rows } = await putri.mail.register({ from: '2026-06-01', to: '2026-06-30' });
  expect(rows).toMatchObject([
    { name: 'Budi Penyedia', problem: 'Tidak dapat membuka dokumen penawaran', receivedAt: at('09:00') },
  ]);
  expect(rows[0]?.remarks).toContain('Diteruskan ke LKPP');
}, 60_000);
