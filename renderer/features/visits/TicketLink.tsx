import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { api } from '../../api/client.ts';
import { useNotices, useText } from '../../ui/index.ts';
import { FindTicket } from './FindTicket.tsx';
import type { Visit } from './types.ts';
import { useSay } from './useSay.ts';

interface TicketLinkProps {
  visit: Visit;
  may: boolean;
  /** Saves the form before another page takes its data over. */
  beforeLeaving: () => Promise<boolean>;
}

/** The ticket of this visit: make one, link one, or unlink it. */
export function TicketLink({ visit, may, beforeLeaving }: TicketLinkProps) {
  const t = useText(visitsText);
  const say = useSay();
  const notices = useNotices();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const [finding, setFinding] = useState(false);
  const link = useMutation(
    api.visits.linkTicket.mutationOptions({
      onSuccess: (fresh) => {
        cache.setQueryData(api.visits.get.queryKey({ input: { id: fresh.id } }), fresh);
        void cache.invalidateQueries({ queryKey: api.visits.list.key() });
        setFinding(false);
        if (fresh.ticket) notices.done(t.linked(fresh.ticket.number));
        else if (visit.ticket) {
          const ticketId = visit.ticket.id;
          notices.undo(t.unlinked, () => link.mutate({ id: visit.id, ticketId }));
        }
      },
      onError: (error) => notices.failed(say(error)),
    }),
  );
  const { ticket } = visit;
  return (
    <>
      <Group justify="space-between">
        {ticket ? (
          <Text size="sm">
            <Anchor href={`#/tiket/${ticket.id}`} fw={600}>
              {ticket.number}
            </Anchor>{' '}
            {ticket.subject}
          </Text>
        ) : (
          <Text size="sm" c="dimmed">
            {t.noTicket}
          </Text>
        )}
        {may && (
          <Group gap="sm">
            {!ticket && (
              <Button onClick={() => void beforeLeaving().then(() => navigate(`/tiket/baru?tamu=${visit.id}`))}>
                {t.makeTicket}
              </Button>
            )}
            <Button variant="default" onClick={() => setFinding(true)}>
              {t.linkTicket}
            </Button>
            {ticket && (
              <Button
                variant="default"
                loading={link.isPending}
                onClick={() => link.mutate({ id: visit.id, ticketId: null })}
              >
                {t.unlinkTicket}
              </Button>
            )}
          </Group>
        )}
      </Group>
      <FindTicket
        opened={finding}
        onClose={() => setFinding(false)}
        onFound={(ticketId) => link.mutate({ id: visit.id, ticketId })}
      />
    </>
  );
}
