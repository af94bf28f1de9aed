import { randomUUID } from 'node:crypto';
import { armor, Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FileLog, fileLog } from '../../../../main/hosts/log.ts';
import { escalate, workUntil } from '../../../support/escalating.ts';
import { type Lkpp, startLkpp } from '../../../support/lkpp.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { keptFiles, secretsIn } from '../../../support/traces.ts';
import { everywhere, grantForm, type Places, planted } from './planting.ts';

/** Done-when 5 of issue B: passwords, keys and tokens are planted everywhere text can go, and none is ever found again. */
const sealedSecret = 'S3gel-Untuk-LKPP-7788';
const wrongToken = 'token-gerbang-rahasia-55871234';
/** Stands in the same places and must be found there, or this test could not fail. */
const marker = 'PenandaBiasa4711';
let office: TestOffice;
let lkpp: Lkpp;
let adi: Client;
let sari: Client;
let identity: string;
let log: FileLog;
const leaving: Uint8Array[] = [];
const secrets = () => [...planted.map((each) => each.secret), sealedSecret, wrongToken, lkpp.token];
const settings = async (token: string) => ({
  url: lkpp.url,
  token,
  publicKey: await identityToRecipient(identity),
  channel: 'gateway' as const,
  checkEveryHours: 24,
});
beforeAll(async () => {
  lkpp = await startLkpp({ pace: 'manual', office: 'kotacontoh' });
  office = await testOffice({
    log: (folder) => {
      log = fileLog(folder);
      return log;
    },
  });
  adi = await office.as('lpseAdmin');
  sari = await office.as('supervisor');
  identity = await generateIdentity();
});
afterAll(async () => {
  await office.close();
  await lkpp.stop();
});

async function open(text: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(armor.decode(text), 'text');
}

/** An approved access for LKPP on a new ticket, with a secret sealed for it. */
async function sealedGrant(ticketId: string, minutes = 60) {
  const now = office.clock.now();
  const { id, version } = await adi.escalations.grants.request({
    ...{ ...grantForm(now), clientKey: randomUUID(), ticketId },
  });
  const approved = await sari.escalations.grants.decide({ id, version, approve: true, note: 'Setuju' });
  const expiresAt = now + minutes * 60_000;
  return adi.escalations.grants.seal({ id, version: approved.version, secret: sealedSecret, expiresAt });
}

async function toSend(channel: 'gateway' | 'manual' | 'mail', files: File[] = []) {
  const ticket = await adi.tickets.create({
    ...{ clientKey: randomUUID(), channel: 'lpseSupport', subject: `Gagal unggah ${marker}` },
    facts: { problemCode: 'P04' },
  });
  const attachmentIds: string[] = [];
  for (const file of files)
    attachmentIds.push((await adi.tickets.attach({ id: ticket.id, clientKey: randomUUID(), file })).id);
  const grant = await sealedGrant(ticket.id);
  const preview = await adi.escalations.preview({ ticketId: ticket.id, attachmentIds });
  const justifications = preview.gate
    .filter((item) => !item.present)
    .map(({ key }) => ({ key, reason: 'Tidak tersedia.' }));
  const { version } = await adi.tickets.get({ id: ticket.id });
  const send = () =>
    adi.escalations.send({
      ...{ clientKey: randomUUID(), ticketId: ticket.id, ticketVersion: version, channel, attachmentIds },
      justifications,
      stepsTried: 'Sudah dicoba.',
    });
  const grantNow = async () =>
    (await adi.escalations.grants.list({ ticketId: ticket.id })).items.find((each) => each.id === grant.id);
  return { ticket, grant, preview, send, grantNow };
}

it('kata sandi, kunci dan token ditolak di setiap tempat orang dapat menulis', async () => {
  const { ticket, escalation } = await escalate(adi, { channel: 'manual', subject: `Tiket ${marker}` });
  const access = { ...grantForm(office.clock.now()), clientKey: randomUUID(), ticketId: ticket.id };
  const places: Places = {
    ticket,
    escalation,
    grant: await adi.escalations.grants.request(access),
    call: await adi.calls.start({ clientKey: randomUUID(), number: '081200000001' }),
    visit: await adi.visits.register({ clientKey: randomUUID(), name: 'Tamu Contoh' }),
    contact: await adi.contacts.create({ clientKey: randomUUID(), name: 'Kontak Contoh' }),
    now: office.clock.now(),
  };
  for (const { text, secret } of planted) {
    for (const [place, write] of Object.entries(everywhere(adi, sari, places, `${marker} ${text}`))) {
      const refused = await write().then(
        () => null,
        (error: unknown) => error,
      );
      expect(refused, `${place}: ${text.slice(0, 14)}`).toMatchObject({ code: 'REFUSED' });
      expect(secretsIn(JSON.stringify(refused), [secret]), place).toEqual([]);
    }
    const asked = { ...access, clientKey: randomUUID(), account: 'root' };
    await expect(adi.escalations.grants.request(asked)).rejects.toMatchObject({ code: 'REFUSED' });
  }
  const named = new File(['x'], `password-${planted[0]?.secret}.txt`);
  await expect(adi.tickets.attach({ id: ticket.id, clientKey: randomUUID(), file: named })).rejects.toMatchObject({
    code: 'REFUSED',
  });
});

it('yang sedang diketik tetap tersimpan, dengan rahasianya ditutup', async () => {
  for (const [index, { text, secret }] of planted.entries()) {
    await adi.session.drafts.put({ key: `polos-${index}`, body: `${marker} ${text}` });
    await adi.session.drafts.put({ key: `formulir-${index}`, body: JSON.stringify({ subject: marker, note: text }) });
    const drafts = await adi.session.drafts.list();
    expect(secretsIn(JSON.stringify(drafts), [secret])).toEqual([]);
    const form = JSON.parse(drafts.find((each) => each.key === `formulir-${index}`)?.body ?? '');
    expect(form).toMatchObject({ subject: marker, note: expect.stringContaining('••••') });
  }
});

it('token gerbang hanya ada pada penyimpan rahasia; rahasia yang ditulis LKPP disamarkan', async () => {
  await sari.escalations.saveSettings(await settings(wrongToken));
  expect(JSON.stringify(await sari.escalations.settings())).not.toContain(wrongToken);
  expect(await sari.escalations.testConnection()).toMatchObject({ ok: false });
  await sari.escalations.saveSettings(await settings(lkpp.token));
  const { escalation } = await escalate(adi);
  const state = async () => (await adi.escalations.get({ id: escalation.id })).state;
  await workUntil(office.core.kernel, async () => (await state()) === 'sent');
  const remote = (await lkpp.ledger()).escalations.at(-1)?.id ?? '';
  await lkpp.act(remote, { action: 'accept' });
  for (const { text } of planted) await lkpp.act(remote, { action: 'progress', text: `${marker} ${text}` });
  const heard = async () => (await adi.escalations.get({ id: escalation.id })).events;
  await workUntil(
    office.core.kernel,
    async () => (await heard()).filter((each) => each.body.includes(marker)).length === planted.length,
  );
  expect(secretsIn(JSON.stringify(await heard()), secrets())).toEqual([]);
});

it('rahasia tersegel ikut paket lewat gerbang sebagai sandi: hanya LKPP yang dapat membukanya, satu kali, lalu tidak disimpan lagi', async () => {
  const { preview, send, grantNow, grant } = await toSend('gateway');
  expect(preview.readable).toContain('rahasia tersegel ikut lewat gateway');
  expect(preview.package.accessGrants).toMatchObject([{ account: 'lkpp-remote', sealed: null }]);
  const { id, packageHash } = await send();
  expect(await grantNow()).toMatchObject({ sealed: 'shown' });
  const version = (await grantNow())?.version ?? 0;
  await expect(adi.escalations.grants.showSealed({ id: grant.id, version })).rejects.toMatchObject({ code: 'REFUSED' });
  await workUntil(office.core.kernel, async () => (await adi.escalations.get({ id })).state === 'sent');
  const arrived = (await lkpp.ledger()).escalations.find((each) => each.key === id);
  expect(arrived?.bodySha256).toBe(packageHash);
  const { content } = await lkpp.caseDetail(arrived?.id ?? '');
  expect(content.accessGrants).toHaveLength(1);
  expect(await open(content.accessGrants[0]?.sealed ?? '')).toBe(sealedSecret);
  for (const [name, bytes] of keptFiles(office.folder).entries())
    if (name.startsWith('loket.sqlite')) leaving.push(bytes);
  const rows = await office.core.kernel.store.read((reader) =>
    reader.query("SELECT count(*) AS n FROM escalation WHERE package LIKE '%BEGIN AGE%'"),
  );
  expect(rows).toEqual([{ n: 0 }]);
});

it('rahasia tersegel yang kedaluwarsa sebelum paket berangkat tidak ikut', async () => {
  const { send, ticket } = await toSend('gateway');
  await sari.escalations.pause({ paused: true });
  const { id } = await send();
  office.clock.forward(90);
  await sari.escalations.pause({ paused: false });
  await workUntil(office.core.kernel, async () => (await adi.escalations.get({ id })).state === 'sent');
  const arrived = (await lkpp.ledger()).escalations.find((each) => each.key === id);
  expect((await lkpp.caseDetail(arrived?.id ?? '')).content.accessGrants).toMatchObject([{ sealed: null }]);
  expect(arrived?.bodySha256).toBe((await adi.escalations.get({ id })).packageHash);
  const lines = (await adi.tickets.get({ id: ticket.id })).timeline.map((entry) => entry.title);
  expect(lines).toContain('Rahasia tersegel kedaluwarsa sebelum paket berangkat, jadi tidak ikut dikirim');
});

it.each(['manual', 'mail'] as const)(
  'paket %s tidak memuat rahasia, juga tidak yang tersegel; petugas menampilkannya satu kali',
  async (channel) => {
    const { send, grant, grantNow } = await toSend(channel, [new File([`catatan ${marker}\n`], 'catatan.txt')]);
    const { id } = await send();
    const bytes = await (await adi.escalations.packageFile({ id })).bytes();
    leaving.push(bytes);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('BEGIN AGE');
    if (channel === 'mail') {
      const mail = await PostalMime.parse(bytes);
      leaving.push(Buffer.from(JSON.stringify([mail.subject, mail.text, mail.headers])));
      const contents = mail.attachments.map(({ content }) =>
        typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content)),
      );
      leaving.push(...contents);
      expect(contents.map(String)).toEqual([`catatan ${marker}\n`]);
    } else expect(secretsIn(bytes, [marker])).toEqual([marker]);
    expect(await grantNow()).toMatchObject({ sealed: 'waiting' });
    const shown = await adi.escalations.grants.showSealed({ id: grant.id, version: grant.version });
    expect(await open(shown.sealed)).toBe(sealedSecret);
    expect(shown.grant.sealed).toBe('shown');
    await expect(
      adi.escalations.grants.showSealed({ id: grant.id, version: shown.grant.version }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
  },
);

it('yang tidak ditampilkan pada waktunya terhapus', async () => {
  const { grant, grantNow } = await toSend('manual');
  office.clock.forward(61);
  await office.core.jobs.runNow('access-grants');
  expect(await grantNow()).toMatchObject({ sealed: 'expired' });
  const kept = await office.core.kernel.store.read((reader) =>
    reader.query(`SELECT count(*) AS n FROM access_grant WHERE sealed IS NOT NULL`),
  );
  expect(kept).toEqual([{ n: 0 }]);
  await expect(adi.escalations.grants.showSealed({ id: grant.id, version: grant.version })).rejects.toMatchObject({
    code: 'REFUSED',
  });
});

it('akses yang terbuka lewat waktunya diingatkan satu kali pada jam kerja, diserahkan dengan saksi, lalu ditutup', async () => {
  office.clock.set('2026-06-18T09:00+07:00');
  const { ticket, grant } = await toSend('manual');
  const opened = await adi.escalations.grants.markOpened({ id: grant.id, version: grant.version });
  office.clock.forward(180);
  expect((await adi.escalations.grants.list({ status: 'overdue' })).items.map((each) => each.id)).toEqual([grant.id]);
  await office.core.jobs.runNow('access-grants'); // noon: nobody is there to be reminded
  office.clock.forward(90);
  await office.core.jobs.runNow('access-grants');
  await office.core.jobs.runNow('access-grants');
  const lines = (await adi.tickets.get({ id: ticket.id })).timeline.filter((entry) =>
    entry.title.includes('melewati waktu tutup'),
  );
  expect(lines).toHaveLength(1);
  const over = await adi.escalations.grants.recordHandOver({
    ...{ id: grant.id, version: opened.version, witness: 'Saksi', changeBy: office.clock.now() + 60_000 },
  });
  const changed = await adi.escalations.grants.passwordChanged({ id: grant.id, version: over.version });
  const closed = await adi.escalations.grants.close({ id: grant.id, version: changed.version, note: '' });
  expect(closed.status).toBe('closed');
});

it('permintaan akses tidak dapat disetujui oleh yang meminta', async () => {
  const { ticket } = await escalate(adi, { channel: 'manual' });
  const { id, version } = await sari.escalations.grants.request({
    ...{ ...grantForm(office.clock.now()), clientKey: randomUUID(), ticketId: ticket.id },
  });
  await expect(sari.escalations.grants.decide({ id, version, approve: true, note: '' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

it('tidak satu pun rahasia tersisa di basis data, WAL, log, kotak keluar, paket, lampiran atau cadangan', async () => {
  await sari.backup.make();
  for (const { text } of planted) {
    log.info('uji.info', { catatan: `${marker} ${text}` });
    log.warn('uji.warn', { catatan: text });
    log.error('uji.error', new Error(text, { cause: new Error(text) }));
  }
  await log.flushed();
  const files = keptFiles(office.folder);
  const names = [...files.keys()].map((name) => name.replaceAll('\\', '/'));
  for (const wanted of [/^loket\.sqlite$/, /^loket\.sqlite-wal$/, /^logs\/loket\.log$/, /cadangan-.*\.sqlite$/])
    expect(
      names.some((name) => wanted.test(name)),
      String(wanted),
    ).toBe(true);
  for (const [name, bytes] of files) expect(secretsIn(bytes, secrets()), name).toEqual([]);
  for (const bytes of leaving) expect(secretsIn(bytes, secrets())).toEqual([]);
  const holds = (wanted: RegExp) =>
    [...files].some(([name, bytes]) => wanted.test(name) && secretsIn(bytes, [marker]).length > 0);
  for (const place of [/^loket\.sqlite/, /loket\.log$/, /cadangan-/]) expect(holds(place), String(place)).toBe(true);
});
