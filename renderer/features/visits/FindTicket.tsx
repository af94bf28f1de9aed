import { Modal, NavLink, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { api } from '../../api/client.ts';
import { Loading, useText } from '../../ui/index.ts';
import { useSay } from './useSay.ts';

interface FindTicketProps {
  opened: boolean;
  onClose: () => void;
  onFound: (ticketId: string) => void;
}

/** Finds a ticket by number or words. */
export function FindTicket({ opened, onClose, onFound }: FindTicketProps) {
  const t = useText(visitsText);
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 200);
  const enough = query.length >= 2;
  const hits = useQuery(
    api.search.find.queryOptions({ input: { query, kinds: ['ticket'], limit: 12 }, enabled: opened && enough }),
  );
  return (
    <Modal opened={opened} onClose={onClose} title={t.linkTicket} size="lg">
      <TextInput
        label={t.findTicket}
        data-autofocus
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {!enough && (
          <Text size="sm" c="dimmed" mt="sm">
            {t.findTicketHint}
          </Text>
        )}
        {enough && hits.isPending && <Loading lines={3} />}
        {hits.isError && (
          <Text size="sm" c="red" mt="sm" role="alert">
            {say(hits.error)}
          </Text>
        )}
        {enough && hits.data?.length === 0 && (
          <Text size="sm" c="dimmed" mt="sm">
            {t.findTicketNothing}
          </Text>
        )}
        {enough &&
          hits.data?.map((hit) => (
            <NavLink
              key={hit.id}
              component="button"
              label={hit.title}
              description={hit.detail}
              onClick={() => onFound(hit.id)}
            />
          ))}
      </div>
    </Modal>
  );
}
