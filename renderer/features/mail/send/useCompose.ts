import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client.ts';
import { useKeptForm } from '../../../api/useKeptForm.ts';
import type { TicketInSlot } from '../../../ui/index.ts';
import { draftKey, mailOf, type Purpose, type TypedMail, typedMail } from './compose-form.ts';

const untouched: TypedMail = {};

/** The mail being written: the core's draft, over it what was typed, kept with every keystroke per ticket and purpose. */
export function useCompose(ticket: TicketInSlot, purpose: Purpose, answers: string | undefined) {
  const [freshKey, setFreshKey] = useState(() => crypto.randomUUID());
  const form = useKeptForm<TypedMail>(draftKey(ticket.id, purpose), typedMail, untouched);
  const { fields: typed } = form;
  const inReplyTo = typed.inReplyTo === undefined ? answers : (typed.inReplyTo ?? undefined);
  const draft = useQuery(
    api.mail.draft.queryOptions({
      input: {
        ticketId: ticket.id,
        purpose,
        inReplyTo,
        accountId: typed.accountId ?? undefined,
        templateId: typed.templateId ?? undefined,
        keys: typed.keys,
      },
      staleTime: 30_000,
      placeholderData: keepPreviousData,
    }),
  );
  const mail = mailOf(draft.data, typed, freshKey);
  const set = (change: TypedMail) => form.set({ clientKey: mail.clientKey, ...change });
  const clear = () => {
    setFreshKey(crypto.randomUUID());
    form.clear();
  };
  const isTyped = Object.keys(typed).some((name) => name !== 'clientKey');
  return {
    mail,
    typed,
    set,
    clear,
    restore: form.set,
    isTyped,
    kept: form.kept,
    draft,
    below: draft.data?.below ?? '',
  };
}
export type Compose = ReturnType<typeof useCompose>;
