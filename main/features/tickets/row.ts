import type { z } from 'zod';
import type { ticketRow } from '../../../shared/contract/tickets.ts';
import { findStep, type ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import type { Channel, Holder, Priority, TicketState, TicketType } from '../../../shared/domain/vocabulary.ts';
import { plain } from '../../store/sql.ts';
import { noClock, type Reading, readClock, runsAlways, stoppedClock } from './clock.ts';

export type ListedTicket = z.infer<typeof ticketRow>;

/** Columns of one line of a queue; `a` is the assignee, `s` the running step. */
export const rowColumns = plain(`t.id, t.version, t.number, t.subject, t.channel, t.ticket_type, t.state, t.holder,
  t.priority, t.priority_rank, t.problem_code, t.reporter_name, t.organization, t.tender_code, t.external_number,
  t.assignee_id, a.name AS assignee_name, t.received_at, t.updated_at, t.closed_at, t.step_label, t.step_started_at,
  t.step_due_at, t.due_at, t.next_due_at, t.paused_since, t.resolved_at, t.calendar_id,
  s.step_id, s.procedure_version_id, s.calendar_id AS step_calendar_id`);
export const rowTables = plain(
  'FROM ticket t LEFT JOIN staff a ON a.id = t.assignee_id LEFT JOIN step_run s ON s.id = t.step_run_id',
);

/** One line as the database gives it. */
export type RawRow = {
  id: string;
  version: number;
  number: string;
  subject: string;
  channel: Channel;
  ticket_type: TicketType;
  state: TicketState;
  holder: Holder;
  priority: Priority | null;
  priority_rank: number;
  problem_code: string;
  reporter_name: string;
  organization: string;
  tender_code: string;
  external_number: string;
  assignee_id: string | null;
  assignee_name: string | null;
  received_at: number;
  updated_at: number;
  closed_at: number | null;
  step_label: string;
  step_started_at: number | null;
  step_due_at: number | null;
  due_at: number | null;
  next_due_at: number;
  paused_since: number | null;
  resolved_at: number | null;
  calendar_id: string | null;
  step_id: string | null;
  procedure_version_id: string | null;
  step_calendar_id: string | null;
};

/** The documents the clocks of a page need, by id. */
export type Shelves = { calendars: ReadonlyMap<string, Calendar>; procedures: ReadonlyMap<string, ProcedureDocument> };

/** A line of a queue with its clocks. */
export function listed(raw: RawRow, shelves: Shelves, fallback: Calendar, reading: Reading): ListedTicket {
  const calendar = shelves.calendars.get(raw.calendar_id ?? '') ?? fallback;
  return {
    id: raw.id,
    version: raw.version,
    number: raw.number,
    subject: raw.subject,
    channel: raw.channel,
    ticketType: raw.ticket_type,
    state: raw.state,
    holder: raw.holder,
    priority: raw.priority,
    problemCode: raw.problem_code,
    reporterName: raw.reporter_name,
    organization: raw.organization,
    tenderCode: raw.tender_code,
    externalNumber: raw.external_number,
    assignee: raw.assignee_id === null ? null : { id: raw.assignee_id, name: raw.assignee_name ?? '' },
    receivedAt: raw.received_at,
    updatedAt: raw.updated_at,
    closedAt: raw.closed_at,
    currentStep: raw.step_label,
    stepClock: stepClock(raw, shelves, calendar, reading),
    ticketClock: ticketClock(raw, calendar, reading),
  };
}

function stepClock(raw: RawRow, shelves: Shelves, office: Calendar, reading: Reading): ListedTicket['stepClock'] {
  if (raw.closed_at !== null || raw.step_id === null) return noClock;
  const doc = shelves.procedures.get(raw.procedure_version_id ?? '');
  const step = doc && findStep(doc, raw.step_id);
  const calendar = shelves.calendars.get(raw.step_calendar_id ?? '') ?? office;
  const always = runsAlways(step?.standardTime);
  return readClock(
    { startedAt: raw.step_started_at, dueAt: raw.step_due_at, pausedSince: null, calendar, always },
    reading,
  );
}

/** The office's clock from receipt to solution; its standard is working time. */
export function ticketClock(
  raw: Pick<RawRow, 'received_at' | 'due_at' | 'paused_since' | 'resolved_at' | 'closed_at'>,
  calendar: Calendar,
  reading: Reading,
): ListedTicket['ticketClock'] {
  const ticking = { startedAt: raw.received_at, dueAt: raw.due_at, calendar, always: false };
  if (raw.closed_at !== null) return stoppedClock(ticking, raw.resolved_at ?? raw.closed_at, null);
  // Without the pauses, what was used cannot be told; the ticket itself shows it.
  return { ...readClock({ ...ticking, pausedSince: raw.paused_since }, reading), secondsUsed: null };
}
