import { api, requireActor } from '../../api.ts';
import type { Actor, CallContext } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { assignTickets, bulkPriority } from './assign.ts';
import { attach, readAttachment, removeAttachment } from './attachments.ts';
import { cancel, close, confirm, reopenTicket } from './closing.ts';
import { handOver, markForLkpp, receiveData, requestData, resolve } from './commands.ts';
import { countQueues } from './counts.ts';
import { createTicket } from './create.ts';
import { createDesk, type Desk } from './desk.ts';
import { getTicket } from './detail.ts';
import { printDossier } from './dossier.ts';
import { explainFigure } from './explain.ts';
import { updateTicket } from './fields.ts';
import { listTickets } from './list.ts';
import { addMessage, linkCall } from './messages.ts';
import { previewPriority, setPriority } from './priority.ts';
import { acknowledgeDeviation, changeProcedure } from './procedure.ts';
import { completeStep, justifyRequirement, tickRequirement } from './steps.ts';
import { pageOfTimeline } from './timeline.ts';
import { undoStep } from './undo.ts';
import { listViews, removeView, saveView } from './views.ts';

/** Tickets: queues, one ticket, its SOP, messages and files. Every change answers with the whole ticket. */
export function ticketsRouter(kernel: Kernel) {
  const desk = createDesk(kernel);
  const { tickets } = api;
  const reader = (context: CallContext) => requireActor(context, 'read');
  const worker = (context: CallContext) => requireActor(context, 'work');
  const ok = { ok: true } as const;

  type Use<I> = (desk: Desk, actor: Actor, input: I) => Promise<unknown>;
  /** Does one thing to a ticket as someone who may work, then answers with the ticket as it is now. */
  const changing =
    <I extends { id: string }>(use: Use<I>) =>
    async ({ input, context }: { input: I; context: CallContext }) => {
      const actor = worker(context);
      await use(desk, actor, input);
      return getTicket(desk, actor, input.id);
    };

  return {
    list: tickets.list.handler(({ input, context }) => listTickets(desk, reader(context), input)),
    counts: tickets.counts.handler(({ context }) => countQueues(desk, reader(context))),
    get: tickets.get.handler(({ input, context }) => getTicket(desk, reader(context), input.id)),
    create: tickets.create.handler(async ({ input, context }) => {
      const actor = worker(context);
      return getTicket(desk, actor, await createTicket(desk, actor, input));
    }),
    dossier: tickets.dossier.handler(({ input, context, signal }) =>
      printDossier(desk, reader(context), input.id, signal),
    ),
    update: tickets.update.handler(changing(updateTicket)),
    previewPriority: tickets.previewPriority.handler(({ input, context }) => {
      reader(context);
      return previewPriority(desk, input);
    }),
    setPriority: tickets.setPriority.handler(changing(setPriority)),
    assign: tickets.assign.handler(({ input, context }) => assignTickets(desk, worker(context), input)),
    bulkPriority: tickets.bulkPriority.handler(({ input, context }) =>
      bulkPriority(desk, requireActor(context, 'supervise'), input),
    ),
    tickRequirement: tickets.tickRequirement.handler(changing(tickRequirement)),
    justifyRequirement: tickets.justifyRequirement.handler(changing(justifyRequirement)),
    completeStep: tickets.completeStep.handler(changing(completeStep)),
    undoStep: tickets.undoStep.handler(changing(undoStep)),
    acknowledgeDeviation: tickets.acknowledgeDeviation.handler(async ({ input, context }) => {
      const actor = requireActor(context, 'supervise');
      await acknowledgeDeviation(desk, actor, input);
      return getTicket(desk, actor, input.id);
    }),
    changeProcedure: tickets.changeProcedure.handler(changing(changeProcedure)),
    requestData: tickets.requestData.handler(changing(requestData)),
    receiveData: tickets.receiveData.handler(changing(receiveData)),
    handOver: tickets.handOver.handler(changing(handOver)),
    markForLkpp: tickets.markForLkpp.handler(changing(markForLkpp)),
    resolve: tickets.resolve.handler(changing(resolve)),
    confirm: tickets.confirm.handler(changing(confirm)),
    close: tickets.close.handler(changing(close)),
    reopen: tickets.reopen.handler(changing(reopenTicket)),
    cancel: tickets.cancel.handler(changing(cancel)),
    addMessage: tickets.addMessage.handler(changing(addMessage)),
    linkCall: tickets.linkCall.handler(changing(linkCall)),
    attach: tickets.attach.handler(({ input, context }) => attach(desk, worker(context), input)),
    readAttachment: tickets.readAttachment.handler(({ input, context }) => {
      reader(context);
      return readAttachment(desk, input.attachmentId);
    }),
    removeAttachment: tickets.removeAttachment.handler(async ({ input, context }) => {
      await removeAttachment(desk, worker(context), input);
      return ok;
    }),
    timeline: tickets.timeline.handler(({ input, context }) => {
      reader(context);
      return pageOfTimeline(desk, input);
    }),
    explain: tickets.explain.handler(({ input, context }) => {
      reader(context);
      return explainFigure(desk, input, context.connection.language);
    }),
    views: {
      list: tickets.views.list.handler(({ context }) => listViews(desk, reader(context))),
      save: tickets.views.save.handler(async ({ input, context }) => {
        await saveView(desk, reader(context), input);
        return ok;
      }),
      remove: tickets.views.remove.handler(async ({ input, context }) => {
        await removeView(desk, reader(context), input.id);
        return ok;
      }),
    },
  };
}
