import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Queue, queues } from '../../../../shared/domain/vocabulary.ts';
import { formatNumber } from '../../../../shared/text/format.ts';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { queueText } from '../../../../shared/text/vocabulary.ts';
import { api } from '../../../api/client.ts';
import { useLanguage, useText } from '../../../ui/index.ts';
import { changeQueue } from './memory.ts';
import classes from './queue.module.css';
import { queuePath } from './queue-paths.ts';

/** How many tickets stand in each queue, asked again every minute because time alone makes tickets late. */
export function useCounts() {
  return useQuery(api.tickets.counts.queryOptions({ refetchInterval: 60_000 })).data;
}

const tones: Partial<Record<Queue, 'late' | 'duesoon'>> = { late: 'late', dueSoon: 'duesoon' };

/** The queues at the left, with their live counts. */
export function QueueList({ current }: { current: Queue }) {
  const t = useText(queueScreenText);
  const names = useText(queueText);
  const { language } = useLanguage();
  const counts = useCounts();
  return (
    <nav aria-label={t.queues}>
      <ul className={classes.list}>
        {queues.map((queue) => (
          <li key={queue}>
            <Link
              href={queuePath(queue)}
              className={classes.item}
              aria-current={queue === current ? 'page' : undefined}
              onClick={() => changeQueue(queue, { viewId: undefined })}
            >
              <span className={classes.name}>{names[queue]}</span>
              <span className={classes.count} data-tone={(counts?.[queue] ?? 0) > 0 ? tones[queue] : undefined}>
                {counts === undefined ? '' : formatNumber(counts[queue] ?? 0, language)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
