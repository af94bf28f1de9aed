import { describe, expect, it } from 'vitest';
import type { PriorityTable } from '../../../../shared/domain/priority/index.ts';
import { bothEngines, officesOn } from '../../../support/engines.ts';
import { pdfPages } from '../reports/paper/tools.ts';

const withUrgentMedium = (table: PriorityTable, priority: 'high' | 'medium'): PriorityTable => ({
  ...table,
  matrix: { ...table.matrix, urgent: { ...table.matrix.urgent, medium: priority } },
});

describe.each(bothEngines)('the priority table on $engine', ({ engine }) => {
  const newOffice = officesOn(engine);

  it('starts with the example of Loket, which is not approved', async () => {
    const putri = await (await newOffice()).as('officer');
    const table = await putri.priorities.current();
    expect(table).toMatchObject({ status: 'inForce', revision: 1, document: { approved: false } });
    expect(table.document.rows).toHaveLength(23);
  });

  it('goes from draft to in force to withdrawn, and says who did it and when', async () => {
    const office = await newOffice();
    const sari = await office.as('supervisor');
    const example = await sari.priorities.current();

    const draft = await sari.priorities.openDraft({});
    expect(draft).toMatchObject({ status: 'draft', revision: 2, createdBy: 'Sari Supervisor' });
    expect(draft.document).toMatchObject({
      revision: 1,
      title: 'Tabel Prioritas Penyelesaian Permasalahan SPSE',
      approved: false,
    });
    expect((await sari.priorities.current()).id).toBe(example.id);

    const saved = await sari.priorities.saveDraft({
      id: draft.id,
      version: draft.version,
      document: withUrgentMedium(draft.document, 'high'),
    });
    expect(saved.version).toBe(draft.version + 1);

    office.clock.set('2026-06-15T10:30+07:00');
    const note = 'Rapat LPSE 15 Juni 2026';
    const inForce = await sari.priorities.putInForce({ id: saved.id, version: saved.version, note });
    expect(inForce).toMatchObject({
      status: 'inForce',
      note,
      inForceBy: 'Sari Supervisor',
      inForceAt: Date.parse('2026-06-15T10:30+07:00'),
    });
    const versions = await sari.priorities.versions();
    expect(versions.map((each) => [each.revision, each.status])).toEqual([
      [2, 'inForce'],
      [1, 'withdrawn'],
    ]);
    expect(versions[0]).toMatchObject({ rows: 23, tickets: 0 });
  });

  it('has one draft at a time, made from any version', async () => {
    const sari = await (await newOffice()).as('supervisor');
    const first = await sari.priorities.openDraft({});
    expect((await sari.priorities.openDraft({})).id).toBe(first.id);
    await sari.priorities.discardDraft({ id: first.id, version: first.version });
    const [only, ...others] = await sari.priorities.versions();
    expect([only?.status, others]).toEqual(['inForce', []]);

    const wide = await sari.priorities.openDraft({});
    const fewer = { ...wide.document, rows: wide.document.rows.slice(0, 5) };
    const saved = await sari.priorities.saveDraft({ id: wide.id, version: wide.version, document: fewer });
    await sari.priorities.putInForce({ id: saved.id, version: saved.version, note: 'uji' });
    const again = await sari.priorities.openDraft({ fromId: only?.id ?? '' });
    expect([again.revision, again.document.rows.length]).toEqual([3, 23]);
  });

  it('refuses an older draft and says what the other person changed', async () => {
    const office = await newOffice();
    const [sari, other] = [await office.as('supervisor'), await office.as('supervisor')];
    const draft = await sari.priorities.openDraft({});
    await other.priorities.saveDraft({ ...draft, document: withUrgentMedium(draft.document, 'high') });
    await expect(
      sari.priorities.saveDraft({ ...draft, document: { ...draft.document, number: '27/LPSE/2026' } }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      data: {
        changed: [
          { field: 'Kepala dokumen: Nomor', before: '27/LPSE/2026', after: '', by: 'Sari Supervisor' },
          { field: 'Matriks: Mendesak × Sedang', before: 'Menengah', after: 'Tinggi' },
        ],
      },
    });
    await expect(sari.priorities.putInForce({ ...draft, note: 'lama' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(sari.priorities.discardDraft(draft)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('keeps exactly one table in force when supervisors act at the same moment', async () => {
    const office = await newOffice();
    const [sari, other] = [await office.as('supervisor'), await office.as('supervisor')];
    const drafts = await Promise.all([sari.priorities.openDraft({}), other.priorities.openDraft({})]);
    expect(drafts[0].id).toBe(drafts[1].id);
    const outcomes = await Promise.allSettled([
      sari.priorities.putInForce({ ...drafts[0], note: 'satu' }),
      other.priorities.putInForce({ ...drafts[1], note: 'dua' }),
      sari.priorities.replace({ document: drafts[0].document, note: 'tiga' }),
      other.priorities.replace({ document: drafts[0].document, note: 'empat' }),
    ]);
    expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    const versions = await sari.priorities.versions();
    expect(versions.filter((each) => each.status === 'inForce')).toHaveLength(1);
    expect(versions.filter((each) => each.status === 'withdrawn')).toHaveLength(3);
    expect(new Set(versions.map((each) => each.revision)).size).toBe(4);
  });

  it('changes nothing that is in force or withdrawn, and lets only supervisors change', async () => {
    const office = await newOffice();
    const sari = await office.as('supervisor');
    const current = await sari.priorities.current();
    await expect(sari.priorities.saveDraft(current)).rejects.toMatchObject({
      code: 'REFUSED',
      message: 'Hanya draf yang dapat diubah. Buka draf dari versi ini, lalu ubah drafnya.',
    });
    for (const role of ['officer', 'lpseAdmin', 'auditor'] as const) {
      const person = await office.as(role);
      await expect(person.priorities.openDraft({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await person.priorities.get({ id: current.id })).revision).toBe(1);
    }
  });

  it('takes a whole table over REST and refuses one that is not whole', async () => {
    const sari = await (await newOffice()).as('supervisor');
    const { document } = await sari.priorities.current();
    const replaced = await sari.priorities.replace({
      document: { ...document, approved: true, approvedBy: 'Kepala LPSE', effectiveFrom: '2026-07-01' },
      note: 'SK 12/2026',
    });
    expect(replaced).toMatchObject({ status: 'inForce', revision: 2, inForceBy: 'Sari Supervisor' });
    const twice = { ...document, rows: [...document.rows, ...document.rows.slice(0, 1)] };
    await expect(sari.priorities.replace({ document: twice, note: 'x' })).rejects.toThrow();
    expect((await sari.priorities.current()).id).toBe(replaced.id);
  });

  it('compares two versions in the words of the paper', async () => {
    const sari = await (await newOffice()).as('supervisor');
    const before = await sari.priorities.current();
    const draft = await sari.priorities.openDraft({});
    const [first, second, ...rest] = draft.document.rows;
    if (!first || !second) throw new Error('the example has rows');
    await sari.priorities.saveDraft({
      ...draft,
      document: {
        ...draft.document,
        rows: [{ ...first, impact: 'small' }, ...rest, { ...second, code: 'P99', problem: 'Jenis baru' }],
      },
    });
    const changes = await sari.priorities.compare({ beforeId: before.id, afterId: draft.id });
    expect(changes).toEqual(
      expect.arrayContaining([
        { where: 'Baris P01', field: 'Dampak', before: 'Besar', after: 'Kecil', kind: 'changed' },
        expect.objectContaining({ where: 'Baris P02', kind: 'removed', after: '' }),
        expect.objectContaining({ where: 'Baris P99', kind: 'added', before: '' }),
      ]),
    );
  });

  it('prints every row, the matrix and the targets, marked as an example until it is approved', async () => {
    const sari = await (await newOffice()).as('supervisor');
    const { id, document } = await sari.priorities.current();
    const pdf = await sari.priorities.print({ id, format: 'pdf' });
    const text = pdfPages(new Uint8Array(await pdf.arrayBuffer()))
      .join('\n')
      .replace(/\s+/g, ' ');
    expect(pdf.name).toBe('tabel-prioritas-revisi-0.pdf');
    expect(text).toContain('CONTOH, BELUM DISAHKAN');
    for (const row of document.rows) expect(text).toContain(row.code);
    expect(text).toContain('Tidak Mendesak');
    expect(text).toContain('4 jam kerja');
    expect(text).toContain('Ketua LPSE');

    const approved = { ...document, approved: true, approvedBy: 'Kepala LPSE', effectiveFrom: '2026-07-01' };
    const office = await sari.priorities.replace({ document: approved, note: 'disahkan' });
    const after = await sari.priorities.print({ id: office.id, format: 'pdf' });
    const clean = pdfPages(new Uint8Array(await after.arrayBuffer())).join('\n');
    expect(clean).not.toContain('CONTOH, BELUM DISAHKAN');
    expect(clean).toContain('1 Juli 2026');
    expect((await sari.priorities.print({ id, format: 'xlsx' })).size).toBeGreaterThan(5_000);
  });
});
