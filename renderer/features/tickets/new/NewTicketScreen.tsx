import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { ticketFormText } from '../../../../shared/text/tickets-form.ts';
import { api } from '../../../api/client.ts';
import { Loading, Page, useText } from '../../../ui/index.ts';
import { emptyForm, formOfCall, formOfVisit } from './form-state.ts';
import { NewTicketForm } from './NewTicketForm.tsx';
import { sourceOf } from './source.ts';

/** `/tiket/baru`: a new ticket, from nothing, from a phone note or from the guest book. */
export default function NewTicketScreen() {
  const t = useText(ticketFormText);
  const source = sourceOf(useSearch());
  const [clientKey] = useState(() => crypto.randomUUID());
  const call = useQuery(api.calls.get.queryOptions({ input: { id: source.id }, enabled: source.kind === 'call' }));
  const visit = useQuery(api.visits.get.queryOptions({ input: { id: source.id }, enabled: source.kind === 'visit' }));
  const drafts = useQuery(api.session.drafts.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const isLoading = call.isLoading || visit.isLoading || drafts.isLoading;
  const first = call.data
    ? formOfCall(clientKey, call.data)
    : visit.data
      ? formOfVisit(clientKey, visit.data)
      : emptyForm(clientKey);
  const origin = call.data ? t.fromCall : visit.data ? t.fromVisit : undefined;
  const lost = call.isError || visit.isError;
  if (isLoading)
    return (
      <Page title={t.title}>
        <Loading lines={8} />
      </Page>
    );
  return (
    <NewTicketForm
      key={`${source.kind} ${source.id}`}
      source={source}
      first={first}
      subtitle={lost ? t.unreachable : origin}
    />
  );
}
