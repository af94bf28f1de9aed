import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../../../main/store/open.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { startPostgres } from '../../../support/postgres.ts';
import { insertTicket } from '../visits/ticket.ts';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const engines: { name: string; database: () => Promise<Database | undefined> }[] = [
  { name: 'SQLite', database: async () => undefined },
  { name: 'PostgreSQL', database: () => postgres.database() },
];

describe.each(engines)('what the office knows, on $name', ({ database }) => {
  let office: TestOffice;
  let putri: Client;
  let sari: Client;
  beforeAll(async () => {
    office = await testOffice({ database: await database() });
    putri = await office.as('officer');
    sari = await office.as('supervisor');
  });
  afterAll(() => office.close());

  const fields = { name: 'Ucapan terima kasih', use: 'general', body: 'Yth. {nama}', active: true } as const;

  it('an office starts with templates; the supervisor keeps them, officers use them', async () => {
    expect((await putri.knowledge.templates()).length).toBeGreaterThanOrEqual(4);
    await expect(putri.knowledge.saveTemplate(fields)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const made = await sari.knowledge.saveTemplate(fields);
    const changed = await sari.knowledge.saveTemplate({ ...fields, id: made.id, version: 1, body: 'Halo {nama}' });
    expect(changed).toMatchObject({ id: made.id, version: 2, body: 'Halo {nama}' });
    await expect(sari.knowledge.saveTemplate({ ...fields, id: made.id, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await sari.knowledge.removeTemplate({ id: made.id });
    expect((await putri.knowledge.templates()).some((template) => template.id === made.id)).toBe(false);
    await expect(sari.knowledge.removeTemplate({ id: made.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a case like this one was solved before: same words in another form, or the same kind of problem', async () => {
    const { kernel } = office.core;
    const closedAt = kernel.clock.now();
    const solution = 'Kompres berkas, lalu unggah kembali.';
    const upload = await insertTicket(kernel, {
      subject: 'Gagal mengunggah dokumen penawaran',
      description: 'Proses unggahan berhenti.',
      closedAt,
      solution,
    });
    const kind = await insertTicket(kernel, {
      subject: 'Halaman putih',
      problemCode: 'P07',
      closedAt: closedAt - 1,
      solution: 'Bersihkan singgahan peramban.',
    });
    await insertTicket(kernel, { subject: 'Mengunggah penawaran, masih dikerjakan', problemCode: 'P07' });
    await insertTicket(kernel, { subject: 'Mengunggah penawaran tanpa solusi', closedAt, solution: '' });
    const ask = (text: string, more: object = {}) => putri.knowledge.similar({ text, ...more });

    expect(await ask('penawaran tidak dapat diunggah')).toEqual([
      {
        ticketId: upload,
        number: expect.any(String),
        subject: 'Gagal mengunggah dokumen penawaran',
        solution,
        closedAt,
      },
    ]);
    expect((await ask('unggah', { problemCode: 'P07' })).map((found) => found.ticketId)).toEqual([kind, upload]);
    expect(await ask('penawaran diunggah', { exceptTicketId: upload })).toEqual([]);
    expect(await ask('')).toEqual([]);
    expect(await ask('"*( OR NEAR ; DROP TABLE ticket --')).toEqual([]);
  });

  it('asks the database twice at most', async () => {
    const { store } = office.core.kernel;
    const read = store.read.bind(store);
    let queries = 0;
    const spy = vi.spyOn(store, 'read').mockImplementation((work) =>
      read(async (reader) => {
        const build = reader.createQueryBuilder.bind(reader);
        const counted = new Proxy(reader, {
          get: (target, name, receiver) =>
            name === 'createQueryBuilder'
              ? (...given: Parameters<typeof build>) => {
                  queries += 1;
                  return build(...given);
                }
              : Reflect.get(target, name, receiver),
        });
        return work(counted);
      }),
    );
    await putri.knowledge.similar({
      text: 'unggah dokumen penawaran kontrak kunci sandi tender jadwal',
      problemCode: 'P01',
    });
    spy.mockRestore();
    expect(queries).toBe(2);
  });
});
