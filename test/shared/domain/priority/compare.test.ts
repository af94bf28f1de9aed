import { expect, it } from 'vitest';
import { compareTables } from '../../../../shared/domain/priority/index.ts';
import { shippedPriorityTable as table } from '../../../../shared/domain/priority/shipped.ts';

it('a table does not differ from itself, nor by the order of its rows', () => {
  expect(compareTables(table, { ...table, rows: table.rows.toReversed() })).toEqual([]);
});

it('tells rows added and removed, and cells before and after, in the words of the paper', () => {
  const next = structuredClone(table);
  next.revision = 1;
  next.matrix.urgent.medium = 'high';
  next.targets.low.solve = { kind: 'limit', unit: 'workingDay', amount: 2 };
  next.rows = next.rows
    .filter((row) => row.code !== 'P23')
    .map((row) => (row.code === 'P15' ? { ...row, urgency: 'rule', impact: 'large' } : row));
  const [first] = table.rows;
  if (first) next.rows.push({ ...first, code: 'P24', problem: 'Baru' });
  const changes = compareTables(table, next);
  const short = changes.map((change) => [change.kind, change.where, change.field, change.before, change.after]);
  expect(short.slice(0, 3)).toEqual([
    ['changed', 'Kepala dokumen', 'Revisi', '0', '1'],
    ['changed', 'Matriks', 'Mendesak × Sedang', 'Menengah', 'Tinggi'],
    ['changed', 'Sasaran Rendah', 'Waktu penyelesaian', '3 hari kerja', '2 hari kerja'],
  ]);
  expect(short[3]?.slice(0, 2)).toEqual(['removed', 'Baris P23']);
  expect(short[3]?.[3]).toContain('Usulan fitur');
  expect(short.slice(4, 6)).toEqual([
    ['changed', 'Baris P15', 'Urgensi', 'Tidak Mendesak', 'Menurut batas tahap'],
    ['changed', 'Baris P15', 'Dampak', 'Sedang', 'Besar'],
  ]);
  expect(short[6]?.slice(0, 2)).toEqual(['added', 'Baris P24']);
  expect(changes).toHaveLength(7);
});
