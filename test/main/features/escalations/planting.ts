import { randomUUID } from 'node:crypto';
import type { Escalation, Ticket } from '../../../support/escalating.ts';
import type { Client } from '../../../support/office.ts';

/** One of each kind that people write down: `text` as they write it, `secret` what nobody may ever find again. */
export const planted = [
  { text: 'Password server: Kunc1-Rahasia-9431', secret: 'Kunc1-Rahasia-9431' },
  { text: 'kata sandi admin PPE adalah M3rdeka!45xyz', secret: 'M3rdeka!45xyz' },
  { text: 'masuk lewat https://lpse:S4ndiUrl99@contoh.example', secret: 'S4ndiUrl99' },
  { text: 'token akses = tk9x7y5z3w1v8u6t4s2r', secret: 'tk9x7y5z3w1v8u6t4s2r' },
  { text: 'Authorization: Bearer b3ar3rT0kenUntukSistemLain', secret: 'b3ar3rT0kenUntukSistemLain' },
  { text: 'api_key: k3yUntukAplikasi12', secret: 'k3yUntukAplikasi12' },
  {
    text: `AGE-SECRET-KEY-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2).slice(0, 58)}`,
    secret: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9',
  },
  {
    text: '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\n-----END OPENSSH PRIVATE KEY-----',
    secret: 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ',
  },
];

export const grantForm = (now: number) => ({
  letterNumber: '12/LPSE/2026',
  letterDate: '2026-06-15',
  letterOrigin: 'LPSE',
  letterSubject: 'Akses',
  applicant: 'Nama Petugas',
  agency: 'LKPP',
  purpose: 'Pemeriksaan log',
  account: 'lkpp-remote',
  right: 'user' as const,
  method: 'VPN',
  opensAt: now,
  closesAt: now + 7_200_000,
});

export type Places = {
  ticket: Ticket;
  escalation: Escalation;
  grant: { id: string; version: number };
  call: { id: string; version: number };
  visit: { id: string; version: number };
  contact: { id: string; version: number };
  now: number;
};

/** Every way in which a person at the desk can write free text into the office, each with `text` in it. */
export function everywhere(
  adi: Client,
  sari: Client,
  at: Places,
  text: string,
): Record<string, () => Promise<unknown>> {
  const key = () => randomUUID();
  const { ticket, escalation, grant, call, visit, contact } = at;
  const target = { id: ticket.id, version: ticket.version };
  const sending = {
    ticketId: ticket.id,
    ticketVersion: ticket.version,
    channel: 'manual' as const,
    attachmentIds: [],
  };
  const access = { ...grantForm(at.now), ticketId: ticket.id };
  const message = { id: ticket.id, direction: 'in' as const, channel: null, attachmentIds: [] };
  return {
    'judul tiket': () => adi.tickets.create({ clientKey: key(), channel: 'email', subject: text.slice(0, 190) }),
    'deskripsi tiket': () =>
      adi.tickets.create({ clientKey: key(), channel: 'email', subject: 'A', description: text }),
    'kode error': () => adi.tickets.update({ ...target, patch: { errorCode: text.slice(0, 190) } }),
    'nama pelapor': () => adi.tickets.update({ ...target, patch: { reporterName: text.slice(0, 190) } }),
    pesan: () => adi.tickets.addMessage({ ...message, clientKey: key(), body: text }),
    'catatan langkah': () => adi.tickets.completeStep({ ...target, stepId: '1', note: text }),
    'alasan data kurang': () => adi.tickets.justifyRequirement({ ...target, key: 'errorCode', reason: text }),
    'nama tampilan': () => adi.tickets.views.save({ name: text.slice(0, 190), shared: false, query: '{}' }),
    'isi berkas': () => adi.tickets.attach({ id: ticket.id, clientKey: key(), file: new File([text], 'catatan.txt') }),
    'langkah dicoba': () => adi.escalations.send({ ...sending, clientKey: key(), stepsTried: text }),
    'pesan kepada pengguna': () => adi.escalations.send({ ...sending, clientKey: key(), noticeToUser: text }),
    'alasan pada paket': () =>
      adi.escalations.send({ ...sending, clientKey: key(), justifications: [{ key: 'errorCode', reason: text }] }),
    'jawaban kepada LKPP': () =>
      adi.escalations.answer({
        ...{ id: escalation.id, clientKey: key(), dataRequestId: null, attachmentIds: [] },
        body: text,
      }),
    konfirmasi: () =>
      adi.escalations.confirm({ id: escalation.id, clientKey: key(), solved: false, note: text, rating: null }),
    'alasan menarik': () => adi.escalations.cancel({ id: escalation.id, version: escalation.version, reason: text }),
    'nomor luar': () =>
      adi.escalations.recordManual({
        ...{ id: escalation.id, version: escalation.version, proofAttachmentId: null },
        externalNumber: text.slice(0, 190),
      }),
    'kabar LKPP': () =>
      adi.escalations.recordManualEvent({
        ...{ id: escalation.id, version: escalation.version, kind: 'progress', level: null },
        body: text,
      }),
    'keperluan akses': () => adi.escalations.grants.request({ ...access, clientKey: key(), purpose: text }),
    'metode akses': () => adi.escalations.grants.request({ ...access, clientKey: key(), method: text.slice(0, 190) }),
    'nomor surat': () =>
      adi.escalations.grants.request({ ...access, clientKey: key(), letterNumber: text.slice(0, 190) }),
    'keputusan akses': () => sari.escalations.grants.decide({ ...grant, approve: true, note: text }),
    saksi: () =>
      adi.escalations.grants.recordHandOver({ ...grant, witness: text.slice(0, 190), changeBy: at.now + 60_000 }),
    'catatan telepon': () => adi.calls.save({ ...call, patch: { note: text } }),
    'nama penelepon': () => adi.calls.save({ ...call, patch: { name: text.slice(0, 190) } }),
    'keperluan tamu': () => adi.visits.save({ ...visit, patch: { purpose: text } }),
    'solusi tamu': () => adi.visits.save({ ...visit, patch: { solution: text } }),
    'komentar tamu': () => adi.visits.leave({ ...visit, satisfaction: 5, comment: text.slice(0, 190) }),
    'catatan kontak': () => adi.contacts.update({ ...contact, patch: { note: text } }),
    'alamat kontak': () => adi.contacts.update({ ...contact, patch: { address: text } }),
    'balasan tersimpan': () =>
      sari.knowledge.saveTemplate({ name: 'Balasan', use: 'general', body: text, active: true }),
  };
}
