import type { Language } from '../../text/define.ts';
import { formatIsoDate } from '../../text/format-date.ts';
import { formatStandardTime } from '../../text/format-duration.ts';
import { compareText } from '../../text/priority-compare.ts';
import type { PriorityRow, PriorityTable, PriorityTarget } from './table.ts';

/** One difference between two versions, in words. */
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
export function compareTables(before: PriorityTable, after: PriorityTable, language: Language = 'id'): TableChange[] {
  const words = compareText[language];
  const rowCells = (row: PriorityRow): Cells => cellsOfRow(row, language);
  const changes = [
    ...cellChanges('header', words.header, headerCells(before, language), headerCells(after, language)),
    ...cellChanges('matrix', words.matrix, matrixCells(before, language), matrixCells(after, language)),
  ];
  for (const priority of ['high', 'medium', 'low'] as const)
    changes.push(
      ...cellChanges(
        'target',
        words.target(words.values.priority[priority]),
        targetCells(before.targets[priority], language),
        targetCells(after.targets[priority], language),
      ),
    );
  const old = new Map(before.rows.map((row) => [row.code, row]));
  const current = new Set(after.rows.map((row) => row.code));
  for (const row of before.rows) if (!current.has(row.code)) changes.push(wholeRow('removed', row, language));
  for (const row of after.rows) {
    const earlier = old.get(row.code);
    if (earlier) changes.push(...cellChanges('row', words.row(row.code), rowCells(earlier), rowCells(row)));
    else changes.push(wholeRow('added', row, language));
  }
  return changes;
}

function wholeRow(kind: 'added' | 'removed', row: PriorityRow, language: Language): TableChange {
  const words = compareText[language];
  const text = Object.entries(cellsOfRow(row, language))
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field}: ${value}`)
    .join('; ');
  return {
    kind,
    part: 'row',
    where: words.row(row.code),
    field: words.wholeRow,
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

function headerCells(table: PriorityTable, language: Language): Cells {
  const { fields, approval } = compareText[language];
  return {
    [fields.number]: table.number,
    [fields.revision]: String(table.revision),
    [fields.title]: table.title,
    [fields.effectiveFrom]: table.effectiveFrom ? formatIsoDate(table.effectiveFrom, language, { style: 'long' }) : '',
    [fields.approvedBy]: table.approvedBy,
    [fields.approved]: table.approved ? approval.given : approval.example,
  };
}

function matrixCells(table: PriorityTable, language: Language): Cells {
  const { values } = compareText[language];
  const cells: Cells = {};
  for (const urgency of ['urgent', 'notUrgent'] as const)
    for (const impact of ['small', 'medium', 'large'] as const)
      cells[`${values.urgency[urgency]} × ${values.impact[impact]}`] = values.priority[table.matrix[urgency][impact]];
  return cells;
}

function targetCells(target: PriorityTarget, language: Language): Cells {
  const { fields, values, workingMinutes } = compareText[language];
  return {
    [fields.response]: formatStandardTime(target.response, language),
    [fields.responseSameDay]: values.yesNo(target.responseSameDay),
    [fields.solve]: formatStandardTime(target.solve, language),
    [fields.solveBeforeStage]: target.solveBeforeStage === null ? '' : workingMinutes(target.solveBeforeStage),
    [fields.escalateAfter]: formatStandardTime(target.escalateAfter, language),
    [fields.ground]: target.ground,
  };
}

function cellsOfRow(row: PriorityRow, language: Language): Cells {
  const { fields, values } = compareText[language];
  return {
    [fields.problem]: row.problem,
    [fields.category]: values.category[row.category],
    [fields.kind]: values.kind[row.kind],
    [fields.applications]: row.applications.join(', '),
    [fields.roles]: row.roles.join(', '),
    [fields.stages]: row.stages.join(', '),
    [fields.urgency]: values.urgency[row.urgency],
    [fields.impact]: values.impact[row.impact],
    [fields.override]: row.override ? `${values.priority[row.override.priority]} (${row.override.reason})` : '',
    [fields.escalateTo]: row.escalateTo,
    [fields.escalateAfter]: row.escalateAfter ? formatStandardTime(row.escalateAfter, language) : '',
    [fields.requiredData]: row.requiredData.map((datum) => `${datum.label} [${datum.key}]`).join('; '),
    [fields.standardSolution]: row.standardSolution,
    [fields.expectedLevel]: row.expectedLevel ? `Level ${row.expectedLevel.slice(-1)}` : '',
    [fields.active]: values.yesNo(row.active),
  };
}
