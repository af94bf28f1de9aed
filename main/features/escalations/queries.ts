import { In, IsNull } from 'typeorm';
import type { z } from 'zod';
import type { escalation, gatewayStatus } from '../../../shared/contract/escalations.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { elapsed } from '../../../shared/domain/time/elapsed.ts';
import { escalationRefusal } from '../../../shared/text/escalation-core.ts';
import { packageText } from '../../../shared/text/escalation-package.ts';
import type { Kernel } from '../../kernel.ts';
import { cursorOf, placeOf } from '../../store/keyset.ts';
import type { Reader } from '../../store/store.ts';
import { stepRunTable } from '../procedures/table.ts';
import type { Desk } from '../tickets/service.ts';
import { ticketTable, timelineTable } from '../tickets/table.ts';
import { requestClock } from './request-clock.ts';
import { rungName } from './rungs.ts';
import { readGateway, tokenName } from './settings.ts';
import { dataRequestTable, deliveryTable, type EscalationRow, escalationTable, gatewayEventTable } from './table.ts';

type Escalation = z.infer<typeof escalation>;
type PageInput = { cursor?: string; limit: number };
const reference = packageText.id.reference;

/** One escalation with everything about it. @throws Refusal NOT_FOUND */
export async function getEscalation(desk: Desk, reader: Reader, id: string): Promise<Escalation> {
  const row = await reader.findOneBy(escalationTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', escalationRefusal.notFound);
  const [view] = await viewAll(desk, reader, [row]);
  if (!view) throw new Refusal('NOT_FOUND', escalationRefusal.notFound);
  return view;
}

export async function escalationsOf(desk: Desk, reader: Reader, ticketId: string): Promise<Escalation[]> {
  const rows = await reader.find(escalationTable, { where: { ticketId }, order: { createdAt: 'DESC' }, take: 50 });
  return viewAll(desk, reader, rows);
}

async function viewAll(desk: Desk, reader: Reader, rows: readonly EscalationRow[]): Promise<Escalation[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const ticketIds = [...new Set(rows.map((row) => row.ticketId))];
  const tickets = await reader.find(ticketTable, {
    select: { id: true, number: true, subject: true },
    where: { id: In(ticketIds) },
  });
  const deliveries = await reader.find(deliveryTable, {
    where: { escalationId: In(ids) },
    order: { position: 'ASC' },
    take: 2_000,
  });
  const requests = await reader.find(dataRequestTable, {
    where: { escalationId: In(ids) },
    order: { askedAt: 'ASC' },
    take: 500,
  });
  const events = await reader.find(gatewayEventTable, {
    where: { escalationId: In(ids) },
    order: { generation: 'ASC', seq: 'ASC' },
    take: 2_000,
  });
  const lines = await reader.find(timelineTable, {
    where: { refId: In([...ids, ...events.map((event) => event.id)]), ticketId: In(ticketIds) },
    order: { at: 'ASC', id: 'ASC' },
    take: 2_000,
  });
  const steps = await reader.find(stepRunTable, { where: { ticketId: In(ticketIds) }, take: 2_000 });
  const inForce = await desk.rules.inForce(reader);
  const now = desk.kernel.clock.now();
  return rows.map((row) => {
    const ticket = tickets.find((each) => each.id === row.ticketId);
    const own = deliveries.filter((each) => each.escalationId === row.id);
    const ownEvents = new Map(events.filter((each) => each.escalationId === row.id).map((each) => [each.id, each]));
    const until = row.endedAt ?? now;
    const spent = (side: 'office' | 'lkpp') =>
      steps
        .filter((step) => step.ticketId === row.ticketId && step.side === side && (step.endedAt ?? now) > row.createdAt)
        .reduce((sum, step) => {
          const calendar = side === 'lkpp' ? inForce.partner.document : inForce.counter.document;
          const from = Math.max(step.startedAt, row.createdAt);
          const to = Math.min(step.endedAt ?? now, until);
          return to > from ? sum + Math.round(elapsed(from, to, calendar, [])) : sum;
        }, 0);
    return {
      id: row.id,
      version: row.version,
      ticketId: row.ticketId,
      ticketNumber: ticket?.number ?? '',
      ticketSubject: (ticket?.subject ?? '').slice(0, 200),
      channel: row.channel,
      state: own.some((each) => each.state === 'actionNeeded') && row.endedAt === null ? 'actionNeeded' : row.state,
      level: row.level,
      levelTitle: rungName(inForce.profile, row.level),
      team: row.team,
      externalNumber: row.externalNumber,
      createdAt: row.createdAt,
      createdBy: row.createdName,
      sentAt: row.sentAt,
      acceptedAt: row.acceptedAt,
      resolvedAt: row.resolvedAt,
      updatedAt: row.updatedAt,
      solution: row.solution,
      reference,
      ownSeconds: spent('office'),
      lkppSeconds: spent('lkpp'),
      nextCheckAt: row.nextCheckAt,
      packageHash: row.packageHash,
      dataRequests: requests
        .filter((each) => each.escalationId === row.id)
        .slice(0, 100)
        .map((each) => ({
          id: each.id,
          body: each.body,
          items: each.items,
          askedAt: each.askedAt,
          answeredAt: each.answeredAt,
          clock: requestClock(each, inForce, now),
        })),
      events: lines
        .filter((line) => line.refId === row.id || ownEvents.has(line.refId ?? ''))
        .slice(-500)
        .map((line) => ({
          id: line.id,
          at: line.at,
          title: line.title,
          body: line.body,
          from:
            line.byName === 'LKPP'
              ? ('lkpp' as const)
              : line.byId === null
                ? ('program' as const)
                : ('office' as const),
          understood: ownEvents.get(line.refId ?? '')?.understood ?? true,
        })),
      deliveries: own.slice(0, 200).map((each) => ({
        id: each.id,
        kind: each.kind,
        state: each.state,
        done: each.bytesDone,
        total: each.bytesTotal,
        problem: each.problem,
      })),
    };
  });
}

/** How the way to LKPP is: for the badge and the outbox's head. */
export async function gatewayStatusOf(kernel: Kernel): Promise<z.infer<typeof gatewayStatus>> {
  const hasToken = (await kernel.host.secrets.get(tokenName)) !== null;
  return kernel.store.read(async (reader) => {
    const gateway = await readGateway(reader);
    const { contact } = kernel;
    return {
      configured: gateway.url !== '' && hasToken,
      online: contact.online,
      paused: gateway.paused,
      waiting: await reader.countBy(deliveryTable, { doneAt: IsNull(), state: In(['waiting', 'sending']) }),
      actionNeeded: await reader.countBy(deliveryTable, { state: 'actionNeeded' }),
      lastContactAt: contact.lastContactAt,
      problem: gateway.pausedBecause || contact.problem,
      unknownEvents: await reader.countBy(gatewayEventTable, { understood: false }),
    };
  });
}

/** Events of a type this version does not know, newest first. */
export async function unknownEvents({ kernel }: Desk, reader: Reader, input: PageInput) {
  const query = reader.createQueryBuilder(gatewayEventTable, 'e').where('e.understood = :no', { no: false });
  // Ids rise with the time of arrival; positions begin again when LKPP's feed does.
  if (input.cursor) query.andWhere('e.id < :id', { id: placeOf(input.cursor).id });
  const rows = await query
    .orderBy('e.id', 'DESC')
    .limit(input.limit + 1)
    .getMany();
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  const owners = await reader.find(escalationTable, {
    select: { id: true, ticketId: true },
    where: { id: In(items.map((each) => each.escalationId ?? '')) },
  });
  const tickets = await reader.find(ticketTable, {
    select: { id: true, number: true },
    where: { id: In(owners.map((each) => each.ticketId)) },
  });
  return {
    items: items.map((each) => {
      const ticketId = owners.find((owner) => owner.id === each.escalationId)?.ticketId;
      return {
        id: each.id,
        seq: each.seq,
        type: each.type,
        at: each.at,
        ticketNumber: tickets.find((ticket) => ticket.id === ticketId)?.number ?? '',
        data: JSON.stringify(each.data).slice(0, 20_000),
      };
    }),
    nextCursor: rows.length > input.limit && last ? cursorOf({ at: last.seq, id: last.id }) : null,
    asOf: kernel.clock.now(),
  };
}
