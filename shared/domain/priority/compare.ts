import { formatIsoDate } from '../../text/format-date.ts';
import { formatStandardTime } from '../../text/format-duration.ts';
import type { PriorityRow, PriorityTable, PriorityTarget } from './table.ts';
import { WORDS } from './words.ts';

/** One difference between two versions, in the words of the paper. */
export interface TableChange {
  kind: 'added' | 'removed' | 'changed';
  part: 'header' | 'matrix' | 'target' | 'row';
  /** `Baris P02`, `Matriks`, `Sasaran Tinggi`, `Kepala dokumen`. */
  where: string;
  /** Column or cell; for a whole row its problem. */
  field: string;
  before: string;
  after: string;
}
type Cells = Record<string, string>;

/** What changed from one version of the table to another: header, matrix cells, targets, rows by code. */
export function compareTables(before: PriorityTable, after: PriorityTable): TableChange[] {
  const changes = [
    ...cellChanges('header', 'Kepala dokumen', headerCells(before), headerCells(after)),
    ...cellChanges('matrix', 'Matriks', matrixCells(before), matrixCells(after)),
  ];
  for (const priority of ['high', 'medium', 'low'] as const)
    changes.push(
      ...cellChanges(
        'target',
        `Sasaran ${WORDS.priority[priority]}`,
        targetCells(before.targets[priority]),
        targetCells(after.targets[priority]),
      ),
    );
  const old = new Map(before.rows.map((row) => [row.code, row]));
  const current = new Set(after.rows.map((row) => row.code));
  for (const row of before.rows) if (!current.has(row.code)) changes.push(wholeRow('removed', row));
  for (const row of after.rows) {
    const earlier = old.get(row.code);
    if (earlier) changes.push(...cellChanges('row', `Baris ${row.code}`, rowCells(earlier), rowCells(row)));
    else changes.push(wholeRow('added', row));
  }
  return changes;
}

function wholeRow(kind: 'added' | 'removed', row: PriorityRow): TableChange {
  const text = Object.entries(rowCells(row))
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field}: ${value}`)
    .join('; ');
  return {
    kind,
    part: 'row',
    where: `Baris ${row.code}`,
    field: 'Seluruh baris',
    before: kind === 'removed' ? text : '',
    after: kind === 'added' ? text : '',
  };
}

function cellChanges(part: TableChange['part'], where: string, before: Cells, after: Cells): TableChange[] {
  return Object.entries(after).flatMap(([field, value]): TableChange[] => {
    const earlier = before[field] ?? '';
    return earlier === value ? [] : [{ kind: 'changed', part, where, field, before: earlier, after: value }];
  });
}

const headerCells = (table: PriorityTable): Cells => ({
  Nomor: table.number,
  Revisi: String(table.revision),
  Judul: table.title,
  'Tanggal efektif': table.effectiveFrom ? formatIsoDate(table.effectiveFrom, 'id', { style: 'long' }) : '',
  'Disahkan oleh': table.approvedBy,
  Pengesahan: table.approved ? 'Disahkan' : 'Contoh, belum disahkan',
});

function matrixCells(table: PriorityTable): Cells {
  const cells: Cells = {};
  for (const urgency of ['urgent', 'notUrgent'] as const)
    for (const impact of ['small', 'medium', 'large'] as const)
      cells[`${WORDS.urgency[urgency]} × ${WORDS.impact[impact]}`] = WORDS.priority[table.matrix[urgency][impact]];
  return cells;
}

const targetCells = (target: PriorityTarget): Cells => ({
  'Waktu tanggap': formatStandardTime(target.response, 'id'),
  'Tanggap pada hari yang sama': target.responseSameDay ? 'Ya' : 'Tidak',
  'Waktu penyelesaian': formatStandardTime(target.solve, 'id'),
  'Selesai sebelum tahap ditutup': target.solveBeforeStage === null ? '' : `${target.solveBeforeStage} menit kerja`,
  'Eskalasi setelah': formatStandardTime(target.escalateAfter, 'id'),
  Dasar: target.ground,
});

const rowCells = (row: PriorityRow): Cells => ({
  'Jenis permasalahan': row.problem,
  Kategori: WORDS.category[row.category],
  Jenis: WORDS.kind[row.kind],
  Aplikasi: row.applications.join(', '),
  'Peran pengguna': row.roles.join(', '),
  'Tahap tender': row.stages.join(', '),
  Urgensi: WORDS.urgency[row.urgency],
  Dampak: WORDS.impact[row.impact],
  'Prioritas ditetapkan': row.override ? `${WORDS.priority[row.override.priority]} (${row.override.reason})` : '',
  'Tujuan eskalasi': row.escalateTo,
  'Eskalasi setelah': row.escalateAfter ? formatStandardTime(row.escalateAfter, 'id') : '',
  'Data dukung wajib': row.requiredData.map((datum) => `${datum.label} [${datum.key}]`).join('; '),
  'Solusi baku': row.standardSolution,
  'Tingkat LKPP': row.expectedLevel ? `Level ${row.expectedLevel.slice(-1)}` : '',
  Aktif: row.active ? 'Ya' : 'Tidak',
});
