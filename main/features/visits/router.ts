import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { printForm } from './form.ts';
import { exportGuestBook } from './guest-book.ts';
import { leaveVisit, undoLeave } from './leaving.ts';
import { linkTicket } from './link-ticket.ts';
import { getVisit, listVisits } from './queries.ts';
import { registerVisit, saveVisit } from './service.ts';

/** Visitors: guest book and consultation form. */
export function visitsRouter(kernel: Kernel) {
  const { visits } = api;
  return {
    list: visits.list.handler(({ input, context }) => {
      requireActor(context, 'read');
      return listVisits(kernel, input);
    }),
    get: visits.get.handler(({ input, context }) => {
      requireActor(context, 'read');
      return kernel.store.read((reader) => getVisit(reader, input.id));
    }),
    register: visits.register.handler(({ input, context }) =>
      registerVisit(kernel, requireActor(context, 'work'), input),
    ),
    save: visits.save.handler(({ input, context }) => saveVisit(kernel, requireActor(context, 'work'), input)),
    linkTicket: visits.linkTicket.handler(({ input, context }) =>
      linkTicket(kernel, requireActor(context, 'work'), input.id, input.ticketId),
    ),
    leave: visits.leave.handler(({ input, context }) => leaveVisit(kernel, requireActor(context, 'work'), input)),
    undoLeave: visits.undoLeave.handler(({ input, context }) =>
      undoLeave(kernel, requireActor(context, 'work'), input.id),
    ),
    form: visits.form.handler(({ input, context, signal }) =>
      printForm(kernel, requireActor(context, 'read'), input.id, signal),
    ),
    export: visits.export.handler(({ input, context, signal }) =>
      exportGuestBook(kernel, requireActor(context, 'read'), input, signal),
    ),
  };
}
