import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { officeProfile } from '../../../../shared/contract/office.ts';
import { clientOf, emptyCore, type TestOffice, testOffice, testPassword } from '../../../support/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});
afterEach(() => office.close());

const profile = officeProfile.parse({ name: 'LPSE Kota Baru', path: 'kotabaru', zone: 'Asia/Jayapura' });
const supervisor = { username: 'ketua', name: 'Kania Ketua', nip: '', position: '', password: testPassword };

it('the first run sets the office up and signs the supervisor in; there is no second first run', async () => {
  const { core, folder } = await emptyCore();
  const page = clientOf(core, core.connect('browser'));
  expect(await page.session.state()).toMatchObject({ officeReady: false, staff: null });
  const state = await page.office.setUp({ profile, supervisor, staff: [] });
  expect(state).toMatchObject({ officeReady: true, zone: 'Asia/Jayapura', staff: { role: 'supervisor' } });
  const other = clientOf(core, core.connect('browser'));
  await expect(other.office.setUp({ profile, supervisor, staff: [] })).rejects.toMatchObject({ code: 'CONFLICT' });
  await core.close();
  rmSync(folder, { recursive: true });
});

it('a weak password leaves the folder as empty as it was', async () => {
  const { core, folder } = await emptyCore();
  const page = clientOf(core, core.connect('browser'));
  const weak = { ...supervisor, password: 'hanyahuruf' };
  await expect(page.office.setUp({ profile, supervisor: weak, staff: [] })).rejects.toMatchObject({ code: 'REFUSED' });
  expect((await page.session.state()).officeReady).toBe(false);
  await core.close();
  rmSync(folder, { recursive: true });
});

it('the profile is saved once for each reading of it', async () => {
  const sari = await office.as('supervisor');
  const { version, ...before } = await sari.office.profile();
  const saved = await sari.office.saveProfile({ version, profile: { ...before, unit: 'Bagian Pengadaan' } });
  expect(saved).toMatchObject({ unit: 'Bagian Pengadaan', version: version + 1 });
  const approved = { ...before.signatories.approved, name: 'Nama Pejabat' };
  const signed = { ...saved, signatories: { ...before.signatories, approved } };
  const { version: second, ...profileSigned } = signed;
  await sari.office.saveProfile({ version: second, profile: profileSigned });
  await expect(sari.office.saveProfile({ version, profile: before })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: {
      changed: [
        { field: 'unit', after: 'Bagian Pengadaan', by: 'Sari Supervisor' },
        { field: 'signatories.approved.name', after: 'Nama Pejabat' },
      ],
    },
  });
  const { items } = await sari.audit.list({ entity: 'office' });
  expect(JSON.parse(items[1]?.after ?? '')).toEqual({ unit: 'Bagian Pengadaan', version: version + 1 });
});

it('a logo is a PNG, whatever its name says', async () => {
  const sari = await office.as('supervisor');
  const { version, ...before } = await sari.office.profile();
  const save = (logoPng: string) => sari.office.saveProfile({ version, profile: { ...before, logoPng } });
  for (const wrong of ['<svg onload="alert(1)">', 'GIF89a', '']) {
    await expect(save(Buffer.from(wrong).toString('base64'))).rejects.toMatchObject({
      data: { fields: [{ path: 'logoPng' }] },
    });
  }
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64');
  expect((await save(png)).logoPng).toBe(png);
});

it('a token speaks for nobody in person, so it cannot make tokens or drafts', async () => {
  const sari = await office.as('supervisor');
  await sari.office.tokens.create({ name: 'Sistem', role: 'supervisor' });
  const connection = office.core.connect('rest');
  connection.actor = { staffId: null, name: 'Sistem', username: 'token:1', role: 'supervisor' };
  const system = clientOf(office.core, connection);
  await expect(system.office.tokens.create({ name: 'Lagi', role: 'officer' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(system.session.drafts.put({ key: 'a', body: 'b' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
