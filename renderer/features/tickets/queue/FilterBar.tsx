import { Button, MultiSelect, Popover, Select, Stack, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconBookmark, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { channels, holders, priorities, type Queue, ticketStates } from '../../../../shared/domain/vocabulary.ts';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { channelText, holderText, priorityText, ticketStateText } from '../../../../shared/text/vocabulary.ts';
import { api } from '../../../api/client.ts';
import { useText } from '../../../ui/index.ts';
import type { TicketFilter, TicketSort } from '../parts/types.ts';
import { activeFilters, writeView } from './filters.ts';
import { changeQueue } from './memory.ts';
import classes from './queue.module.css';
import { ViewDialog } from './ViewDialog.tsx';

const nobody = 'none';

/** Filters above the list: the usual ones in sight, the others in a small sheet. */
export function FilterBar({ queue, filter, sort }: { queue: Queue; filter: TicketFilter; sort: TicketSort }) {
  const t = useText(queueScreenText);
  const words = { ...useText(priorityText), ...useText(channelText) };
  const states = useText(ticketStateText);
  const places = useText(holderText);
  const [saving, setSaving] = useState(false);
  const { data: staff = [] } = useQuery(api.staff.names.queryOptions());
  const { data: table } = useQuery(api.priorities.current.queryOptions());
  const { data: library = [] } = useQuery(api.procedures.list.queryOptions());
  const set = (change: Partial<TicketFilter>) => changeQueue(queue, { filter: { ...filter, ...change } });
  const procedureNames = new Map(library.map(({ code, title }) => [code, title]));
  return (
    <section className={classes.bar} aria-label={t.filters}>
      <SearchField key={queue} value={filter.search} onChange={(search) => set({ search })} />
      <MultiSelect
        size="xs"
        w={filter.priority.length > 0 ? 150 : 110}
        aria-label={t.priority}
        placeholder={filter.priority.length === 0 ? t.priority : undefined}
        data={priorities.map((value) => ({ value, label: words[value] }))}
        value={filter.priority}
        onChange={(priority) => set({ priority })}
      />
      <Select
        size="xs"
        w={140}
        clearable
        searchable
        aria-label={t.officer}
        placeholder={t.anyOfficer}
        data={[{ value: nobody, label: t.unassigned }, ...staff.map(({ id, name }) => ({ value: id, label: name }))]}
        value={filter.assigneeId === null ? nobody : (filter.assigneeId ?? null)}
        onChange={(value) => set({ assigneeId: value === nobody ? null : (value ?? undefined) })}
      />
      <Popover trapFocus position="bottom-start" withinPortal>
        <Popover.Target>
          <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden="true" />}>
            {t.moreFilters}
          </Button>
        </Popover.Target>
        <Popover.Dropdown w={320} aria-label={t.moreFilters}>
          <Stack gap="xs">
            <MultiSelect
              size="xs"
              label={t.channel}
              comboboxProps={{ withinPortal: false }}
              data={channels.map((value) => ({ value, label: words[value] }))}
              value={filter.channel}
              onChange={(channel) => set({ channel })}
            />
            <MultiSelect
              size="xs"
              label={t.state}
              comboboxProps={{ withinPortal: false }}
              data={ticketStates.map((value) => ({ value, label: states[value] }))}
              value={filter.state}
              onChange={(state) => set({ state })}
            />
            <MultiSelect
              size="xs"
              label={t.holder}
              comboboxProps={{ withinPortal: false }}
              data={holders.map((value) => ({ value, label: places[value] }))}
              value={filter.holder}
              onChange={(holder) => set({ holder })}
            />
            <Select
              size="xs"
              label={t.problem}
              clearable
              searchable
              comboboxProps={{ withinPortal: false }}
              data={
                table?.document.rows.map(({ code, problem }) => ({ value: code, label: `${code} ${problem}` })) ?? []
              }
              value={filter.problemCode ?? null}
              onChange={(code) => set({ problemCode: code ?? undefined })}
            />
            <Select
              size="xs"
              label={t.procedure}
              clearable
              comboboxProps={{ withinPortal: false }}
              data={[...procedureNames].map(([value, label]) => ({ value, label }))}
              value={filter.procedureCode ?? null}
              onChange={(code) => set({ procedureCode: code ?? undefined })}
            />
            <DateInput
              size="xs"
              label={t.receivedFrom}
              clearable
              valueFormat="D MMM YYYY"
              popoverProps={{ withinPortal: false }}
              value={filter.receivedFrom ?? null}
              onChange={(date) => set({ receivedFrom: date ?? undefined })}
            />
            <DateInput
              size="xs"
              label={t.receivedTo}
              clearable
              valueFormat="D MMM YYYY"
              popoverProps={{ withinPortal: false }}
              value={filter.receivedTo ?? null}
              onChange={(date) => set({ receivedTo: date ?? undefined })}
            />
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {activeFilters(filter).length > 0 && (
        <Button
          variant="subtle"
          ml="auto"
          leftSection={<IconBookmark size={14} aria-hidden="true" />}
          onClick={() => setSaving(true)}
        >
          {t.saveView}
        </Button>
      )}
      {saving && (
        <ViewDialog
          draft={{ name: '', shared: false, query: writeView(queue, filter, sort) }}
          onClose={() => setSaving(false)}
        />
      )}
    </section>
  );
}

/** The search field answers at once and asks the core when the typing pauses. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText(queueScreenText);
  const [text, setText] = useState(value);
  const send = useDebouncedCallback(onChange, 200);
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      size="xs"
      w={230}
      type="search"
      aria-label={t.search}
      placeholder={t.search}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      maxLength={200}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
    />
  );
}
