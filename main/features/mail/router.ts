import { api, requireActor } from '../../api.ts';
import type { CallContext } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { createDesk, getTicket } from '../tickets/service.ts';
import { mailAccountsRouter } from './accounts/router.ts';
import { htmlOf, partFile, rawFile } from './content.ts';
import { ignoreMail, joinMail, markRead, restoreMail } from './file/decisions.ts';
import { openFromMail } from './file/open.ts';
import { getMail, listMail, mailOfTicket, mailStatus, ticketDraft } from './queries.ts';

/** The mail window: mailboxes, messages, and what an officer decides about them. */
export function mailRouter(kernel: Kernel) {
  const desk = createDesk(kernel);
  const { store } = kernel;
  const { mail } = api;
  const reader = (context: CallContext) => requireActor(context, 'read');
  const worker = (context: CallContext) => requireActor(context, 'work');
  const one = (context: CallContext, id: string) =>
    store.read((read) => getMail(read, id, context.connection.language, kernel.clock.now()));

  return {
    accounts: mailAccountsRouter(kernel),
    status: mail.status.handler(({ context }) => {
      reader(context);
      return mailStatus(desk, context.connection.language);
    }),
    list: mail.list.handler(({ input, context }) => {
      reader(context);
      return store.read((read) => listMail(desk, read, input, context.connection.language));
    }),
    get: mail.get.handler(({ input, context }) => {
      reader(context);
      return one(context, input.id);
    }),
    forTicket: mail.forTicket.handler(({ input, context }) => {
      reader(context);
      return store.read((read) => mailOfTicket(read, input.ticketId, context.connection.language, kernel.clock.now()));
    }),
    html: mail.html.handler(({ input, context }) => {
      reader(context);
      return htmlOf(desk, input.id, input.remote);
    }),
    part: mail.part.handler(({ input, context }) => {
      reader(context);
      return partFile(desk, input.partId);
    }),
    raw: mail.raw.handler(({ input, context }) => {
      reader(context);
      return rawFile(desk, input.id);
    }),
    markRead: mail.markRead.handler(async ({ input, context }) => {
      await markRead(desk, worker(context), input);
      return { ok: true } as const;
    }),
    open: mail.open.handler(async ({ input, context }) => {
      const actor = worker(context);
      const ticketId = await openFromMail(desk, actor, input);
      return { message: await one(context, input.id), ticket: await getTicket(desk, actor, ticketId) };
    }),
    ticketDraft: mail.ticketDraft.handler(({ input, context }) => {
      reader(context);
      return store.read((read) => ticketDraft(read, input.id));
    }),
    join: mail.join.handler(async ({ input, context }) => {
      await joinMail(desk, worker(context), input);
      return one(context, input.id);
    }),
    ignore: mail.ignore.handler(async ({ input, context }) => {
      await ignoreMail(desk, worker(context), input);
      return one(context, input.id);
    }),
    restore: mail.restore.handler(async ({ input, context }) => {
      await restoreMail(desk, worker(context), input);
      return one(context, input.id);
    }),
  };
}
