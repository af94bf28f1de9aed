import { rowOutcomes } from '../../../shared/domain/priority/outcomes.ts';
import { findStage } from '../../../shared/domain/priority/stages.ts';
import type { PriorityRow, PriorityTable } from '../../../shared/domain/priority/table.ts';
import { WORDS } from '../../../shared/domain/priority/words.ts';
import type { StandardTime } from '../../../shared/domain/time/standard-time.ts';
import { priorities } from '../../../shared/domain/vocabulary.ts';
import { formatStandardTime } from '../../../shared/text/format.ts';
import { roleWord } from '../../../shared/text/priority.ts';
import type { Block, Row } from '../reports/paper/document.ts';

/** One line for each kind of problem. */
export function rowsBlock(table: PriorityTable): Block {
  return {
    type: 'table',
    title: 'A. Jenis permasalahan',
    zebra: true,
    columns: [
      { key: 'code', title: 'Kode', widthMm: 12 },
      { key: 'problem', title: 'Jenis permasalahan', widthMm: 48 },
      { key: 'category', title: 'Kategori', widthMm: 16 },
      { key: 'kind', title: 'Jenis', widthMm: 16 },
      { key: 'applications', title: 'Aplikasi', widthMm: 18 },
      { key: 'roles', title: 'Peran', widthMm: 20 },
      { key: 'stages', title: 'Tahap penentu', widthMm: 26 },
      { key: 'urgency', title: 'Urgensi', widthMm: 18 },
      { key: 'impact', title: 'Dampak', widthMm: 17 },
      { key: 'priority', title: 'Prioritas', widthMm: 20 },
      { key: 'escalate', title: 'Eskalasi', widthMm: 26 },
      { key: 'data', title: 'Data dukung wajib', widthMm: 38 },
      { key: 'solution', title: 'Solusi baku', widthMm: 24 },
      { key: 'active', title: 'Aktif', widthMm: 11 },
    ],
    rows: table.rows.map((row) => printedRow(table, row)),
  };
}

function printedRow(table: PriorityTable, row: PriorityRow): Row {
  const after = row.escalateAfter ? ` (${escalateWhen(row.escalateAfter)})` : '';
  return {
    code: row.code,
    problem: row.problem,
    category: WORDS.category[row.category],
    kind: WORDS.kind[row.kind],
    applications: row.applications.join(', '),
    roles: row.roles.map((role) => roleWord(role, 'id')).join(', '),
    stages: row.stages.map((stage) => findStage(stage)?.label ?? stage).join('; '),
    urgency: WORDS.urgency[row.urgency],
    impact: WORDS.impact[row.impact],
    priority: printedPriority(table, row),
    escalate: `${row.escalateTo}${after}`,
    data: row.requiredData.map((datum) => datum.label).join('; '),
    solution: row.standardSolution,
    active: WORDS.active[row.active ? 'true' : 'false'],
  };
}

function escalateWhen(after: StandardTime): string {
  const time = formatStandardTime(after, 'id');
  return after.kind === 'limit' && after.amount === 0 ? time : `setelah ${time}`;
}

function printedPriority(table: PriorityTable, row: PriorityRow): string {
  if (row.override) return `${WORDS.priority[row.override.priority]} (ditetapkan: ${row.override.reason})`;
  return rowOutcomes(table.matrix, row)
    .map((priority) => WORDS.priority[priority])
    .join(' / ');
}

/** Urgency × impact. */
export function matrixBlock(table: PriorityTable): Block {
  return {
    type: 'table',
    title: 'B. Matriks urgensi × dampak',
    columns: [
      { key: 'urgency', title: 'Urgensi', widthMm: 60 },
      { key: 'small', title: 'Dampak Kecil', widthMm: 40 },
      { key: 'medium', title: 'Dampak Sedang', widthMm: 40 },
      { key: 'large', title: 'Dampak Besar', widthMm: 40 },
    ],
    rows: (['urgent', 'notUrgent'] as const).map((urgency) => ({
      urgency: { value: WORDS.urgency[urgency], bold: true },
      small: WORDS.priority[table.matrix[urgency].small],
      medium: WORDS.priority[table.matrix[urgency].medium],
      large: WORDS.priority[table.matrix[urgency].large],
    })),
  };
}

/** What the office promises for each priority. */
export function targetsBlock(table: PriorityTable): Block {
  return {
    type: 'table',
    title: 'C. Sasaran waktu',
    columns: [
      { key: 'priority', title: 'Prioritas', widthMm: 24 },
      { key: 'response', title: 'Tanggap', widthMm: 46 },
      { key: 'solve', title: 'Selesai di LPSE', widthMm: 60 },
      { key: 'escalate', title: 'Eskalasi paling lambat', widthMm: 36 },
      { key: 'ground', title: 'Dasar', widthMm: 80 },
    ],
    rows: priorities.map((priority) => {
      const target = table.targets[priority];
      const before = target.solveBeforeStage;
      return {
        priority: { value: WORDS.priority[priority], bold: true },
        response: `${formatStandardTime(target.response, 'id')}${target.responseSameDay ? ', paling lambat hari kerja yang sama' : ''}`,
        solve: `${formatStandardTime(target.solve, 'id')}${before === null ? '' : `, paling lambat ${before} menit kerja sebelum tahap ditutup`}`,
        escalate: formatStandardTime(target.escalateAfter, 'id'),
        ground: target.ground,
      };
    }),
  };
}
