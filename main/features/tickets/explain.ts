import { findStep } from '../../../shared/domain/procedure/document.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import { explain, type Interval } from '../../../shared/domain/time/explain.ts';
import type { Pause } from '../../../shared/domain/time/pause.ts';
import type { StandardTime } from '../../../shared/domain/time/standard-time.ts';
import type { Language } from '../../../shared/text/define.ts';
import { formatStandardTime } from '../../../shared/text/format.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';
import { intervalWhy } from '../../../shared/text/time.ts';
import type { Reader } from '../../store/store.ts';
import { calendarTable } from '../calendar/table.ts';
import { stepRunTable } from '../procedures/table.ts';
import type { Desk } from './desk.ts';
import { stepLabel } from './runs.ts';
import { pauseTable, type TicketRow, ticketTable } from './table.ts';

export type ExplainInput = { id: string; what: 'step' | 'ticket'; stepRunId?: string };

type Question = {
  title: string;
  standard: StandardTime;
  calendarId: string;
  startedAt: number;
  until: number;
  dueAt: number | null;
  pauses: Pause[];
};

/** The intervals behind a figure: what counted, what was closed, what was paused and why (peers.md §3.5 rule 10). */
export function explainFigure(desk: Desk, input: ExplainInput, language: Language) {
  return desk.kernel.store.read(async (reader) => {
    const ticket = await reader.findOneBy(ticketTable, { id: input.id });
    if (!ticket) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
    const asked =
      input.what === 'step' ? await ofStep(desk, reader, ticket, input) : await ofTicket(desk, reader, ticket);
    const calendar = await desk.rules.calendar(reader, asked.calendarId);
    return answer(asked, calendar, await versionOf(reader, asked.calendarId), language);
  });
}

async function ofStep(desk: Desk, reader: Reader, ticket: TicketRow, input: ExplainInput): Promise<Question> {
  const id = input.stepRunId ?? ticket.stepRunId;
  const visit = id === null ? null : await reader.findOneBy(stepRunTable, { id, ticketId: ticket.id });
  if (!visit) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
  const { document } = await desk.rules.procedure(reader, visit.procedureVersionId);
  return {
    title: stepLabel(document, visit.stepId),
    standard: findStep(document, visit.stepId)?.standardTime ?? { kind: 'unspecified' },
    calendarId: visit.calendarId ?? (await desk.rules.inForce(reader)).counter.id,
    startedAt: visit.startedAt,
    until: visit.endedAt ?? desk.kernel.clock.now(),
    dueAt: visit.dueAt,
    pauses: await pausesOf(reader, ticket.id, visit.id),
  };
}

async function ofTicket(desk: Desk, reader: Reader, ticket: TicketRow): Promise<Question> {
  const inForce = await desk.rules.inForce(reader);
  const table = ticket.priorityTableId ? await desk.rules.table(reader, ticket.priorityTableId) : null;
  const standard = table && ticket.priority ? table.targets[ticket.priority].solve : null;
  return {
    title: ticket.number,
    standard: standard ?? { kind: 'unspecified' },
    calendarId: ticket.calendarId ?? inForce.counter.id,
    startedAt: ticket.receivedAt,
    until: ticket.resolvedAt ?? ticket.closedAt ?? desk.kernel.clock.now(),
    dueAt: ticket.dueAt,
    pauses: await pausesOf(reader, ticket.id, null),
  };
}

async function pausesOf(reader: Reader, ticketId: string, stepRunId: string | null): Promise<Pause[]> {
  const rows = await reader.find(pauseTable, { where: { ticketId }, order: { fromAt: 'ASC' }, take: 500 });
  return rows
    .filter((row) => row.stepRunId === stepRunId)
    .map((row) => ({ fromMs: row.fromAt, toMs: row.toAt, reason: row.reason }));
}

async function versionOf(reader: Reader, id: string): Promise<number> {
  const row = await reader.findOne(calendarTable, { select: { id: true, version: true }, where: { id } });
  return row?.version ?? 1;
}

const kinds = { worked: 'counted', closed: 'closed', paused: 'paused' } as const;

function answer(asked: Question, calendar: Calendar, version: number, language: Language) {
  const until = Math.max(asked.until, asked.startedAt);
  const intervals = explain(asked.standard, asked.startedAt, until, calendar, asked.pauses);
  const total = (kind: Interval['kind']) =>
    intervals.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.seconds, 0);
  return {
    title: asked.title.slice(0, 200),
    standard: formatStandardTime(asked.standard, language),
    calendar: `${calendar.name}, ${language === 'id' ? 'versi' : 'version'} ${version}`.slice(0, 200),
    startedAt: asked.startedAt,
    until,
    dueAt: asked.dueAt,
    countedSeconds: Math.round(total('worked')),
    pausedSeconds: Math.round(total('paused')),
    grossSeconds: Math.round((until - asked.startedAt) / 1000),
    intervals: intervals.slice(0, 1_000).map((each) => ({
      from: each.fromMs,
      to: each.toMs,
      kind: kinds[each.kind],
      why: intervalWhy(each, language).slice(0, 300),
      seconds: Math.round(each.seconds),
    })),
  };
}
