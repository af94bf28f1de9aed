import { useMutation } from '@tanstack/react-query';
import { outgoingText } from '../../../../shared/text/mail-outbox-ui.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useSession } from '../../../api/session.tsx';
import { putDraft } from '../../../api/useDraft.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { openCall, type TicketInSlot, useNotices, useText } from '../../../ui/index.ts';
import { refreshAround } from '../parts/cache.ts';
import { draftKey, inputOf, maySend, type Purpose, typedOf } from './compose-form.ts';
import type { Compose } from './useCompose.ts';

/**
 * Sends what is written and offers to take it back for ten seconds, wherever the officer goes meanwhile; taken back, the
 * text stands in the composer as it was typed. A refusal changes nothing of what was typed.
 */
export function useSendMail(ticket: TicketInSlot, purpose: Purpose, compose: Compose, onSent: () => void) {
  const t = useText(outgoingText);
  const notices = useNotices();
  const trouble = useTrouble();
  const { mail, clear } = compose;
  const takeBack = useTakeBack();
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
  return { send, ready: maySend(mail) && !send.isPending };
}

/** Takes a held mail back: its text is the draft again, what its step did is undone, wherever the officer is now. */
export function useTakeBack(onDone?: (purpose: Purpose) => void) {
  const t = useText(outgoingText);
  const notices = useNotices();
  const trouble = useTrouble();
  const { staff } = useSession();
  return async (outgoingId: string) => {
    try {
      const { draft, ticket } = await client.mail.undo({ id: outgoingId });
      putDraft(staff.staffId, draftKey(draft.ticketId, draft.purpose), JSON.stringify(typedOf(draft)));
      takeTicket(ticket);
      notices.done(t.takenBack);
      onDone?.(draft.purpose);
    } catch (error) {
      refreshAround();
      notices.failed(trouble(error).message);
    }
  };
}

/** The ticket as the core has just answered it; its mail, lists and counts ask again. */
export function takeTicket(ticket: TicketInSlot): void {
  queries.setQueryData(api.tickets.get.queryKey({ input: { id: ticket.id } }), ticket);
  for (const key of [api.mail.key(), api.tickets.list.key(), api.tickets.counts.key()])
    void queries.invalidateQueries({ queryKey: key });
}
