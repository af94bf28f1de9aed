import { beforeAll, expect, it } from 'vitest';
import { recallCaller } from '../../../../main/features/contacts/recall.ts';
import { newId } from '../../../../main/kernel.ts';
import { onBothEngines } from '../../../support/engines.ts';
import type { Client } from '../../../support/office.ts';

const silent = {
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

onBothEngines('contacts', (office) => {
  let putri: Client;
  beforeAll(async () => {
    putri = await office().as('officer');
  });
  type Fields = Partial<Parameters<Client['contacts']['create']>[0]>;
  const add = (fields: Fields) => putri.contacts.create({ clientKey: newId(), ...fields });

  it('a number is enough, and a repeated request adds nobody twice', async () => {
    const clientKey = newId();
    const one = await putri.contacts.create({ clientKey, phones: ['0812-3456-7890', '+62 812 3456 7890'] });
    const two = await putri.contacts.create({ clientKey, phones: ['0812-3456-7890'] });
    expect(two.id).toBe(one.id);
    expect(one.phones).toEqual(['+6281234567890']);
    await expect(add({})).rejects.toMatchObject({ code: 'REFUSED', data: { fields: [{ path: 'name' }] } });
  });

  it('a number that cannot be read is kept as it was typed', async () => {
    const odd = await add({ name: 'Nomor Ganjil', phones: ['lewat satpam', '0285 391234 ext 12'] });
    expect(odd.phones).toEqual(['lewat satpam', '+62285391234 ext 12']);
  });

  it('saving one field leaves the others, and the later of two writers is told', async () => {
    const contact = await add({ name: 'Ibu Contoh', organization: 'CV Contoh', npwp: '01.234.567.8-901.000' });
    const fresh = await putri.contacts.update({ id: contact.id, version: 1, patch: { email: 'ibu@contoh.example' } });
    expect(fresh).toMatchObject({ version: 2, organization: 'CV Contoh', email: 'ibu@contoh.example' });
    const late = putri.contacts.update({ id: contact.id, version: 1, patch: { name: 'Lain' } });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('recalls the caller while the number is typed: the exact number first, then those that begin so', async () => {
    const exact = await add({ name: 'Tepat', phones: ['081177700011'] });
    const longer = await add({ name: 'Lebih panjang', phones: ['0811777000112'] });
    const inside = await add({ name: 'Di tengah', phones: ['0285 7770001'] });
    const found = await putri.contacts.recall({ number: '0811-7770-0011' });
    expect(found.map(({ contact }) => [contact.id, contact.exact])).toEqual([
      [exact.id, true],
      [longer.id, false],
    ]);
    const early = await putri.contacts.recall({ number: '7770001' });
    expect(early.map(({ contact }) => contact.id)).toContain(inside.id);
    expect(found[0]?.contact.phones).toEqual(['0811-••••-•011']);
    expect(await putri.contacts.recall({ number: '08' })).toEqual([]);
    expect((await putri.contacts.recall({ number: '', name: 'panj' }))[0]?.contact.id).toBe(longer.id);
  });

  it('recalls at most six, in at most four queries', async () => {
    for (let n = 0; n < 9; n += 1) await add({ name: `Banyak ${n}`, phones: [`0813999000${n}`] });
    let queries = 0;
    const { store } = office().core.kernel;
    const found = await store.read(async (reader) => {
      const { connection } = reader.createQueryBuilder();
      const { logger } = connection;
      const logQuery = () => {
        queries += 1;
      };
      connection.logger = { ...silent, logQuery };
      try {
        return await recallCaller(store.engine, reader, '0813999', '');
      } finally {
        connection.logger = logger;
      }
    });
    expect(found).toHaveLength(6);
    expect(queries).toBeLessThanOrEqual(4);
    expect(queries).toBeGreaterThan(0);
  });

  it('names people who may be the same, and why', async () => {
    const one = await add({ name: 'Budi Rekaan', organization: 'PT Rekaan', phones: ['081288880001'] });
    const byPhone = await add({ name: 'Pak Budi', phones: ['0812 8888 0001'] });
    const byName = await add({ name: 'Budi Rekaan', organization: 'pt rekaan' });
    await add({ name: 'Budi Rekaan', organization: 'PT Lain' });
    const found = await putri.contacts.possibleDuplicates({ id: one.id });
    expect(found.map(({ id, because }) => [id, because])).toEqual([
      [byPhone.id, 'phone'],
      [byName.id, 'nameAndOrganization'],
    ]);
  });

  it('lists page by page without a gap, and masks the numbers', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await putri.contacts.list({ limit: 3, cursor });
      seen.push(...page.items.map((row) => row.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(12);
    const { items } = await putri.contacts.list({ search: 'tepat' });
    expect(items).toMatchObject([{ name: 'Tepat', phone: '0811-••••-•011', openTickets: 0 }]);
    await expect(putri.contacts.list({ cursor: 'bukan' })).rejects.toMatchObject({ code: 'REFUSED' });
  });
});
