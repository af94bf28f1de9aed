import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { stepResults } from '../../../shared/domain/vocabulary.ts';
import {
  instant,
  instantOrNull,
  int,
  intOrNull,
  json,
  key,
  oneOf,
  oneOfOrNull,
  type Row,
  table,
  text,
  textOrNull,
} from '../../store/columns.ts';

export const procedureVersionTable = table('procedure_version', {
  id: key(),
  code: text(),
  version: int(),
  title: text(),
  document: json<ProcedureDocument>(),
  inForceSince: instantOrNull(),
  createdAt: instant(),
});
export type ProcedureVersionRow = Row<typeof procedureVersionTable>;

/** One working of one procedure version for one ticket; a change of procedure starts another run. */
export const procedureRunTable = table('procedure_run', {
  id: key(),
  ticketId: text(),
  procedureVersionId: text(),
  procedureCode: text(),
  position: int(),
  startedAt: instant(),
  endedAt: instantOrNull(),
  reason: text(),
});
export type ProcedureRunRow = Row<typeof procedureRunTable>;

const outcomes = ['done', 'yes', 'no', 'skipped', 'deviated'] as const;
export type StepOutcome = (typeof outcomes)[number];

export const stepRunTable = table('step_run', {
  id: key(),
  runId: text(),
  ticketId: text(),
  procedureVersionId: text(),
  stepId: text(),
  /** Order within the run, from 1. */
  position: int(),
  /** n-th visit of the same step. */
  round: int(),
  lane: text(),
  side: oneOf(['user', 'office', 'lkpp']),
  performerId: textOrNull(),
  performerName: text(),
  startedAt: instant(),
  endedAt: instantOrNull(),
  dueAt: instantOrNull(),
  outcome: oneOfOrNull(outcomes),
  branch: oneOfOrNull(['yes', 'no']),
  result: oneOf(stepResults),
  reason: text(),
  ticked: json<string[]>(),
  toStep: textOrNull(),
  /** Seconds in the unit's own manner, pauses left out; null while running or when nothing is measured. */
  countedSeconds: intOrNull(),
  /** Plain seconds from start to end. */
  grossSeconds: intOrNull(),
  calendarId: textOrNull(),
  acknowledgedName: text(),
  acknowledgedAt: instantOrNull(),
  acknowledgement: text(),
});
export type StepRunRow = Row<typeof stepRunTable>;
