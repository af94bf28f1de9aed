import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { grantText } from '../../../../shared/text/access-grants-ui.ts';
import { api } from '../../../api/client.ts';
import { useText } from '../../../ui/index.ts';

/** Finds the open ticket an access is for, by number or words. */
export function TicketSelect({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const t = useText(grantText);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.split(' · ')[0] ?? '', 250);
  const found = useQuery(
    api.tickets.list.queryOptions({
      input: { queue: 'open', filter: { search }, limit: 20 },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Select
      label={t.ticket}
      placeholder={t.ticketHelp}
      required
      searchable
      data-autofocus
      // The form is seen whole first; typing or a click brings the list.
      openOnFocus={false}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      data={(found.data?.items ?? []).map(({ id, number, subject }) => ({
        value: id,
        label: `${number} · ${subject}`,
      }))}
    />
  );
}
