import { Button } from '@mantine/core';
import { IconBuildingCommunity, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { api } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { EmptyState, ErrorState, Loading, type TicketPartProps, useText } from '../../../ui/index.ts';
import { isOpen } from '../parts/types.ts';
import SendDialog from '../send/SendDialog.tsx';
import { AccessBlock } from './AccessBlock.tsx';
import { EscalationCard } from './EscalationCard.tsx';
import classes from './panel.module.css';

const finished = ['closed', 'cancelled'];

/** The tab LKPP of a ticket: every escalation of it, newest first, and the way to send one. */
export default function LkppPanel({ ticket, canWork }: TicketPartProps) {
  const t = useText(escalationText);
  const trouble = useTrouble();
  const [sending, setSending] = useState(false);
  const list = useQuery(
    api.escalations.forTicket.queryOptions({ input: { ticketId: ticket.id }, refetchInterval: 60_000 }),
  );
  if (list.isPending) return <Loading />;
  if (list.data === undefined) {
    return <ErrorState body={trouble(list.error).message} onRetry={() => void list.refetch()} />;
  }
  const running = list.data.some(isOpen);
  const mayStart = canWork && !running && !finished.includes(ticket.state);
  const button = mayStart && (
    <Button leftSection={<IconSend size={15} aria-hidden="true" />} onClick={() => setSending(true)}>
      {t.send}
    </Button>
  );
  const close = () => setSending(false);
  return (
    <div className={classes.panel}>
      {list.data.length === 0 ? (
        <EmptyState icon={IconBuildingCommunity} title={t.none} body={t.noneBody} action={button || undefined} />
      ) : (
        button
      )}
      {list.data.map((escalation) => (
        <EscalationCard key={escalation.id} escalation={escalation} ticket={ticket} canWork={canWork} />
      ))}
      <AccessBlock ticket={ticket} canWork={canWork} />
      {sending && <SendDialog ticket={ticket} onClose={close} onDone={close} />}
    </div>
  );
}
