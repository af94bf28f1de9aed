import { readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copiesToRemove, copyOf } from '../../../../main/features/backup/retention.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';

describe('copies of the data', () => {
  let office: TestOffice;
  let sari: Client;
  beforeEach(async () => {
    office = await testOffice();
    sari = await office.as('supervisor');
  });
  afterEach(() => office.close());
  const fileOf = (name: string) => join(office.folder, 'backups', name);

  it('a copy is a whole database of its own, with everything written before it', async () => {
    const { name, size } = await sari.backup.make();
    expect(name).toBe('cadangan-20260615-090000.sqlite');
    const copy = new Database(fileOf(name), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(4);
    copy.close();
    expect(await sari.backup.list()).toMatchObject([{ name, size, ok: true, tickets: 0 }]);
    expect(await sari.backup.rehearse({ name })).toMatchObject({
      ok: true,
      tickets: 0,
      message: expect.stringContaining('Salinan ini utuh'),
    });
  });

  it('a damaged copy is called damaged, before anyone needs it', async () => {
    const { name, size } = await sari.backup.make();
    truncateSync(fileOf(name), Math.floor(size / 3));
    expect(await sari.backup.rehearse({ name })).toMatchObject({
      ok: false,
      message: expect.stringContaining('rusak'),
    });
    writeFileSync(fileOf(name), 'bukan basis data sama sekali, hanya tulisan');
    expect(await sari.backup.list()).toMatchObject([{ ok: false, tickets: null }]);
  });

  it.each(['../loket.sqlite', 'loket.sqlite', '/etc/passwd', 'cadangan-20200101-000000.sqlite', ''])(
    'nothing but a copy can be rehearsed: %j',
    async (name) => {
      await expect(sari.backup.rehearse({ name })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it('the daily job makes one copy a day', async () => {
    await office.core.jobs.runNow('backup');
    await office.core.jobs.runNow('backup');
    expect(await sari.backup.list()).toHaveLength(1);
    office.clock.forward(24 * 60);
    await office.core.jobs.runNow('backup');
    expect((await sari.backup.list()).map(({ name }) => name)).toContain('cadangan-20260616-090000.sqlite');
  });

  it('two weeks of days leave ten earlier ones, and the copy made before an update stays', async () => {
    writeFileSync(fileOf('before-0099.sqlite'), '');
    utimesSync(fileOf('before-0099.sqlite'), 0, 0);
    for (let day = 0; day < 14; day += 1) {
      await office.core.jobs.runNow('backup');
      office.clock.forward(24 * 60);
    }
    const names = readdirSync(join(office.folder, 'backups')).toSorted();
    expect(names).toContain('before-0099.sqlite');
    expect(names.filter((name) => copyOf(name) !== null)).toHaveLength(11);
    rmSync(fileOf('before-0099.sqlite'));
  });
});

describe('which copies may go', () => {
  const name = fc
    .record({ day: fc.integer({ min: 1, max: 28 }), hour: fc.integer({ min: 0, max: 23 }) })
    .map(({ day, hour }) => {
      const two = (n: number) => String(n).padStart(2, '0');
      return `cadangan-202606${two(day)}-${two(hour)}0000.sqlite`;
    });

  it('the newest copy always stays, no more than thirteen stay, files of others are never named', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 60 }), (names) => {
        const others = ['before-0010.sqlite', 'catatan.sqlite', 'cadangan-salah.sqlite'];
        const removed = new Set(copiesToRemove([...names, ...others], '2026-06-20'));
        const kept = names.filter((one) => !removed.has(one));
        expect(kept).toContain(names.toSorted().at(-1));
        expect(kept.length).toBeLessThanOrEqual(13);
        expect(others.some((other) => removed.has(other))).toBe(false);
      }),
    );
  });
});
