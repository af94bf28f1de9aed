import { useMutation } from '@tanstack/react-query';
import { outgoingText } from '../../../../shared/text/mail-outbox-ui.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { openCall, type TicketInSlot, useNotices, useText } from '../../../ui/index.ts';
import { refreshAround } from '../parts/cache.ts';
import { inputOf, maySend, type Purpose, typedOf } from './compose-form.ts';
import type { Compose } from './useCompose.ts';

/**
 * Sends what is written and offers to take it back for ten seconds, wherever the officer goes meanwhile; taken back, the
 * text stands in the composer as it was typed. A refusal changes nothing of what was typed.
 */
export function useSendMail(ticket: TicketInSlot, purpose: Purpose, compose: Compose, onSent: () => void) {
  const t = useText(outgoingText);
  const notices = useNotices();
  const trouble = useTrouble();
  const { mail, clear, restore } = compose;
  const takeBack = async (id: string) => {
    try {
      const { draft, ticket: before } = await client.mail.undo({ id });
      restore(typedOf(draft));
      takeTicket(before);
      notices.done(t.takenBack);
    } catch (error) {
      refreshAround();
      notices.failed(trouble(error).message);
    }
  };
  const send = useMutation({
    mutationFn: async () => {
      const { accountId } = mail;
      if (accountId === null) throw new Error('a mail without an account cannot be sent');
      return client.mail.send(inputOf({ ...mail, accountId }, purpose, ticket));
    },
    onSuccess: ({ outgoing, ticket: next }) => {
      const { confirmByPhone } = mail;
      clear();
      takeTicket(next);
      notices.undo(t.queued(outgoing.to[0]?.address ?? ''), () => void takeBack(outgoing.id));
      onSent();
      if (purpose === 'requestData' && confirmByPhone)
        openCall({ number: ticket.fields.reporterPhone, ticketId: ticket.id });
    },
    onError: (error) => {
      if (trouble(error).code === 'CONFLICT') refreshAround();
    },
  });
  return { send, takeBack, ready: maySend(mail) && !send.isPending };
}

/** The ticket as the core has just answered it; its mail, lists and counts ask again. */
export function takeTicket(ticket: TicketInSlot): void {
  queries.setQueryData(api.tickets.get.queryKey({ input: { id: ticket.id } }), ticket);
  for (const key of [api.mail.key(), api.tickets.list.key(), api.tickets.counts.key()])
    void queries.invalidateQueries({ queryKey: key });
}
