import { Button, Chip, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { client } from '../../../api/client.ts';
import { EmptyState, Timeline, useNotices, useText } from '../../../ui/index.ts';
import { Composer } from '../composer/Composer.tsx';
import type { TimelineRecord } from '../parts/types.ts';
import { useTrouble } from '../parts/useTrouble.ts';
import { useDesk } from '../ticket/desk.ts';
import { joined, passes, type TimelineFilter, timelineFilters } from './looks.ts';
import classes from './timeline.module.css';
import { useEntryView } from './useEntryView.tsx';

const filters = Object.keys(timelineFilters).filter((key): key is TimelineFilter => key in timelineFilters);

/** What happened with the ticket, oldest first, the newest in sight; below it the place to write. */
export function TimelinePanel({ hidden }: { hidden: boolean }) {
  const { ticket, canWork } = useDesk();
  const t = useText(ticketPageText);
  const notices = useNotices();
  const trouble = useTrouble();
  const view = useEntryView();
  const [filter, setFilter] = useState<TimelineFilter>('filterAll');
  const [older, setOlder] = useState<{ items: TimelineRecord[]; more: boolean }>();
  const scroller = useRef<HTMLElement>(null);
  const entries = joined(older?.items ?? [], ticket.timeline);
  const more = older?.more ?? ticket.timelineMore;
  const load = useMutation({
    mutationFn: () => client.tickets.timeline({ id: ticket.id, before: entries[0]?.at, limit: 100 }),
    onSuccess: ({ items, more: evenMore }) => setOlder({ items: joined(items, older?.items ?? []), more: evenMore }),
    onError: (error) => notices.failed(trouble(error).message),
  });
  const newest = entries.at(-1)?.id;
  useEffect(() => {
    if (newest !== undefined) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [newest]);
  const shown = entries.filter((entry) => passes(filter, entry));
  return (
    <div className={classes.panel} hidden={hidden}>
      <Chip.Group
        value={filter}
        onChange={(value) => setFilter(filters.find((known) => known === value) ?? 'filterAll')}
      >
        <Group gap={4} className={classes.filters} role="group" aria-label={t.tabTimeline}>
          {filters.map((key) => (
            <Chip key={key} value={key} size="xs" variant="light">
              {t[key]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t.tabTimeline}>
        {more && (
          <Button variant="subtle" fullWidth mb="sm" loading={load.isPending} onClick={() => load.mutate()}>
            {t.loadOlder}
          </Button>
        )}
        {shown.length === 0 ? (
          <EmptyState title={t.emptyTimeline} />
        ) : (
          <Timeline label={t.tabTimeline} entries={shown.map(view)} />
        )}
      </section>
      {canWork && <Composer />}
    </div>
  );
}
