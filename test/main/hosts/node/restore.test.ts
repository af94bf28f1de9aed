import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../support/office.ts';

/** What the IT person types. */
function restore(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['main/hosts/node/restore.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

describe('restoring a copy', () => {
  let office: TestOffice;
  let name: string;
  beforeEach(async () => {
    office = await testOffice();
    isOpen = true;
    const sari = await office.as('supervisor');
    await sari.contacts.create({ clientKey: crypto.randomUUID(), name: 'Kontak sebelum cadangan' });
    ({ name } = await sari.backup.make());
    await sari.contacts.create({ clientKey: crypto.randomUUID(), name: 'Kontak sesudah cadangan' });
  });
  let isOpen: boolean;
  /** The officers have gone home: Loket is closed. */
  const closeLoket = async () => {
    isOpen = false;
    await office.core.close();
  };
  afterEach(async () => {
    if (isOpen) await office.close();
    else rmSync(office.folder, { recursive: true });
  });
  const names = () => {
    const file = new Database(join(office.folder, 'loket.sqlite'), { readonly: true });
    try {
      return file.prepare("SELECT name FROM contact WHERE name LIKE 'Kontak%' ORDER BY name").pluck().all();
    } finally {
      file.close();
    }
  };

  it('is refused while Loket is open, and nothing changes', () => {
    const { status, said } = restore('--data', office.folder, '--copy', name);
    expect(status).toBe(2);
    expect(said).toContain('sedang dibuka oleh Loket yang lain');
    expect(names()).toHaveLength(2);
  });

  it('brings the copy back, keeps the present data beside it and leaves a trail', async () => {
    await closeLoket();
    expect(restore('--data', office.folder).said).toContain('Salinan ini utuh');
    const { status, said } = restore('--data', office.folder, '--copy', name);
    expect(said).toContain(`${name} sudah dipulihkan`);
    expect(status).toBe(0);
    expect(names()).toEqual(['Kontak sebelum cadangan']);
    const kept = readdirSync(join(office.folder, 'backups')).find((file) => file.startsWith('sebelum-pulih-')) ?? '';
    const back = restore('--data', office.folder, '--copy', kept);
    expect(back.status).toBe(0);
    expect(names()).toEqual(['Kontak sebelum cadangan', 'Kontak sesudah cadangan']);
  });

  it('brings the copy back when the present file is damaged, and keeps the damaged one', async () => {
    await closeLoket();
    truncateSync(join(office.folder, 'loket.sqlite'), 20_000);
    expect(restore('--data', office.folder, '--copy', name).status).toBe(0);
    expect(names()).toEqual(['Kontak sebelum cadangan']);
    expect(readdirSync(join(office.folder, 'backups')).some((file) => file.startsWith('rusak-'))).toBe(true);
  });

  it('a damaged copy is refused and the data stays as it was', async () => {
    await closeLoket();
    truncateSync(join(office.folder, 'backups', name), 20_000);
    const { status, said } = restore('--data', office.folder, '--copy', name);
    expect(status).toBe(2);
    expect(said).toContain('kerusakan');
    expect(names()).toHaveLength(2);
  });

  it.each(['../loket.sqlite', 'tidak-ada.sqlite'])('nothing but a copy can be restored: %s', async (wrong) => {
    await closeLoket();
    expect(restore('--data', office.folder, '--copy', wrong)).toMatchObject({ status: 2 });
    expect(names()).toHaveLength(2);
  });
});

it('a folder without copies says so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loket-'));
  try {
    expect(restore('--data', folder)).toMatchObject({ status: 0, said: expect.stringContaining('Belum ada cadangan') });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
