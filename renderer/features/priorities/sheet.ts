import {
  type Impact,
  type Priority,
  type PriorityTable,
  priorityRow,
  rowOutcomes,
  validateTable,
  wordValue,
} from '../../../shared/domain/priority/index.ts';
import type { StandardTime } from '../../../shared/domain/time/index.ts';
import type { Language } from '../../../shared/text/define.ts';
import { parseStandardTime } from '../../../shared/text/parse-duration.ts';
import type { GridRow } from '../../table/index.ts';
import { type CellId, cellsOf, rowFrom } from './cells.ts';

/** A time as its fields hold it; the amount as typed. */
export type TypedTime = {
  kind: StandardTime['kind'];
  unit: 'minute' | 'hour' | 'workingDay' | 'calendarDay' | 'elapsedHour';
  amount: string;
};
export type TypedTarget = {
  response: TypedTime;
  responseSameDay: boolean;
  solve: TypedTime;
  solveBeforeStage: string;
  escalateAfter: TypedTime;
  ground: string;
};
/** The whole table as it is typed: wrong entries stay until they are corrected. */
export type Sheet = {
  number: string;
  title: string;
  effectiveFrom: string;
  approvedBy: string;
  approved: boolean;
  rows: readonly GridRow[];
  matrix: PriorityTable['matrix'];
  targets: Record<Priority, TypedTarget>;
};
/** Sentences about wrong entries: rows[rowId][columnId] for the grid, fields[path] for everything else. */
export type Faults = {
  rows: Record<string, Record<string, string>>;
  fields: Record<string, string>;
  count: number;
};
export type Checked = { table: PriorityTable | null; faults: Faults };
/** Own sentences where the schema only knows that something does not fit. */
export type FaultWords = {
  wrongTime: string;
  wrongActive: string;
  overrideWithout: string;
  wrongNumber: string;
  faultSaid: (message: string) => string;
};

let made = 0;
/** An id for a row of this page; rows have no identity of their own beyond their code. */
export const rowId = (): string => `row-${++made}`;

export function sheetOf(table: PriorityTable, language: Language): Sheet {
  const { high, medium, low } = table.targets;
  return {
    number: table.number,
    title: table.title,
    effectiveFrom: table.effectiveFrom ?? '',
    approvedBy: table.approvedBy,
    approved: table.approved,
    rows: table.rows.map((row) => ({ id: rowId(), cells: cellsOf(row, language) })),
    matrix: table.matrix,
    targets: { high: typedTarget(high), medium: typedTarget(medium), low: typedTarget(low) },
  };
}

function typedTarget(target: PriorityTable['targets']['high']): TypedTarget {
  return {
    response: typedTime(target.response),
    responseSameDay: target.responseSameDay,
    solve: typedTime(target.solve),
    solveBeforeStage: target.solveBeforeStage === null ? '' : String(target.solveBeforeStage),
    escalateAfter: typedTime(target.escalateAfter),
    ground: target.ground,
  };
}

function typedTime(time: StandardTime): TypedTime {
  const timed = time.kind === 'limit' || time.kind === 'minimum';
  return { kind: time.kind, unit: timed ? time.unit : 'minute', amount: timed ? String(time.amount) : '' };
}

/**
 * Reads the sheet as a table and judges it; every fault at its place.
 * @param base the table the sheet came from, for the keys of required data and the revision
 */
export function checkSheet(sheet: Sheet, base: PriorityTable, words: FaultWords): Checked {
  const targets = Object.fromEntries(
    Object.entries(sheet.targets).map(([priority, target]) => [priority, targetFrom(target)]),
  );
  const result = validateTable({
    number: sheet.number,
    revision: base.revision,
    title: sheet.title,
    effectiveFrom: sheet.effectiveFrom.trim() === '' ? null : sheet.effectiveFrom.trim(),
    approvedBy: sheet.approvedBy,
    approved: sheet.approved,
    rows: sheet.rows.map((row) => rowFrom(row, base)),
    matrix: sheet.matrix,
    targets,
  });
  if (result.ok) return { table: result.table, faults: { rows: {}, fields: {}, count: 0 } };
  const faults: Faults = { rows: {}, fields: {}, count: 0 };
  for (const error of result.errors) {
    const row = error.row === null ? undefined : sheet.rows[error.row];
    const said = words.faultSaid(error.message);
    if (row) putFault(faults, row, error.field, said, words);
    else faults.fields[error.field] ??= wordsFor(error.field, said, words);
  }
  const cells = Object.values(faults.rows).reduce((sum, row) => sum + Object.keys(row).length, 0);
  faults.count = cells + Object.keys(faults.fields).length;
  return { table: null, faults };
}

function putFault(faults: Faults, row: GridRow, field: string, message: string, words: FaultWords): void {
  const cell = (id: CellId): string => row.cells[id]?.trim() ?? '';
  const own = faults.rows[row.id] ?? {};
  faults.rows[row.id] = own;
  if (field === 'override' && cell('override') === '') own.override ??= words.overrideWithout;
  else if (field === 'override' && cell('overrideReason').length < 3) own.overrideReason ??= message;
  else if (field === 'escalateAfter' && parseStandardTime(cell('escalateAfter')) === undefined)
    own.escalateAfter ??= words.wrongTime;
  else if (field === 'active') own.active ??= words.wrongActive;
  else own[field] ??= message;
}

/** Faults of a time come at its amount, whatever part of it the schema stumbled on. */
function wordsFor(field: string, message: string, words: FaultWords): string {
  return /\.(amount|solveBeforeStage)$/.test(field) ? words.wrongNumber : message;
}

function targetFrom(target: TypedTarget): unknown {
  const before = target.solveBeforeStage.trim();
  return {
    response: timeFrom(target.response),
    responseSameDay: target.responseSameDay,
    solve: timeFrom(target.solve),
    solveBeforeStage: before === '' ? null : wholeNumber(before),
    escalateAfter: timeFrom(target.escalateAfter),
    ground: target.ground,
  };
}

function timeFrom({ kind, unit, amount }: TypedTime): unknown {
  return kind === 'limit' || kind === 'minimum' ? { kind, unit, amount: wholeNumber(amount) } : { kind };
}

/** Digits only: "1e3" and "" are no amounts. */
const wholeNumber = (text: string): number => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** How many active kinds of problem fall into each cell of the matrix; those that go by the stage count in both rows. */
export function rowsInCell(sheet: Sheet, urgency: 'urgent' | 'notUrgent', impact: Impact): number {
  return sheet.rows.filter(
    ({ cells }) =>
      cells.active === 'true' &&
      cells.impact === impact &&
      (cells.urgency === urgency || cells.urgency === 'rule') &&
      (cells.override ?? '') === '',
  ).length;
}

const deciding = priorityRow.pick({ urgency: true, impact: true });

/** The priorities the typed cells of a row lead to; none while they cannot be read. */
export function outcomesOf(matrix: PriorityTable['matrix'], { cells }: GridRow): Priority[] {
  const { urgency = '', impact = '', override = '' } = cells;
  const fixed = wordValue('priority', override);
  if (fixed) return [fixed];
  const read = deciding.safeParse({
    urgency: wordValue('urgency', urgency) ?? urgency,
    impact: wordValue('impact', impact) ?? impact,
  });
  return read.success ? rowOutcomes(matrix, { ...read.data, override: null }) : [];
}
