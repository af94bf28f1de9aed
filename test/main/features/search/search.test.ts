import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { type Findable, forgetRecord, indexRecord } from '../../../../main/features/search/service.ts';
import { newId } from '../../../../main/kernel.ts';
import { onBothEngines } from '../../../support/engines.ts';
import type { Client } from '../../../support/office.ts';

const may = Date.UTC(2026, 4, 4);
const record = (refId: string, part: Partial<Findable>): Findable => ({
  kind: 'ticket',
  refId,
  at: may,
  past: false,
  title: '',
  detail: '',
  words: '',
  codes: [],
  ...part,
});

onBothEngines('search', (office) => {
  let putri: Client;
  const upload = newId();
  const closed = newId();
  const older = newId();
  const caller = newId();
  const supplier = newId();
  beforeAll(async () => {
    putri = await office().as('officer');
    await office().core.kernel.store.write(async (writer) => {
      const add = (refId: string, part: Partial<Findable>) => indexRecord(writer, record(refId, part));
      await add(upload, {
        title: '2026-000123 Gagal unggah dokumen penawaran',
        detail: 'CV Contoh Karya · spse.inaproc.id/kotacontoh',
        words: 'kode lelang pita-caféina',
        codes: ['2026-000123', '8123-4567'],
      });
      await add(closed, { title: '2025-000900 Gagal unggah', past: true, at: may + 9e8, codes: ['2025-000900'] });
      await add(older, { title: '2026-000007 Gagal unggah jadwal', at: may - 9e8, codes: ['2026-000007'] });
      await add(caller, { kind: 'call', title: 'Ibu Contoh', codes: ['+6281234567890'], words: 'error 500' });
      await add(supplier, { kind: 'contact', title: 'PT Rekaan', codes: ['01.234.567.8-901.000'], words: 'penyedia' });
    });
  });
  const ids = async (query: string) => (await putri.search.find({ query })).map((hit) => hit.id);

  it('finds words by their beginning, all of them, in any order', async () => {
    expect(await ids('doku gagal')).toEqual([upload]);
    expect(await ids('gagal tidakada')).toEqual([]);
  });
  it('takes a single digit as a word of its own', async () => {
    expect(await ids('kode 2')).toEqual([]);
    expect(await ids('kode g')).toEqual([upload]);
  });
  it('shows open work before past work, and the newest first', async () => {
    expect(await ids('gagal')).toEqual([upload, older, closed]);
  });
  it('finds a ticket by any part of its number and puts the exact one first', async () => {
    expect(await ids('000123')).toEqual([upload]);
    expect((await ids('123'))[0]).toBe(upload);
    expect(await ids('2026-0001')).toEqual([upload]);
  });
  it.each(['081234567890', '0812-3456', '+62 812 3456 7890', '62812345', '(0812) 3456', '4567890'])(
    'finds a telephone number typed as %s',
    async (typed) => expect(await ids(typed)).toContain(caller),
  );
  it('finds a tax number with and without dots', async () => {
    expect(await ids('01.234.567')).toEqual([supplier]);
    expect(await ids('0123456789')).toEqual([supplier]);
  });
  it('finds a tender by part of its code together with a word', async () => {
    expect(await ids('81234567 gagal')).toEqual([upload]);
    expect(await ids('81234567 jadwal')).toEqual([]);
  });
  it('finds an error number among words', async () => expect(await ids('error 500')).toEqual([caller]));
  it('finds words of the old rules by those of the new ones', async () => {
    expect(await ids('tender')).toEqual([upload]);
    expect(await ids('rekanan')).toEqual([supplier]);
  });
  it('does not mind accents or case', async () => {
    expect(await ids('CAFEINA')).toEqual([upload]);
    expect(await ids('Caféi')).toEqual([upload]);
    expect(await ids('inaproc')).toEqual([upload]);
  });
  it('looks only among the kinds asked for', async () => {
    const hits = await putri.search.find({ query: 'gagal', kinds: ['call', 'visit'] });
    expect(hits).toEqual([]);
  });
  it('follows a change and forgets what was removed', async () => {
    const { store } = office().core.kernel;
    const gone = newId();
    await store.write((writer) => indexRecord(writer, record(gone, { title: 'Sebelum' })));
    await store.write((writer) => indexRecord(writer, record(gone, { title: 'Sesudah' })));
    expect(await ids('sebelum')).toEqual([]);
    expect(await ids('sesudah')).toEqual([gone]);
    await store.write((writer) => forgetRecord(writer, 'ticket', gone));
    expect(await ids('sesudah')).toEqual([]);
  });
  it.each([
    '"',
    '*',
    '(',
    'OR',
    '"*( OR',
    "'; DROP TABLE ticket; --",
    'a NEAR b',
    '^x',
    '%%%',
    '😀😀',
    '\\',
    '-',
    '1-%_',
    ':*',
    '12 \u0301',
    '+++++++',
    'x'.repeat(200),
    '1'.repeat(200),
    'a b '.repeat(50),
  ])('is not harmed by %s', async (query) => expect(await ids(query)).toBeInstanceOf(Array));
  it('is not harmed by anything at all', async () => {
    const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '');
    const nasty = fc.string({ unit: fc.constantFrom(...'"*()^:-+{}\\%_\'|&! 0a1é'), minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anything,
          nasty.filter((text) => text.trim() !== ''),
        ),
        async (query) => {
          expect(await ids(query)).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 300 },
    );
  });
});
