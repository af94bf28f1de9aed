import { api, requireActor } from '../../../api.ts';
import type { CallContext } from '../../../connection.ts';
import type { Kernel } from '../../../kernel.ts';
import { createDesk, getTicket } from '../../tickets/service.ts';
import { registerFile, viewRegister } from '../register/register.ts';
import { cancelBulk, getBulk, previewBulk, sendBulk } from './bulk.ts';
import { draftMail } from './draft.ts';
import { cancelMail, confirmSent, retryMail } from './hand.ts';
import { sendMail } from './send.ts';
import { undoSend } from './undo.ts';
import { attemptsOf, getOutgoing, listOutgoing } from './view.ts';

/** What leaves: composing, the outbox, bulk answers. */
export function mailSendRouter(kernel: Kernel) {
  const desk = createDesk(kernel);
  const { mail } = api;
  const reader = (context: CallContext) => requireActor(context, 'read');
  const worker = (context: CallContext) => requireActor(context, 'work');

  return {
    draft: mail.draft.handler(({ input, context }) =>
      draftMail(desk, worker(context), input, context.connection.language),
    ),
    send: mail.send.handler(async ({ input, context }) => {
      const actor = worker(context);
      const outgoing = await getOutgoing(kernel, await sendMail(desk, actor, input));
      return { outgoing, ticket: await getTicket(desk, actor, input.ticketId) };
    }),
    undo: mail.undo.handler(async ({ input, context }) => {
      const actor = worker(context);
      const draft = await undoSend(desk, actor, input.id);
      return { draft, ticket: await getTicket(desk, actor, draft.ticketId) };
    }),
    outbox: mail.outbox.handler(({ input, context }) => {
      reader(context);
      return listOutgoing(kernel, input);
    }),
    attempts: mail.attempts.handler(({ input, context }) => {
      reader(context);
      return attemptsOf(kernel, input.id);
    }),
    retry: mail.retry.handler(async ({ input, context }) => {
      await retryMail(desk, worker(context), input.id);
      return getOutgoing(kernel, input.id);
    }),
    confirmSent: mail.confirmSent.handler(async ({ input, context }) => {
      await confirmSent(desk, worker(context), input.id);
      return getOutgoing(kernel, input.id);
    }),
    cancel: mail.cancel.handler(async ({ input, context }) => {
      await cancelMail(desk, worker(context), input.id, input.reason);
      return getOutgoing(kernel, input.id);
    }),
    bulk: {
      preview: mail.bulk.preview.handler(({ input, context }) => {
        reader(context);
        return previewBulk(desk, input.ticketIds, context.connection.language);
      }),
      send: mail.bulk.send.handler(async ({ input, context, signal }) =>
        getBulk(desk, await sendBulk(desk, worker(context), input, signal)),
      ),
      status: mail.bulk.status.handler(({ input, context }) => {
        reader(context);
        return getBulk(desk, input.id);
      }),
      cancel: mail.bulk.cancel.handler(async ({ input, context }) => {
        await cancelBulk(desk, worker(context), input.id);
        return getBulk(desk, input.id);
      }),
    },

    register: mail.register.handler(({ input, context, signal }) =>
      viewRegister(kernel, reader(context), input, signal),
    ),
    registerFile: mail.registerFile.handler(({ input: { format, ...days }, context, signal }) =>
      registerFile({ kernel, actor: reader(context), format, signal }, days),
    ),
  };
}
