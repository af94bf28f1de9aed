import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { escalate, workUntil } from '../../../support/escalating.ts';
import { type Lkpp, startLkpp } from '../../../support/lkpp.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';

/** Planted everywhere text can go; none may ever be found again. */
const secret = 'Kunc1-Rahasia-9431';
const token = 'token-gerbang-rahasia-55871234';
let office: TestOffice;
let lkpp: Lkpp;
let adi: Client;
let sari: Client;
let identity: string;
beforeAll(async () => {
  lkpp = await startLkpp({ pace: 'manual', office: 'kotacontoh' });
  office = await testOffice();
  adi = await office.as('lpseAdmin');
  sari = await office.as('supervisor');
  identity = await generateIdentity();
});
afterAll(async () => {
  await office.close();
  await lkpp.stop();
});

/** Every byte the office keeps, except the host's own store of secrets. */
function kept(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('secrets'),
  );
  return files
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n');
}

it('kata sandi ditolak di setiap tempat orang dapat menulis', async () => {
  const key = () => randomUUID();
  const text = `Password server: ${secret}`;
  const { ticket, escalation } = await escalate(adi, { channel: 'manual' });
  const grant = {
    letterNumber: '1',
    letterDate: '2026-06-15',
    letterOrigin: '',
    letterSubject: '',
    applicant: 'LKPP',
    agency: 'LKPP',
    purpose: 'Remote',
    account: 'lkpp-remote',
    right: 'user' as const,
    method: 'VPN',
    opensAt: office.clock.now(),
    closesAt: office.clock.now() + 3_600_000,
  };
  const attempts: (() => Promise<unknown>)[] = [
    () => adi.tickets.create({ clientKey: key(), channel: 'email', subject: text }),
    () => adi.tickets.create({ clientKey: key(), channel: 'email', subject: 'A', description: text }),
    () =>
      adi.tickets.addMessage({
        id: ticket.id,
        clientKey: key(),
        body: text,
        direction: 'in',
        channel: null,
        attachmentIds: [],
      }),
    () => adi.tickets.attach({ id: ticket.id, clientKey: key(), file: new File([text], 'catatan.txt') }),
    () => adi.tickets.attach({ id: ticket.id, clientKey: key(), file: new File(['x'], `password-${secret}.txt`) }),
    () =>
      adi.escalations.send({
        clientKey: key(),
        ticketId: ticket.id,
        ticketVersion: ticket.version,
        channel: 'manual',
        attachmentIds: [],
        stepsTried: text,
      }),
    () =>
      adi.escalations.answer({
        id: escalation.id,
        clientKey: key(),
        dataRequestId: null,
        body: text,
        attachmentIds: [],
      }),
    () => adi.escalations.confirm({ id: escalation.id, clientKey: key(), solved: false, note: text, rating: null }),
    () => adi.escalations.cancel({ id: escalation.id, version: escalation.version, reason: text }),
    () =>
      adi.escalations.recordManualEvent({
        id: escalation.id,
        version: escalation.version,
        kind: 'progress',
        level: null,
        body: text,
      }),
    () => adi.escalations.grants.request({ ...grant, clientKey: key(), ticketId: ticket.id, purpose: text }),
    () => adi.escalations.grants.request({ ...grant, clientKey: key(), ticketId: ticket.id, account: 'root' }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'REFUSED' });
});

it('token gerbang hanya ada pada penyimpan rahasia; rahasia yang ditulis LKPP disamarkan', async () => {
  await lkpp.issueToken('kotacontoh', 'lama');
  await sari.escalations.saveSettings({
    url: lkpp.url,
    token,
    publicKey: await identityToRecipient(identity),
    channel: 'gateway',
    checkEveryHours: 24,
  });
  expect(JSON.stringify(await sari.escalations.settings())).not.toContain(token);
  expect(await sari.escalations.testConnection()).toMatchObject({ ok: false });
  await sari.escalations.saveSettings({
    url: lkpp.url,
    token: lkpp.token,
    publicKey: await identityToRecipient(identity),
    channel: 'gateway',
    checkEveryHours: 24,
  });
  const { escalation } = await escalate(adi);
  await workUntil(office.core.kernel, async () => (await adi.escalations.get({ id: escalation.id })).state === 'sent');
  const remote = (await lkpp.ledger()).escalations.at(-1)?.id ?? '';
  await lkpp.act(remote, { action: 'accept' });
  await lkpp.act(remote, { action: 'progress', text: `Masuk dengan password: ${secret}` });
  await workUntil(
    office.core.kernel,
    async () => (await adi.escalations.get({ id: escalation.id })).state === 'handling',
  );
});

it('rahasia tersegel hanya dapat dibuka LKPP, ditampilkan sekali, lalu hilang', async () => {
  const { ticket } = await escalate(adi);
  const now = office.clock.now();
  const requested = await adi.escalations.grants.request({
    clientKey: randomUUID(),
    ticketId: ticket.id,
    letterNumber: '12/LPSE/2026',
    letterDate: '2026-06-15',
    letterOrigin: 'LPSE',
    letterSubject: 'Akses',
    applicant: 'Nama Petugas',
    agency: 'LKPP',
    purpose: 'Pemeriksaan log',
    account: 'lkpp-remote',
    right: 'user',
    method: 'VPN',
    opensAt: now,
    closesAt: now + 7_200_000,
  });
  await expect(
    adi.escalations.grants.decide({ id: requested.id, version: requested.version, approve: true, note: '' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  let grant = await sari.escalations.grants.decide({
    id: requested.id,
    version: requested.version,
    approve: true,
    note: 'Setuju',
  });
  grant = await adi.escalations.grants.seal({
    id: grant.id,
    version: grant.version,
    secret,
    expiresAt: now + 3_600_000,
  });
  expect(grant.sealed).toBe('waiting');
  const shown = await adi.escalations.grants.showSealed({ id: grant.id, version: grant.version });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  expect(await decrypter.decrypt(armor.decode(shown.sealed), 'text')).toBe(secret);
  expect(shown.grant.sealed).toBe('shown');
  await expect(adi.escalations.grants.showSealed({ id: grant.id, version: shown.grant.version })).rejects.toMatchObject(
    { code: 'REFUSED' },
  );
  const opened = await adi.escalations.grants.markOpened({ id: grant.id, version: shown.grant.version });
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
    id: grant.id,
    version: opened.version,
    witness: 'Saksi',
    changeBy: office.clock.now() + 60_000,
  });
  const changed = await adi.escalations.grants.passwordChanged({ id: grant.id, version: over.version });
  expect((await adi.escalations.grants.close({ id: grant.id, version: changed.version, note: '' })).status).toBe(
    'closed',
  );
});

it('tidak satu pun rahasia tersisa di basis data, lampiran, paket atau jejak', () => {
  const everything = kept(office.folder);
  for (const planted of [secret, token, lkpp.token])
    expect(everything.includes(planted), planted.slice(0, 5)).toBe(false);
});
