import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../../../main/features/audit/service.ts';
import { auditTable } from '../../../../main/features/audit/table.ts';
import type { Database } from '../../../../main/store/open.ts';
import { staffRoles } from '../../../../shared/domain/roles.ts';
import { type Client, clientOf, type TestOffice, testOffice, testPassword } from '../../../support/office.ts';
import { startPostgres } from '../../../support/postgres.ts';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const engines: { engine: string; database: () => Promise<Database | undefined> }[] = [
  { engine: 'SQLite', database: async () => undefined },
  { engine: 'PostgreSQL', database: () => postgres.database() },
];

describe.each(engines)('the people of the office, on $engine', ({ database }) => {
  let office: TestOffice;
  let sari: Client;
  beforeAll(async () => {
    office = await testOffice({ database: await database() });
    sari = await office.as('supervisor');
  });
  afterAll(() => office.close());
  const find = async (username: string) => {
    const member = (await sari.staff.list()).find((one) => one.username === username);
    if (!member) throw new Error(`no ${username}`);
    return member;
  };

  it('a new person can sign in, and the trail says who added them', async () => {
    const person = {
      username: 'Bima',
      name: 'Bima Baru',
      nip: '',
      position: '',
      role: 'officer',
      password: testPassword,
    };
    const member = await sari.staff.create({ ...person, role: 'officer' });
    expect(member).toMatchObject({ username: 'bima', active: true, version: 1 });
    const bima = clientOf(office.core, office.core.connect('port'));
    expect((await bima.session.login({ username: 'BIMA', password: testPassword })).staff?.name).toBe('Bima Baru');
    const { items } = await sari.audit.list({ entity: 'staff', entityId: member.id });
    expect(items.map(({ action, by }) => [action, by])).toEqual([
      ['session.login', 'Bima Baru'],
      ['staff.create', 'Sari Supervisor'],
    ]);
    expect(JSON.stringify(items)).not.toContain('argon2');
  });

  it('a user name is given once, and a weak password is refused with the rule', async () => {
    const person = { name: 'Kembar', nip: '', position: '', role: 'officer' as const };
    await expect(sari.staff.create({ ...person, username: 'officer', password: testPassword })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { fields: [{ path: 'username' }] },
    });
    await expect(
      sari.staff.create({ ...person, username: 'kembar', password: 'semuahurufkecil' }),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { fields: [{ path: 'password' }] } });
  });

  it('the last active supervisor can neither be demoted nor leave, until there is another', async () => {
    const last = await find('supervisor');
    for (const patch of [{ role: 'officer' as const }, { active: false }]) {
      await expect(sari.staff.update({ id: last.id, version: last.version, patch })).rejects.toMatchObject({
        code: 'REFUSED',
        message: 'Ini supervisor terakhir yang aktif. Angkat supervisor lain dahulu.',
      });
    }
    const admin = await find('lpseadmin');
    await sari.staff.update({ id: admin.id, version: admin.version, patch: { role: 'supervisor' } });
    const outcome = await Promise.allSettled([
      sari.staff.update({ id: last.id, version: last.version, patch: { role: 'officer' } }),
      sari.staff.update({ id: admin.id, version: admin.version + 1, patch: { role: 'lpseAdmin' } }),
    ]);
    expect(outcome.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    // Whoever is left puts things back as they were.
    if (outcome[0].status === 'fulfilled') {
      const adi = clientOf(office.core, office.core.connect('port'));
      await adi.session.login({ username: 'lpseadmin', password: testPassword });
      await adi.staff.update({ id: last.id, version: outcome[0].value.version, patch: { role: 'supervisor' } });
      const now = await find('lpseadmin');
      await sari.staff.update({ id: now.id, version: now.version, patch: { role: 'lpseAdmin' } });
    }
    expect((await find('supervisor')).role).toBe('supervisor');
  });

  it('whoever no longer works here is out at once, in every window', async () => {
    const connections = [await office.connectAs('officer'), await office.connectAs('officer')];
    const putri = await find('officer');
    const { version } = await sari.staff.update({ id: putri.id, version: putri.version, patch: { active: false } });
    for (const connection of connections) {
      await expect(clientOf(office.core, connection).staff.names()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    }
    await expect(office.as('officer')).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect((await sari.staff.names()).map(({ name }) => name)).not.toContain('Putri Petugas');
    await sari.staff.update({ id: putri.id, version, patch: { active: true } });
    await office.as('officer');
  });

  it('what another PC of the office changed holds here after the next look', async () => {
    const connection = await office.connectAs('officer');
    await office.core.kernel.store.write((writer) =>
      writer.createQueryBuilder('staff', 's').update().set({ role: 'auditor' }).where("username = 'officer'").execute(),
    );
    await office.core.jobs.runNow('sessions');
    expect(connection.actor?.role).toBe('auditor');
    await office.core.kernel.store.write((writer) =>
      writer.createQueryBuilder('staff', 's').update().set({ role: 'officer' }).where("username = 'officer'").execute(),
    );
  });

  it('two supervisors editing one person: the second is told, nothing is overwritten', async () => {
    const ayu = await find('auditor');
    await sari.staff.update({ id: ayu.id, version: ayu.version, patch: { position: 'Inspektorat' } });
    await expect(
      sari.staff.update({ id: ayu.id, version: ayu.version, patch: { position: 'Lain' } }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { changed: [{ field: 'position', before: 'Auditor', after: 'Inspektorat', by: 'Sari Supervisor' }] },
    });
    expect((await find('auditor')).position).toBe('Inspektorat');
  });

  it('five wrong passwords make the name rest a minute; a reset ends the rest', async () => {
    const guess = clientOf(office.core, office.core.connect('browser'));
    const login = (password: string) => guess.session.login({ username: 'auditor', password });
    for (let n = 0; n < 5; n += 1) await expect(login('salah')).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(login(testPassword)).rejects.toMatchObject({ message: expect.stringContaining('Tunggu satu menit') });
    office.clock.forward(2);
    expect((await login(testPassword)).staff?.username).toBe('auditor');
    for (let n = 0; n < 5; n += 1) await expect(login('salah')).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await sari.staff.resetPassword({ id: (await find('auditor')).id, password: 'Baru-Sekali-2026!' });
    expect((await login('Baru-Sekali-2026!')).staff?.username).toBe('auditor');
    await sari.staff.resetPassword({ id: (await find('auditor')).id, password: testPassword });
  });

  it('each role may do what is its own and nothing else', async () => {
    const matrix: Record<string, (client: Client) => Promise<unknown>> = {
      'staff.names': (client) => client.staff.names(),
      'staff.list': (client) => client.staff.list(),
      'office.profile': (client) => client.office.profile(),
      'office.tokens': (client) => client.office.tokens.list(),
      'audit.list': (client) => client.audit.list({}),
      'audit.verify': (client) => client.audit.verify(),
      'backup.list': (client) => client.backup.list(),
      'drafts.list': (client) => client.session.drafts.list(),
    };
    const allowed: Record<string, string[]> = {};
    for (const role of staffRoles) {
      const client = await office.as(role);
      allowed[role] = [];
      for (const [name, run] of Object.entries(matrix)) {
        const code = await run(client).then(
          () => 'ok',
          (error: { code: string }) => error.code,
        );
        if (code === 'ok') allowed[role].push(name);
        else expect(code).toBe('FORBIDDEN');
      }
    }
    const everyone = ['staff.names', 'office.profile', 'drafts.list'];
    expect(allowed).toEqual({
      officer: everyone,
      lpseAdmin: everyone,
      auditor: ['staff.names', 'office.profile', 'audit.list', 'audit.verify', 'drafts.list'],
      supervisor: Object.keys(matrix),
    });
  });

  it('the trail is whole, pages through without gap, and shows a row that was altered or removed', async () => {
    const auditor = await office.as('auditor');
    const whole = await auditor.audit.verify();
    expect(whole).toMatchObject({ intact: true, brokenAt: null });
    const seen: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await auditor.audit.list({ limit: 7, cursor });
      seen.push(...page.items.map(({ seq }) => seq));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(Array.from({ length: whole.rows }, (_, n) => whole.rows - n));

    const { store } = office.core.kernel;
    const altered = await store.read((reader) => reader.findOneBy(auditTable, { seq: 3 }));
    if (!altered) throw new Error('no third row');
    await store.write((writer) => writer.update(auditTable, { seq: 3 }, { summary: 'tidak pernah terjadi' }));
    expect(await auditor.audit.verify()).toMatchObject({ intact: false, brokenAt: 3 });
    // Whoever also recomputes the hash of the row breaks the next one.
    const { hash: _, ...content } = { ...altered, summary: 'tidak pernah terjadi' };
    await store.write((writer) => writer.update(auditTable, { seq: 3 }, { hash: hashOf(content) }));
    expect(await auditor.audit.verify()).toMatchObject({ intact: false, brokenAt: 4 });
    await store.write((writer) => writer.update(auditTable, { seq: 3 }, altered));
    expect((await auditor.audit.verify()).intact).toBe(true);
    await store.write((writer) => writer.delete(auditTable, { seq: whole.rows }));
    expect((await auditor.audit.verify()).intact).toBe(false);
  });
});
