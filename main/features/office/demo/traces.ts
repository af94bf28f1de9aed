import { ticketLine } from '../../../../shared/text/ticket-core.ts';
import type { StaffRow } from '../../staff/table.ts';
import type { TimelineRow } from '../../tickets/table.ts';
import type { Year } from './save.ts';
import type { Trace } from './trail.ts';
import type { World } from './world.ts';

const actions: Partial<Record<TimelineRow['kind'], string>> = {
  created: 'ticket.create',
  priority: 'ticket.setPriority',
  step: 'ticket.completeStep',
  file: 'ticket.attach',
};

/** What the trail of the year says: who did what, when. */
export function tracesOf(world: World, { people, tickets, calls, visits }: Year): Trace[] {
  const byId = new Map([world.supervisor, world.admin, ...world.officers].map((person) => [person.id, person]));
  const by = (id: string | null) => who(byId.get(id ?? '') ?? world.supervisor);
  return [
    ...people.map(
      ({ row }): Trace => ({
        ...by(null),
        at: row.createdAt,
        action: 'contact.create',
        entity: 'contact',
        entityId: row.id,
        summary: `Kontak ${row.name} dicatat`,
      }),
    ),
    ...tickets.flatMap(({ ticket, timeline, runs }) => [
      ...timeline.flatMap((entry): Trace[] => {
        const action = actions[entry.kind];
        if (!action) return [];
        const summary = entry.kind === 'created' ? `dibuat: ${ticket.subject}` : entry.title;
        return [
          {
            ...by(entry.byId),
            at: entry.at,
            action,
            entity: 'ticket',
            entityId: ticket.id,
            summary: `${ticket.number}: ${summary}`,
          },
        ];
      }),
      ...(ticket.closedAt === null
        ? []
        : [
            {
              ...by(ticket.closerId),
              at: ticket.closedAt,
              action: 'ticket.close',
              entity: 'ticket',
              entityId: ticket.id,
              summary: `${ticket.number}: ${ticketLine.closed(ticket.rating)}`,
            },
          ]),
      ...runs.flatMap(({ steps }) =>
        steps.flatMap((step): Trace[] =>
          step.acknowledgedAt === null
            ? []
            : [
                {
                  ...who(world.supervisor),
                  at: step.acknowledgedAt,
                  action: 'ticket.acknowledgeDeviation',
                  entity: 'ticket',
                  entityId: ticket.id,
                  summary: `${ticket.number}: penyimpangan diketahui`,
                  after: { stepRunId: step.id },
                },
              ],
        ),
      ),
    ]),
    ...calls.map(
      (call): Trace => ({
        ...by(call.officerId),
        at: call.endedAt ?? call.startedAt,
        action: 'call.end',
        entity: 'call',
        entityId: call.id,
        summary: `Telepon ${call.direction === 'in' ? 'masuk' : 'keluar'}: ${call.name || 'anonim'}`,
      }),
    ),
    ...visits.map(
      (visit): Trace => ({
        ...by(visit.officerId),
        at: visit.arrivedAt,
        action: 'visit.register',
        entity: 'visit',
        entityId: visit.id,
        summary: `Tamu ${visit.name} dicatat`,
      }),
    ),
  ];
}

function who(person: StaffRow): Pick<Trace, 'byId' | 'byName'> {
  return { byId: person.id, byName: person.name };
}
