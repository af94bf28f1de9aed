import { describe, expect, it } from 'vitest';
import { findStage, priorityTable, TENDER_STAGES, validateTable } from '../../../../shared/domain/priority/index.ts';
import { shippedPriorityTable as table } from '../../../../shared/domain/priority/shipped.ts';
import { reporterRoles } from '../../../../shared/domain/vocabulary.ts';

/** code, category, kind, urgency, impact, and the priorities "if urgent / if not" as printed in domain.md §1.5. */
const PRINTED = `P01 T Sw M B Tinggi
P02 T Sw rule B Tinggi/Menengah
P03 T Sw M B Tinggi
P04 T Sw rule S Menengah/Rendah
P05 T Sw rule S Menengah/Rendah
P06 T Sw rule S Menengah/Rendah
P07 T Sw rule S Menengah/Rendah
P08 NT Ps rule S Menengah/Rendah
P09 T Sw rule K Menengah/Rendah
P10 NT Ps rule K Menengah/Rendah
P11 T Sw rule S Menengah/Rendah
P12 NT Ps rule K Menengah/Rendah
P13 NT Ps TM K Rendah
P14 T Sw rule S Menengah/Rendah
P15 T Sw TM S Rendah
P16 T Sw rule S Menengah/Rendah
P17 NT Ps TM K Rendah
P18 T Sw rule K Menengah/Rendah
P19 NT Ps TM K Rendah
P20 T Hw M S Menengah
P21 T L M B Tinggi
P22 T Sw M B Tinggi
P23 NT L TM K Rendah`;

describe('the shipped table', () => {
  const code = {
    technical: 'T',
    nonTechnical: 'NT',
    hardware: 'Hw',
    software: 'Sw',
    procedure: 'Ps',
    other: 'L',
    urgent: 'M',
    notUrgent: 'TM',
    rule: 'rule',
    small: 'K',
    medium: 'S',
    large: 'B',
  };
  const word = { high: 'Tinggi', medium: 'Menengah', low: 'Rendah' };

  it('has the 23 printed rows, and the matrix gives their printed priorities', () => {
    const rows = table.rows.map((row) => {
      const urgent = word[table.matrix.urgent[row.impact]];
      const not = word[table.matrix.notUrgent[row.impact]];
      const shown = row.urgency === 'rule' ? `${urgent}/${not}` : row.urgency === 'urgent' ? urgent : not;
      return `${row.code} ${code[row.category]} ${code[row.kind]} ${code[row.urgency]} ${code[row.impact]} ${shown}`;
    });
    expect(rows).toEqual(PRINTED.split('\n'));
  });
  it('has the six printed cells', () => {
    expect(table.matrix).toEqual({
      urgent: { small: 'medium', medium: 'medium', large: 'high' },
      notUrgent: { small: 'low', medium: 'low', large: 'medium' },
    });
  });
  it('is an example and says so', () => {
    expect(table.approved).toBe(false);
    expect(table.title).toContain('contoh, belum disahkan');
  });
  it('never asks for a password', () => {
    const asked = table.rows
      .flatMap((row) => row.requiredData)
      .map((datum) => `${datum.key} ${datum.label}`.toLowerCase());
    expect(asked.filter((text) => /password|sandi/.test(text))).toEqual([]);
  });
  it('asks for something in every row and names stages SPSE knows', () => {
    expect(table.rows.filter((row) => row.requiredData.length === 0)).toEqual([]);
    expect(table.rows.flatMap((row) => row.stages).filter((stage) => !findStage(stage))).toEqual([]);
    const roles: readonly string[] = reporterRoles;
    expect(table.rows.flatMap((row) => row.roles).filter((role) => !roles.includes(role))).toEqual([]);
  });
});

describe('tender stages', () => {
  it('12 of post-qualification and 21 of pre-qualification, less those both share', () => {
    const of = (process: 'post' | 'pre') => TENDER_STAGES.filter((s) => s.process === process || s.process === 'both');
    expect([of('post').length, of('pre').length]).toEqual([12, 21]);
  });
  it('are found by code or by the name SPSE prints', () => {
    expect(findStage(' upload dokumen penawaran ')?.code).toBe('bidUpload');
    expect(findStage('bidUpload')?.label).toBe('Upload Dokumen Penawaran');
    expect(findStage('tahap lain')).toBeUndefined();
  });
});

describe('what the editor is told', () => {
  const errors = (change: (draft: ReturnType<typeof draftOf>) => void) => {
    const draft = draftOf();
    change(draft);
    const result = validateTable(draft);
    return result.ok ? [] : result.errors;
  };
  const draftOf = (): Record<string, unknown> & { rows: Record<string, unknown>[] } => {
    const copy = structuredClone(table);
    return { ...copy, rows: copy.rows.map((row) => ({ ...row })) };
  };
  const first = (draft: { rows: Record<string, unknown>[] }): Record<string, unknown> => draft.rows[0] ?? {};

  it('nothing, when all is well', () => expect(errors(() => undefined)).toEqual([]));
  it('the cell and what belongs in it', () => {
    const found = errors((draft) => {
      first(draft).urgency = '';
      first(draft).problem = ' ';
    });
    expect(found).toContainEqual({ row: 0, field: 'problem', message: 'Jenis permasalahan harus diisi.' });
    expect(found).toContainEqual({
      row: 0,
      field: 'urgency',
      message: 'Isi urgensi: M, TM, atau "aturan" (menurut batas tahap).',
    });
  });
  it('a code used twice', () => {
    const found = errors((draft) => {
      first(draft).code = 'P05';
    });
    expect(found).toEqual([{ row: 4, field: 'code', message: 'Kode P05 sudah dipakai pada baris 1.' }]);
  });
  it('an approval without a name or a date', () => {
    const found = errors((draft) => {
      draft.approved = true;
    });
    expect(found.map((fault) => fault.field)).toEqual(['approvedBy', 'effectiveFrom']);
  });
  it('no English, whatever is wrong', () => {
    const found = errors((draft) => {
      draft.matrix = {};
      draft.revision = 'dua';
      first(draft).active = 'mungkin';
      first(draft).surprise = 1;
    });
    expect(found.length).toBeGreaterThan(3);
    for (const fault of found) expect(fault.message).not.toMatch(/Invalid|expected|Unrecognized/i);
  });
  it('a fixed priority needs its reason', () => {
    const [row] = table.rows;
    const draft = { ...table, rows: [{ ...row, override: { priority: 'low', reason: '' } }] };
    expect(priorityTable.safeParse(draft).error?.issues[0]?.message).toBe('Alasan harus diisi.');
  });
});
