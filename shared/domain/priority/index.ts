/** The priority table: its document, how it decides, how two versions differ, and what its editor checks. */
export type { Because, PriorityFacts } from './because.ts';
export { compareTables, type TableChange } from './compare.ts';
export { decidePriority, type PriorityDecision, PriorityError } from './decide.ts';
export { rowOutcomes } from './outcomes.ts';
export { PASTE_COLUMNS, type PasteColumn, type PastedRow, parseCell, parsePastedRows } from './paste.ts';
export { readRequiredData } from './required-data.ts';
export { solveBy } from './solve-by.ts';
export { findStage, TENDER_STAGES, type TenderStage } from './stages.ts';
export {
  type Impact,
  impact,
  type Priority,
  type PriorityRow,
  type PriorityTable,
  type PriorityTarget,
  priority,
  priorityRow,
  priorityTable,
  priorityTarget,
  type RequiredDatum,
  requiredDatum,
  type Urgency,
  urgency,
} from './table.ts';
export { closesWithinNextWorkingDay } from './urgency.ts';
export { type CellError, validateTable } from './validate.ts';
export { WORDS, type WordList, wordValue } from './words.ts';
