import { createHash } from 'node:crypto';
import { due } from '../../../../shared/domain/time/index.ts';
import { type TicketClass, ticketClasses } from '../../../../shared/lkpp/classes.ts';
import { escalationPackage } from '../../../../shared/lkpp/messages.ts';
import { escalationLine } from '../../../../shared/text/escalation-core.ts';
import type { Row } from '../../../store/columns.ts';
import type { Writer } from '../../../store/store.ts';
import { dataRequestTable, type EscalationRow, escalationTable } from '../../escalations/table.ts';
import type { StepRunRow } from '../../procedures/table.ts';
import { type TimelineRow, timelineTable } from '../../tickets/table.ts';
import { insertAll } from './insert.ts';
import type { Random } from './random.ts';
import type { TicketRows } from './ticket.ts';
import type { World } from './world.ts';

type DataRequestRow = Row<typeof dataRequestTable>;
export type Escalated = { escalation: EscalationRow; requests: DataRequestRow[]; timeline: TimelineRow[] };

/** Steps in which the office answers a data request of LKPP, by procedure. */
const answers: Record<string, string> = { escalation: '8', 'application-error': '7' };
const teams = ['Layanan Pengguna', 'Technical Operation', 'Pengembangan Aplikasi'];
const wanted = [['Log aplikasi', 'Tangkapan layar'], ['Berkas yang diunggah'], ['Waktu kejadian', 'User ID']];
const solutions = [
  'Perbaikan aplikasi sudah dipasang.',
  'Data sudah diperbarui di pusat; silakan masuk ulang.',
  'Layanan dimulai ulang oleh tim aplikasi.',
];

/** What the office sent to LKPP by hand during the year: the gateway of an invented office leads nowhere. */
export function escalationsOfYear(world: World, random: Random, tickets: readonly TicketRows[]): Escalated[] {
  return tickets.flatMap((rows) => {
    const steps = rows.runs.flatMap(({ run, steps: own }) => own.map((step) => ({ ...step, code: run.procedureCode })));
    const first = steps.find((step) => step.side === 'lkpp');
    return first === undefined ? [] : [escalationOf(world, random, rows, steps, first.startedAt)];
  });
}

type Visit = StepRunRow & { code: string };

function escalationOf(world: World, random: Random, { ticket }: TicketRows, steps: Visit[], sentAt: number): Escalated {
  const id = random.id(sentAt);
  const theirs = steps.filter((step) => step.side === 'lkpp');
  const solvedAt = theirs.some((step) => step.endedAt === null) ? null : (theirs.at(-1)?.endedAt ?? null);
  const requests = steps
    .filter((step) => answers[step.code] === step.stepId)
    .map((step): DataRequestRow => {
      const items = random.pick(wanted);
      return {
        id: random.id(step.startedAt),
        escalationId: id,
        body: `Mohon dilengkapi: ${items.join(', ').toLowerCase()}.`,
        items,
        askedAt: step.startedAt,
        dueAt: due(step.startedAt, { kind: 'limit', amount: 1, unit: 'workingDay' }, world.counter.document),
        answeredAt: step.endedAt,
      };
    });
  const waits = requests.some(({ answeredAt }) => answeredAt === null);
  const resolvedAt = waits ? null : solvedAt;
  const taken = sentAt + random.int(20, 200) * 60_000;
  const acceptedAt = resolvedAt !== null || waits || taken <= world.now ? Math.min(taken, world.now) : null;
  const raisedAt = taken + random.int(30, 300) * 60_000;
  const highest = random.weighted([
    [0, 45],
    [1, 35],
    [2, 20],
  ]);
  const level = acceptedAt === null ? null : raisedAt > world.now ? 0 : highest;
  const content = packageOf(ticket, classOf(random, highest), sentAt);
  const solution = resolvedAt === null ? '' : random.pick(solutions);
  const number = ticket.externalNumber || `LS-${random.int(100_000, 999_999)}`;
  const escalation: EscalationRow = {
    id,
    version: 1,
    ticketId: ticket.id,
    clientKey: random.id(sentAt),
    channel: 'manual',
    state:
      ticket.closedAt !== null
        ? 'closed'
        : resolvedAt !== null
          ? 'resolved'
          : waits
            ? 'waitingOffice'
            : acceptedAt === null
              ? 'sent'
              : 'handling',
    ticketClass: content.ticketClass,
    level,
    team: teams[level ?? -1] ?? '',
    remoteId: null,
    externalNumber: number,
    package: content,
    packageHash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    completeAtFirst: requests.length === 0,
    solution,
    createdAt: sentAt,
    createdBy: ticket.assigneeId,
    createdName: steps.find((step) => step.side === 'office' && step.performerName !== '')?.performerName ?? '',
    sentAt,
    acceptedAt,
    resolvedAt,
    endedAt: ticket.closedAt,
    nextCheckAt: resolvedAt === null ? world.now + random.int(-2, 20) * 3_600_000 : null,
    proofAttachmentId: null,
    updatedAt: ticket.closedAt ?? resolvedAt ?? acceptedAt ?? sentAt,
  };
  const said = (at: number, title: string, body = ''): TimelineRow => ({
    id: random.id(at),
    ticketId: ticket.id,
    at,
    kind: 'message',
    byId: null,
    byName: 'LKPP',
    direction: 'in',
    channel: null,
    title,
    body,
    changes: [],
    refId: id,
    clientKey: null,
  });
  return {
    escalation,
    requests,
    timeline: [
      ...(acceptedAt === null ? [] : [said(acceptedAt, escalationLine.accepted(number), teams[0])]),
      ...(level ? [said(raisedAt, escalationLine.levelChanged(level, escalation.team))] : []),
      ...requests.map(({ askedAt, body }) => said(askedAt, escalationLine.dataRequested, body)),
      ...(resolvedAt === null ? [] : [said(resolvedAt, escalationLine.resolved, solution)]),
    ],
  };
}

const classOf = (random: Random, level: number): TicketClass | null =>
  random.pick(ticketClasses.filter((each) => each.level === level)).code;

function packageOf(ticket: TicketRows['ticket'], ticketClass: TicketClass | null, sentAt: number) {
  return escalationPackage.parse({
    version: 1,
    office: {
      path: 'contoh',
      name: 'LPSE Contoh',
      zone: 'Asia/Makassar',
      contactName: '',
      contactPhone: '',
      contactEmail: '',
    },
    localNumber: ticket.number,
    title: ticket.subject.slice(0, 200),
    application: ticket.application || 'SPSE',
    ticketType: ticket.ticketType,
    ticketClass,
    expectedLevel: ticketClasses.find(({ code }) => code === ticketClass)?.level ?? null,
    priority: ticket.priority,
    stageDeadline: null,
    description: ticket.description,
    stepsTried: 'Peramban dan komputer lain sudah dicoba; hasilnya sama.',
    reporter: {
      name: ticket.reporterName,
      role: '',
      organization: ticket.organization,
      userId: '',
      npwp: '',
      phone: '',
      email: '',
    },
    requirements: [],
    accessGrants: [],
    receivedAt: new Date(ticket.receivedAt).toISOString(),
    escalatedAt: new Date(sentAt).toISOString(),
    files: [],
  });
}

export async function writeEscalations(writer: Writer, all: readonly Escalated[]): Promise<void> {
  await insertAll(
    writer,
    escalationTable,
    all.map(({ escalation }) => escalation),
  );
  await insertAll(
    writer,
    dataRequestTable,
    all.flatMap(({ requests }) => requests),
  );
  await insertAll(
    writer,
    timelineTable,
    all.flatMap(({ timeline }) => timeline),
  );
}
