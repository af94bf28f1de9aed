import type { z } from 'zod';
import {
  type priorityDecision,
  type priorityFacts,
  type timelineEntry,
  timelineKinds,
} from '../../../shared/contract/tickets.ts';
import {
  channels,
  holders,
  priorities,
  reporterRoles,
  ticketStates,
  ticketTypes,
} from '../../../shared/domain/vocabulary.ts';
import {
  flag,
  instant,
  instantOrNull,
  int,
  intOrNull,
  json,
  jsonOrNull,
  key,
  oneOf,
  oneOfOrNull,
  type Row,
  table,
  text,
  textOrNull,
} from '../../store/columns.ts';

export type Facts = z.infer<typeof priorityFacts>;
export type Decision = z.infer<typeof priorityDecision>;
export type Changes = z.infer<typeof timelineEntry>['changes'];

export const ticketTable = table('ticket', {
  id: key(),
  version: int(),
  number: text(),
  channel: oneOf(channels),
  ticketType: oneOf(ticketTypes),
  subject: text(),
  description: text(),
  contactId: textOrNull(),
  reporterName: text(),
  reporterRole: oneOf(reporterRoles),
  reporterPhone: text(),
  reporterEmail: text(),
  organization: text(),
  spseUserId: text(),
  application: text(),
  applicationVersion: text(),
  errorCode: text(),
  tenderCode: text(),
  tenderName: text(),
  packageCode: text(),
  rupCode: text(),
  workUnit: text(),
  externalNumber: text(),
  state: oneOf(ticketStates),
  holder: oneOf(holders),
  assigneeId: textOrNull(),
  priority: oneOfOrNull(priorities),
  /** 1 high, 2 medium, 3 low, 4 not set: sorts without words. */
  priorityRank: int(),
  problemCode: text(),
  facts: jsonOrNull<Facts>(),
  decision: jsonOrNull<Decision>(),
  /** Version of the priority table the decision was made with. */
  priorityTableId: textOrNull(),
  prioritySetAt: instantOrNull(),
  /** Requirement key → why it cannot be had. */
  justified: json<Record<string, string>>(),
  procedureCode: text(),
  /** The run being worked and its running step. */
  runId: textOrNull(),
  stepRunId: textOrNull(),
  stepLabel: text(),
  receivedAt: instant(),
  /** Solve-by of the priority table, pauses included. */
  dueAt: instantOrNull(),
  stepStartedAt: instantOrNull(),
  stepDueAt: instantOrNull(),
  /** The nearest running deadline of the office; `noDeadline` while none runs. Queues sort by it. */
  nextDueAt: instant(),
  /** Set while the office's clock stands still (waiting for the user or LKPP). */
  pausedSince: instantOrNull(),
  /** Version of the calendar its figures are counted with. */
  calendarId: textOrNull(),
  resolvedAt: instantOrNull(),
  solution: text(),
  /** Who announced the solution last; "not solved" returns the ticket to them. */
  closerId: textOrNull(),
  closedAt: instantOrNull(),
  rating: intOrNull(),
  ratingComment: text(),
  reopenCount: int(),
  clientKey: text(),
  createdBy: textOrNull(),
  createdAt: instant(),
  updatedAt: instant(),
});
export type TicketRow = Row<typeof ticketTable>;

/** Tickets per state, kept in the same transaction as the state: counting closed ones costs nothing. */
export const ticketTallyTable = table('ticket_tally', { id: key(), count: int() });

export const timelineTable = table('timeline_entry', {
  id: key(),
  ticketId: text(),
  at: instant(),
  kind: oneOf(timelineKinds),
  byId: textOrNull(),
  byName: text(),
  direction: oneOf(['in', 'out', 'internal']),
  channel: oneOfOrNull(channels),
  title: text(),
  body: text(),
  changes: json<Changes>(),
  refId: textOrNull(),
  clientKey: textOrNull(),
});
export type TimelineRow = Row<typeof timelineTable>;

export const attachmentTable = table('attachment', {
  id: key(),
  ticketId: text(),
  entryId: textOrNull(),
  name: text(),
  mime: text(),
  size: int(),
  sha256: text(),
  at: instant(),
  byName: text(),
  removedAt: instantOrNull(),
  clientKey: text(),
});
export type AttachmentRow = Row<typeof attachmentTable>;

export const pauseTable = table('pause', {
  id: key(),
  ticketId: text(),
  stepRunId: textOrNull(),
  fromAt: instant(),
  toAt: instantOrNull(),
  reason: text(),
  byName: text(),
});
export type PauseRow = Row<typeof pauseTable>;

export const savedViewTable = table('saved_view', {
  id: key(),
  staffId: text(),
  name: text(),
  shared: flag(),
  query: text(),
  updatedAt: instant(),
});
