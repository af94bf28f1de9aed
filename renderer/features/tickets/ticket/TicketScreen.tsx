import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'wouter';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { api } from '../../../api/client.ts';
import { ErrorState, Loading, useText } from '../../../ui/index.ts';
import { ReadAt } from '../parts/ClockMark.tsx';
import { useTrouble } from '../parts/useTrouble.ts';
import { lastQueue } from '../queue/memory.ts';
import { queuePath } from '../queue/queue-paths.ts';
import { Refusals } from './Refusals.tsx';
import { TicketPage } from './TicketPage.tsx';
import classes from './ticket.module.css';

/** `/tiket/:id`: one ticket. Time goes on, so it is asked again every minute besides the live updates. */
export default function TicketScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useText(ticketPageText);
  const trouble = useTrouble();
  const [, navigate] = useLocation();
  const { data, error, dataUpdatedAt, refetch } = useQuery(
    api.tickets.get.queryOptions({ input: { id }, refetchInterval: 60_000 }),
  );
  if (data !== undefined)
    return (
      <ReadAt value={dataUpdatedAt}>
        <Refusals>
          <TicketPage key={data.id} ticket={data} />
        </Refusals>
      </ReadAt>
    );
  return (
    <div className={classes.waiting}>
      <Button variant="subtle" onClick={() => navigate(queuePath(lastQueue()))}>
        {t.back}
      </Button>
      {error === null ? (
        <Loading lines={8} />
      ) : (
        <ErrorState title={t.notFoundTitle} body={trouble(error).message} onRetry={() => void refetch()} />
      )}
    </div>
  );
}
