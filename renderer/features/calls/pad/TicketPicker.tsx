import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconTicket } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callText } from '../../../../shared/text/calls.ts';
import { api } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useText } from '../../../ui/index.ts';
import { PickList } from './PickList.tsx';
import classes from './pad.module.css';
import { usePick } from './usePick.ts';

/** Finds the ticket a call is about; Enter ends the call with it. */
export function TicketPicker({ busy, onPick }: { busy: boolean; onPick: (ticketId: string) => void }) {
  const t = useText(callText);
  const trouble = useTrouble();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 120);
  const found = useQuery(
    api.search.find.queryOptions({
      input: { query: asked || '-', kinds: ['ticket'], limit: 8 },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const hits = asked === '' ? [] : (found.data ?? []);
  const pick = usePick(
    hits,
    (hit) => {
      if (!busy) onPick(hit.id);
    },
    0,
  );
  return (
    <div className={classes.asking}>
      <TextInput
        {...pick.field}
        autoFocus
        aria-label={t.findTicket}
        placeholder={t.findTicket}
        maxLength={200}
        value={query}
        error={found.error ? trouble(found.error).message : undefined}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={pick.onKey}
      />
      <PickList
        pick={pick}
        label={t.findTicket}
        optionKey={(hit) => hit.id}
        look={(hit) => (hit.past ? 'past' : undefined)}
      >
        {(hit) => (
          <>
            <IconTicket size={15} aria-hidden="true" />
            <span className={classes.optionText}>
              {hit.title}
              <span className={classes.optionFacts}>{hit.detail}</span>
            </span>
          </>
        )}
      </PickList>
      {asked !== '' && found.data !== undefined && hits.length === 0 && <p className={classes.help}>{t.noTicket}</p>}
    </div>
  );
}
