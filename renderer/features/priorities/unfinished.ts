import { z } from 'zod';
import { type PriorityTable, priority } from '../../../shared/domain/priority/index.ts';
import { standardTime, timeUnit } from '../../../shared/domain/time/index.ts';
import type { Language } from '../../../shared/text/define.ts';
import { cellsOf } from './cells.ts';
import { rowId, type Sheet } from './sheet.ts';

const matrixRow = z.object({ small: priority, medium: priority, large: priority });
const typedTime = z.object({
  kind: z.enum(standardTime.options.map((option) => option.shape.kind.value)),
  unit: timeUnit,
  amount: z.string(),
});
const typedTarget = z.object({
  response: typedTime,
  responseSameDay: z.boolean(),
  solve: typedTime,
  solveBeforeStage: z.string(),
  escalateAfter: typedTime,
  ground: z.string(),
});
/** Rows that are as saved are named by their code only, so that the text stays small. */
const packed = z.object({
  number: z.string(),
  title: z.string(),
  effectiveFrom: z.string(),
  approvedBy: z.string(),
  approved: z.boolean(),
  rows: z.array(z.union([z.string(), z.record(z.string(), z.string())])),
  matrix: z.object({ urgent: matrixRow, notUrgent: matrixRow }),
  targets: z.object({ high: typedTarget, medium: typedTarget, low: typedTarget }),
});

/** The place of an officer's unfinished entries among their drafts. */
export const unfinishedKey = (tableId: string): string => `priorityTable:${tableId}`;

/** An unfinished sheet as the text of a draft. */
export function packSheet(sheet: Sheet, saved: PriorityTable, language: Language): string {
  const known = new Map(saved.rows.map((row) => [JSON.stringify(cellsOf(row, language)), row.code]));
  return JSON.stringify({
    ...sheet,
    rows: sheet.rows.map(({ cells }) => known.get(JSON.stringify(cells)) ?? cells),
  } satisfies z.infer<typeof packed>);
}

/** The sheet of a draft's text over the table as saved now; null when the text is not one of ours. */
export function unpackSheet(text: string, saved: PriorityTable, language: Language): Sheet | null {
  const found = packed.safeParse(readJson(text));
  if (!found.success) return null;
  const byCode = new Map(saved.rows.map((row) => [row.code, row]));
  const rows = found.data.rows.flatMap((each) => {
    if (typeof each !== 'string') return [{ id: rowId(), cells: each }];
    const row = byCode.get(each);
    return row ? [{ id: rowId(), cells: cellsOf(row, language) }] : [];
  });
  return { ...found.data, rows };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not written by this page: nothing to restore
  }
}
