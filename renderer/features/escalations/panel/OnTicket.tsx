import { Button } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { api } from '../../../api/client.ts';
import { type TicketPartProps, useText } from '../../../ui/index.ts';
import { ClockText } from '../parts/marks.tsx';
import { type Escalation, isOpen, unanswered } from '../parts/types.ts';
import { placeOf } from './EscalationCard.tsx';
import classes from './panel.module.css';

/** The escalations of a ticket; the tab, the header and the task share one query. */
function useEscalations(ticketId: string): Escalation[] {
  return useQuery(api.escalations.forTicket.queryOptions({ input: { ticketId }, refetchInterval: 60_000 })).data ?? [];
}

/** The word on the tab, with how many data requests wait. */
export function LkppTitle({ ticket }: TicketPartProps) {
  const t = useText(escalationText);
  const waiting = useEscalations(ticket.id).filter(isOpen).flatMap(unanswered).length;
  return (
    <>
      {t.tab}
      {waiting > 0 && (
        <span className={classes.count} title={t.asks(waiting)}>
          {waiting}
        </span>
      )}
    </>
  );
}

/** "Posisi di LKPP: Level 1, Technical Operation" in the header of the ticket. */
export function LkppPosition({ ticket, onShow }: TicketPartProps) {
  const t = useText(escalationText);
  const current = useEscalations(ticket.id).find(isOpen);
  if (current === undefined) return null;
  return (
    <span className={classes.fact}>
      <span className={classes.factLabel}>{t.position}</span>
      <button type="button" className={classes.factButton} onClick={onShow}>
        {current.acceptedAt === null ? t[current.state] : placeOf(current, t)}
      </button>
    </span>
  );
}

/** LKPP's data request as a task that cannot be overlooked, with its clock. */
export function LkppTask({ ticket, canWork, onShow }: TicketPartProps) {
  const t = useText(escalationText);
  const waiting = useEscalations(ticket.id).filter(isOpen).flatMap(unanswered);
  const [first] = waiting;
  if (first === undefined) return null;
  return (
    <section className={classes.banner} aria-label={t.tasks}>
      <IconFileUnknown size={16} aria-hidden="true" />
      <strong>{t.asks(waiting.length)}</strong>
      <span className={classes.bannerText} title={first.body}>
        {first.body}
      </span>
      <ClockText clock={first.clock} />
      <Button size="xs" variant="default" onClick={onShow}>
        {canWork ? t.answer : t.open}
      </Button>
    </section>
  );
}
