import { describe, expect, it } from 'vitest';
import { newCells } from '../../../../renderer/features/priorities/cells.ts';
import {
  checkSheet,
  outcomesOf,
  rowsInCell,
  type Sheet,
  sheetOf,
} from '../../../../renderer/features/priorities/sheet.ts';
import { packSheet, unpackSheet } from '../../../../renderer/features/priorities/unfinished.ts';
import { shippedPriorityTable as table } from '../../../../shared/domain/priority/shipped.ts';
import { prioritiesText } from '../../../../shared/text/priorities.ts';

const words = prioritiesText.id;
const sheet = sheetOf(table, 'id');
const withCells = (index: number, cells: Record<string, string>): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row, at) => (at === index ? { ...row, cells: { ...row.cells, ...cells } } : row)),
});
const faultsOf = (changed: Sheet, index: number) => {
  const id = changed.rows[index]?.id ?? '';
  return checkSheet(changed, table, words).faults.rows[id];
};

describe('the priority table as it is typed', () => {
  it('is read back the same in both languages', () => {
    for (const language of ['id', 'en'] as const)
      expect(checkSheet(sheetOf(table, language), table, words).table).toEqual(table);
  });

  it('keeps the keys of required data, also when a label is used in another row', () => {
    const changed = withCells(18, { requiredData: 'Kode tender; Uraian singkat' });
    expect(checkSheet(changed, table, words).table?.rows[18]?.requiredData).toEqual([
      { key: 'tenderCode', label: 'Kode tender' },
      { key: 'uraianSingkat', label: 'Uraian singkat' },
    ]);
  });

  it('takes words, codes and names of stages and roles', () => {
    const changed = withCells(3, {
      urgency: 'TM',
      impact: 'b',
      kind: 'Hw',
      stages: 'Masa Sanggah; Tahap buatan kantor',
      roles: 'Penyedia; supplier; Kepala kantor',
      escalateAfter: '2 jam',
      active: 'tidak',
    });
    expect(checkSheet(changed, table, words).table?.rows[3]).toMatchObject({
      urgency: 'notUrgent',
      impact: 'large',
      kind: 'hardware',
      stages: ['objectionPeriod', 'Tahap buatan kantor'],
      roles: ['supplier', 'supplier', 'Kepala kantor'],
      escalateAfter: { kind: 'limit', unit: 'hour', amount: 2 },
      active: false,
    });
  });

  it('says at every wrong cell what to write', () => {
    const changed = withCells(1, {
      code: 'P01',
      problem: ' ',
      urgency: 'sangat',
      escalateAfter: 'segera',
      active: 'mungkin',
      overrideReason: 'karena penting',
    });
    expect(faultsOf(changed, 1)).toEqual({
      problem: 'Jenis permasalahan harus diisi.',
      urgency: 'Isi urgensi: M, TM, atau "aturan" (menurut batas tahap).',
      escalateAfter: words.wrongTime,
      active: words.wrongActive,
      override: words.overrideWithout,
    });
    expect(faultsOf(withCells(1, { code: 'P01' }), 1)).toEqual({ code: 'Kode P01 sudah dipakai pada baris 1.' });
    expect(faultsOf(withCells(1, { override: 'high', overrideReason: '' }), 1)).toEqual({
      overrideReason: 'Alasan harus diisi.',
    });
  });

  it('says at every wrong field what to write', () => {
    const { high } = sheet.targets;
    const changed: Sheet = {
      ...sheet,
      approved: true,
      targets: { ...sheet.targets, high: { ...high, solve: { ...high.solve, amount: '4,5' }, solveBeforeStage: '-1' } },
    };
    const { faults } = checkSheet(changed, table, words);
    expect(faults.fields['targets.high.solve.amount']).toBe(words.wrongNumber);
    expect(faults.fields['targets.high.solveBeforeStage']).toBe(words.wrongNumber);
    expect(checkSheet({ ...sheet, approved: true }, table, words).faults.fields).toEqual({
      approvedBy: 'Isi siapa yang mengesahkan tabel ini.',
      effectiveFrom: 'Isi tanggal efektif tabel yang disahkan.',
    });
  });

  it('offers a new row the next free code', () => {
    expect(newCells(sheet.rows).code).toBe('P24');
    const added: Sheet = {
      ...sheet,
      rows: [...sheet.rows, { id: 'baru', cells: { ...newCells(sheet.rows), problem: 'Jenis baru' } }],
    };
    expect(checkSheet(added, table, words).table?.rows).toHaveLength(24);
  });

  it('works the priority of every row out as domain.md §1.5 prints it', () => {
    const outcomes = (changed: Sheet) =>
      Object.fromEntries(changed.rows.map((row) => [row.cells.code, outcomesOf(table.matrix, row).join(' / ')]));
    expect(outcomes(sheet)).toMatchObject({ P01: 'high', P02: 'high / medium', P13: 'low', P15: 'low', P20: 'medium' });
    expect(Object.values(outcomes(sheet))).not.toContain('');
    expect(outcomes(withCells(0, { override: 'low' })).P01).toBe('low');
    expect(outcomes(withCells(0, { urgency: 'tm', impact: 'B' })).P01).toBe('medium');
    expect(outcomes(withCells(0, { urgency: 'sangat' })).P01).toBe('');
  });

  it('counts the kinds of problem in a cell of the matrix', () => {
    expect(rowsInCell(sheet, 'urgent', 'large')).toBe(5);
    expect(rowsInCell(withCells(0, { active: 'false' }), 'urgent', 'large')).toBe(4);
  });

  it('is kept unfinished in few letters and comes back as typed', () => {
    const changed = withCells(1, { urgency: 'sangat mendesak' });
    const packed = packSheet(changed, table, 'id');
    expect(packed.length).toBeLessThan(4_000);
    const back = unpackSheet(packed, table, 'id');
    expect(back?.rows.map((row) => row.cells)).toEqual(changed.rows.map((row) => row.cells));
    expect(back?.targets).toEqual(changed.targets);
    expect(unpackSheet('{"rows": 3}', table, 'id')).toBeNull();
    expect(unpackSheet('tidak utuh', table, 'id')).toBeNull();
  });
});
