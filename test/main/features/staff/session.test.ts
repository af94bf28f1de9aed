import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../../main/connection.ts';
import { type Client, clientOf, type TestOffice, testOffice, testPassword } from '../../../support/office.ts';

let office: TestOffice;
let connection: Connection;
let putri: Client;
beforeEach(async () => {
  office = await testOffice();
  connection = await office.connectAs('officer');
  putri = clientOf(office.core, connection);
});
afterEach(() => office.close());

describe('a shared PC', () => {
  it('locked, shows nothing and keeps what was typed; the password opens it again', async () => {
    await putri.session.drafts.put({ key: 'tiket/baru', body: 'Pengguna tidak dapat mas' });
    await putri.session.lock();
    await expect(putri.session.drafts.list()).rejects.toMatchObject({ code: 'LOCKED' });
    await expect(putri.session.unlock({ password: 'salah' })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(putri.session.drafts.list()).rejects.toMatchObject({ code: 'LOCKED' });
    await putri.session.unlock({ password: testPassword });
    expect(await putri.session.drafts.list()).toMatchObject([{ key: 'tiket/baru', body: 'Pengguna tidak dapat mas' }]);
  });

  it('locks by itself when the officer was away longer than the office allows, even if the page did not', async () => {
    const sari = await office.as('supervisor');
    const { version, ...profile } = await sari.office.profile();
    await sari.office.saveProfile({ version, profile: { ...profile, autoLockMinutes: 10 } });
    office.clock.forward(9);
    await putri.staff.names();
    office.clock.forward(9);
    await putri.staff.names();
    office.clock.forward(11);
    await expect(putri.staff.names()).rejects.toMatchObject({ code: 'LOCKED' });
    expect(await putri.session.state()).toMatchObject({ locked: true, autoLockMinutes: 10 });
  });

  it('does not open by asking for the state again and again', async () => {
    office.core.kernel.connections.autoLockMinutes = 10;
    office.clock.forward(11);
    expect((await putri.session.state()).locked).toBe(true);
    expect((await putri.session.state()).locked).toBe(true);
  });

  it('offers the officers who used it, last one first, and never those who left', async () => {
    office.clock.forward(1);
    const sari = await office.as('supervisor');
    expect((await putri.session.state()).recent.map(({ name }) => name)).toEqual(['Sari Supervisor', 'Putri Petugas']);
    const left = (await sari.staff.list()).find(({ username }) => username === 'officer');
    await sari.staff.update({ id: left?.id ?? '', version: left?.version ?? 0, patch: { active: false } });
    expect((await sari.session.state()).recent.map(({ name }) => name)).toEqual(['Sari Supervisor']);
  });

  it('gives nothing of one officer to the next', async () => {
    await putri.session.drafts.put({ key: 'catatan', body: 'punya Putri' });
    await putri.session.logout();
    await expect(putri.session.drafts.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await putri.session.login({ username: 'auditor', password: testPassword });
    expect(await putri.session.drafts.list()).toEqual([]);
  });

  it('lets everyone change their own password, knowing the current one', async () => {
    const change = (current: string, next: string) => putri.session.changePassword({ current, next });
    await expect(change('salah', 'Sandi-Baru-2026!')).rejects.toMatchObject({
      data: { fields: [{ path: 'current' }] },
    });
    await expect(change(testPassword, 'pendek')).rejects.toMatchObject({ data: { fields: [{ path: 'next' }] } });
    await change(testPassword, 'Sandi-Baru-2026!');
    await putri.session.logout();
    await putri.session.login({ username: 'officer', password: 'Sandi-Baru-2026!' });
  });
});

describe('the clock of the PC', () => {
  it('that jumped back is named in the top bar for half an hour', async () => {
    await office.core.jobs.runNow('clock');
    expect((await putri.session.state()).clockWarning).toBeNull();
    office.clock.set(office.clock.now() - 2 * 60 * 60_000);
    await expect(office.core.jobs.runNow('clock')).resolves.toBeUndefined();
    expect((await putri.session.state()).clockWarning).toContain('Jam komputer mundur 2 jam');
    office.clock.forward(31);
    await office.core.jobs.runNow('clock');
    expect((await putri.session.state()).clockWarning).toBeNull();
  });

  it('that runs as it should is left alone', async () => {
    for (let n = 0; n < 5; n += 1) {
      office.clock.forward(60);
      await office.core.jobs.runNow('clock');
    }
    expect((await putri.session.state()).clockWarning).toBeNull();
  });
});
