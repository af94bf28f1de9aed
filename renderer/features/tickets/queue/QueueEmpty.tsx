import { Button } from '@mantine/core';
import type { Queue } from '../../../../shared/domain/vocabulary.ts';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { EmptyState, useText } from '../../../ui/index.ts';
import { changeQueue, noFilter } from './memory.ts';

/** An empty queue says whether that is good, and what comes next. */
export function QueueEmpty({ queue, filtered }: { queue: Queue; filtered: boolean }) {
  const t = useText(queueScreenText);
  if (filtered)
    return (
      <EmptyState
        title={t.emptyFiltered}
        body={t.emptyFilteredBody}
        action={<Button onClick={() => changeQueue(queue, { filter: noFilter })}>{t.clearFilters}</Button>}
      />
    );
  const words: Record<Queue, [title: string, body: string]> = {
    open: [t.emptyOpen, t.emptyOpenBody],
    new: [t.emptyNew, t.emptyNewBody],
    mine: [t.emptyMine, t.emptyMineBody],
    waitingUser: [t.emptyWaitingUser, t.emptyWaitingUserBody],
    waitingLkpp: [t.emptyWaitingLkpp, t.emptyWaitingLkppBody],
    dueSoon: [t.emptyDueSoon, t.emptyDueSoonBody],
    late: [t.emptyLate, t.emptyLateBody],
    toConfirm: [t.emptyToConfirm, t.emptyToConfirmBody],
    closed: [t.emptyClosed, t.emptyClosedBody],
  };
  const [title, body] = words[queue];
  return <EmptyState title={title} body={body} />;
}
