import { api, requireActor } from '../../api.ts';
import type { Actor, CallContext } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { countQueues } from './counts.ts';
import { createTicket } from './create.ts';
import { createDesk } from './desk.ts';
import { getTicket } from './detail.ts';
import { listTickets } from './list.ts';
import { previewPriority, setPriority } from './priority.ts';
import { completeStep, justifyRequirement, tickRequirement } from './steps.ts';
import { pageOfTimeline } from './timeline.ts';

/** Tickets: queues, one ticket, its SOP, messages and files. Every change answers with the whole ticket. */
export function ticketsRouter(kernel: Kernel) {
  const desk = createDesk(kernel);
  const reader = (context: CallContext) => requireActor(context, 'read');
  const worker = (context: CallContext) => requireActor(context, 'work');
  /** Does the work, then answers with the ticket as it is now. */
  const after = async (actor: Actor, id: string, work: Promise<unknown>) => {
    await work;
    return getTicket(desk, actor, id);
  };

  return {
    list: api.tickets.list.handler(({ input, context }) => listTickets(desk, reader(context), input)),
    counts: api.tickets.counts.handler(({ context }) => countQueues(desk, reader(context))),
    get: api.tickets.get.handler(({ input, context }) => getTicket(desk, reader(context), input.id)),
    create: api.tickets.create.handler(async ({ input, context }) => {
      const actor = worker(context);
      return getTicket(desk, actor, await createTicket(desk, actor, input));
    }),
    previewPriority: api.tickets.previewPriority.handler(({ input, context }) => {
      reader(context);
      return previewPriority(desk, input);
    }),
    setPriority: api.tickets.setPriority.handler(({ input, context }) => {
      const actor = worker(context);
      return after(actor, input.id, setPriority(desk, actor, input));
    }),
    completeStep: api.tickets.completeStep.handler(({ input, context }) => {
      const actor = worker(context);
      return after(actor, input.id, completeStep(desk, actor, input));
    }),
    tickRequirement: api.tickets.tickRequirement.handler(({ input, context }) => {
      const actor = worker(context);
      return after(actor, input.id, tickRequirement(desk, actor, input));
    }),
    justifyRequirement: api.tickets.justifyRequirement.handler(({ input, context }) => {
      const actor = worker(context);
      return after(actor, input.id, justifyRequirement(desk, actor, input));
    }),
    timeline: api.tickets.timeline.handler(({ input, context }) => {
      reader(context);
      return pageOfTimeline(desk, input);
    }),
  };
}
