import { Button, Pill } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Queue } from '../../../../shared/domain/vocabulary.ts';
import { formatIsoDate } from '../../../../shared/text/format.ts';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { channelText, holderText, priorityText, ticketStateText } from '../../../../shared/text/vocabulary.ts';
import { api } from '../../../api/client.ts';
import { useLanguage, useText } from '../../../ui/index.ts';
import type { TicketFilter } from '../parts/types.ts';
import { type ActiveFilter, activeFilters } from './filters.ts';
import { changeQueue, noFilter } from './memory.ts';
import classes from './queue.module.css';

/** The active filters as chips, each removable by itself. Takes no room while nothing is filtered. */
export function FilterChips({ queue, filter }: { queue: Queue; filter: TicketFilter }) {
  const t = useText(queueScreenText);
  const nameOf = useFilterNames();
  const active = activeFilters(filter);
  if (active.length === 0) return null;
  const apply = (next: TicketFilter) => changeQueue(queue, { filter: next });
  return (
    <ul className={`${classes.list} ${classes.chips}`} aria-label={t.activeFilters}>
      {active.map((item) => (
        <li key={`${item.key} ${item.value}`}>
          <Pill
            withRemoveButton
            onRemove={() => apply(item.without)}
            removeButtonProps={{ 'aria-label': t.removeFilter(nameOf(item)), 'aria-hidden': false, tabIndex: 0 }}
          >
            {nameOf(item)}
          </Pill>
        </li>
      ))}
      <li>
        <Button size="compact-xs" variant="subtle" onClick={() => apply(noFilter)}>
          {t.clearFilters}
        </Button>
      </li>
    </ul>
  );
}

/** Words for a filter: "Prioritas: Tinggi". */
function useFilterNames(): (item: ActiveFilter) => string {
  const t = useText(queueScreenText);
  const { language } = useLanguage();
  const words: Record<string, string> = {
    ...useText(priorityText),
    ...useText(channelText),
    ...useText(ticketStateText),
    ...useText(holderText),
  };
  const { data: staff = [] } = useQuery(api.staff.names.queryOptions());
  const labels: Record<ActiveFilter['key'], string> = {
    search: t.subject,
    priority: t.priority,
    channel: t.channel,
    state: t.state,
    holder: t.holder,
    assigneeId: t.officer,
    problemCode: t.problem,
    procedureCode: t.procedure,
    receivedFrom: t.receivedFrom,
    receivedTo: t.receivedTo,
  };
  return ({ key, value }) => {
    if (value === null) return t.unassigned;
    if (key === 'search') return `"${value}"`;
    if (key === 'assigneeId') return `${labels[key]}: ${staff.find(({ id }) => id === value)?.name ?? value}`;
    if (key === 'receivedFrom' || key === 'receivedTo') return `${labels[key]}: ${formatIsoDate(value, language)}`;
    return `${labels[key]}: ${words[value] ?? value}`;
  };
}
