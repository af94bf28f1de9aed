import { decidePriority, type PriorityFacts } from '../../../../shared/domain/priority/index.ts';
import { solveBy } from '../../../../shared/domain/priority/solve-by.ts';
import { situationOf } from '../../../../shared/domain/tickets/situation.ts';
import { becauseText } from '../../../../shared/text/priority.ts';
import { ticketLine } from '../../../../shared/text/ticket-core.ts';
import { noDeadline } from '../../../store/columns.ts';
import type { AttachmentRow, Decision, PauseRow, TicketRow, TimelineRow } from '../../tickets/table.ts';
import type { Course } from './course.ts';
import { pauseRows } from './pauses.ts';
import { addressOf } from './people.ts';
import { attachedPicture } from './pictures.ts';
import type { Random } from './random.ts';
import { type RunRows, runRows } from './run-rows.ts';
import { giveTicked, justifyTender, tickedIn } from './shown.ts';
import type { Story } from './story.ts';
import { stepLabelOf, timelineOf } from './timeline.ts';
import type { Walked } from './walk.ts';
import type { World } from './world.ts';

/** A ticket that has been played but not yet numbered. */
export type Played = {
  story: Story;
  course: Course;
  walked: Walked;
  receivedAt: number;
  random: Random;
  /** Somebody has taken it although no step was done. */
  taken: boolean;
};
export type TicketRows = {
  ticket: TicketRow;
  runs: RunRows[];
  pauses: PauseRow[];
  timeline: TimelineRow[];
  attachments: AttachmentRow[];
};

const comments = [
  '',
  '',
  '',
  'Terima kasih, cepat dan jelas.',
  'Petugas sabar menjelaskan.',
  'Lama menunggu jawaban.',
  'Sudah beres, mohon dipertahankan.',
];
const ranks = { high: 1, medium: 2, low: 3 } as const;

/** Everything the store keeps of a played ticket; derived fields follow the rules of the tickets core. */
export function ticketRows(world: World, played: Played, number: string): TicketRows {
  const { random, story, course, walked, receivedAt } = played;
  const id = random.id(receivedAt);
  const runs = runRows(world, random, id, walked);
  const pauses = pauseRows(random, id, walked, course.officer.name);
  const decidedAt = priorityAt(played);
  const decision = decidedAt === null ? null : decide(world, story, receivedAt, decidedAt);
  const rated = rate(random, walked.closedAt);
  const priority =
    decision && decidedAt !== null
      ? {
          at: decidedAt,
          title: ticketLine.priority(ticketLine.priorityWord[decision.priority]),
          body: decision.because.map((ground) => ground.text).join('\n'),
        }
      : null;
  const justified = justifyTender(story, runs);
  const ticked = tickedIn(runs);
  const picture = attachedPicture(world, random, id, played, ticked.has('screenshot'));
  const timeline = timelineOf({
    random,
    ticketId: id,
    number,
    story,
    officer: course.officer,
    walked,
    runs,
    receivedAt,
    priority,
    rated,
    picture,
  });
  const plain = plainFields(played, id, number);
  const ticket = {
    ...plain,
    ...giveTicked(plain, ticked),
    justified,
    ...priorityFields(world, story, decision, decidedAt),
    ...standing(world, played, runs, pauses),
    rating: rated.rating,
    ratingComment: rated.comment,
  };
  ticket.dueAt = dueOf(world, ticket, pauses);
  if (ticket.nextDueAt !== noDeadline || isOurs(played)) {
    ticket.nextDueAt = isOurs(played)
      ? Math.min(ticket.stepDueAt ?? noDeadline, ticket.dueAt ?? noDeadline)
      : noDeadline;
  }
  ticket.version = timeline.length;
  ticket.updatedAt = timeline.at(-1)?.at ?? receivedAt;
  return { ticket, runs, pauses, timeline, attachments: picture ? [picture] : [] };
}

function plainFields({ story, course, receivedAt, random, walked }: Played, id: string, number: string) {
  const { row, phones } = story.person;
  const atLkpp = walked.acts.some((act) => act.effects.includes('escalateLkpp'));
  const external = atLkpp || story.channel === 'lpseSupport';
  return {
    id,
    version: 1,
    number,
    channel: story.channel,
    ticketType: story.problem.type,
    ...story.fields,
    contactId: row.id,
    reporterName: row.name,
    reporterRole: row.role,
    reporterPhone: phones[0] ?? '',
    // Who writes an e-mail has an address.
    reporterEmail: row.email || (story.channel === 'email' ? addressOf(row) : ''),
    organization: row.organization,
    spseUserId: row.spseUserId,
    externalNumber: external ? `LS-REKAAN-${random.int(100000, 999999)}` : '',
    clientKey: random.id(receivedAt),
    createdBy: course.officer.id,
    createdAt: receivedAt,
    updatedAt: receivedAt,
    receivedAt,
    calendarId: null,
  };
}

function priorityFields(world: World, story: Story, decision: Decision | null, decidedAt: number | null) {
  return {
    facts: decision ? story.facts : null,
    decision,
    priority: decision?.priority ?? null,
    priorityRank: decision ? ranks[decision.priority] : 4,
    problemCode: decision ? story.problem.code : '',
    priorityTableId: decision ? world.table.id : null,
    prioritySetAt: decidedAt,
  };
}

/** Where the ticket stands now. */
function standing(world: World, played: Played, runs: RunRows[], pauses: PauseRow[]) {
  const { walked, story, course } = played;
  const last = walked.runs.at(-1);
  const rows = runs.at(-1);
  if (!last || !rows) throw new Error('a ticket without a run');
  const visit = rows.steps.find((step) => step.endedAt === null) ?? null;
  const isClosed = walked.closedAt !== null;
  const situation = situationOf(last.version.document, last.state, {
    taken: played.taken,
    closed: isClosed,
    cancelled: false,
  });
  const step = visit ? last.version.document.steps.find((candidate) => candidate.id === visit.stepId) : undefined;
  const told = walked.acts.findLast((act) => act.effects.includes('notifyResolved'));
  const sentBackAt = Math.max(0, ...walked.reopenedAt, ...walked.acts.flatMap((act) => (act.loopBack ? act.at : [])));
  const firstTold = walked.acts.find(
    ({ at, effects }) => at > sentBackAt && (effects.includes('notifyResolved') || effects.includes('close')),
  );
  const isSolved = situation.state === 'closed' || situation.state === 'waitingConfirmation';
  const open = pauses.find((pause) => pause.toAt === null);
  const loops = walked.acts.filter((act) => act.loopBack).length + walked.reopenedAt.length;
  return {
    state: situation.state,
    holder: situation.holder,
    assigneeId: played.taken ? (situation.state === 'adminAnalysis' ? world.admin.id : course.officer.id) : null,
    procedureCode: last.version.code,
    runId: rows.run.id,
    stepRunId: visit?.id ?? null,
    stepLabel: step ? stepLabelOf({ step }) : '',
    stepStartedAt: visit?.startedAt ?? null,
    stepDueAt: visit?.dueAt ?? null,
    nextDueAt: noDeadline,
    pausedSince: isClosed ? null : (open?.fromAt ?? null),
    calendarId: world.counter.id,
    resolvedAt: isSolved ? (firstTold?.at ?? walked.closedAt) : null,
    solution: told || isClosed ? story.solution : '',
    closerId: told?.performer?.id ?? null,
    closedAt: walked.closedAt,
    reopenCount: loops,
    dueAt: null as number | null,
  };
}

function isOurs({ walked }: Played): boolean {
  const last = walked.runs.at(-1);
  if (!last || walked.closedAt !== null) return false;
  const about = { taken: true, closed: false, cancelled: false };
  return situationOf(last.version.document, last.state, about).side === 'office';
}

/** The priority is set at the end of the step that sets it; a ticket not that far has none yet. */
function priorityAt({ walked, receivedAt }: Played): number | null {
  const act = walked.acts.find(({ effects }) => effects.includes('setPriority'));
  return act ? Math.max(receivedAt, act.at - 20_000) : null;
}

function decide(world: World, story: Story, receivedAt: number, now: number): Decision {
  const facts: PriorityFacts = { ...story.facts, now, receivedAt };
  const { document: table } = world.table;
  const decided = decidePriority(table, facts, world.counter.document);
  return {
    priority: decided.priority,
    urgency: decided.urgency,
    impact: decided.impact,
    because: decided.because.map((ground) => ({ rule: ground.rule, text: becauseText(ground, world.zone, 'id') })),
    respondBy: decided.respondBy,
    solveBy: decided.solveBy,
    escalateBy: decided.escalateBy,
    tableLabel: `${table.title}, revisi ${table.revision}`,
  };
}

function dueOf(
  world: World,
  ticket: Pick<TicketRow, 'priority' | 'receivedAt' | 'facts'>,
  pauses: PauseRow[],
): number | null {
  if (!ticket.priority) return null;
  const ended = pauses.flatMap(({ fromAt, toAt, reason }) =>
    toAt === null ? [] : [{ fromMs: fromAt, toMs: toAt, reason }],
  );
  const target = world.table.document.targets[ticket.priority];
  return solveBy(ticket.receivedAt, target, ticket.facts?.stageDeadline ?? null, world.counter.document, ended).ms;
}

function rate(random: Random, closedAt: number | null): { rating: number | null; comment: string } {
  if (closedAt === null || random.chance(0.28)) return { rating: null, comment: '' };
  const rating = random.weighted([
    [5, 55],
    [4, 30],
    [3, 10],
    [2, 4],
    [1, 1],
  ]);
  return { rating, comment: random.pick(comments) };
}
