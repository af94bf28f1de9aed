import { Checkbox, Collapse, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { TENDER_STAGES } from '../../../../shared/domain/priority/stages.ts';
import { zoneLetters } from '../../../../shared/domain/time/zone.ts';
import { priorities } from '../../../../shared/domain/vocabulary.ts';
import { ticketFormText } from '../../../../shared/text/tickets-form.ts';
import { priorityText } from '../../../../shared/text/vocabulary.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { DraftTextarea, FieldRow, useLanguage, useText } from '../../../ui/index.ts';
import type { PriorityFacts } from '../parts/types.ts';
import { fromLocal, toLocal } from './facts.ts';
import { ProblemPicker } from './ProblemPicker.tsx';

interface FactsFieldsProps {
  facts: PriorityFacts;
  onChange: (facts: PriorityFacts) => void;
  /** The kind of problem takes the keyboard first. */
  autoFocus?: boolean;
}

/** What the priority table needs to know of a problem. */
export function FactsFields({ facts, onChange, autoFocus }: FactsFieldsProps) {
  const t = useText(ticketFormText);
  const names = useText(priorityText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const { data: table } = useQuery(api.priorities.current.queryOptions());
  const set = (change: Partial<PriorityFacts>) => onChange({ ...facts, ...change });
  return (
    <Stack gap="xs">
      <ProblemPicker
        rows={table?.document.rows ?? []}
        value={facts.problemCode}
        onChange={(problemCode) => set({ problemCode })}
        autoFocus={autoFocus}
      />
      <FieldRow>
        <Select
          label={t.stage}
          placeholder={t.stageHint}
          clearable
          searchable
          data={TENDER_STAGES.map(({ code, label, en }) => ({ value: code, label: language === 'id' ? label : en }))}
          value={facts.stage === '' ? null : facts.stage}
          onChange={(stage) => set({ stage: stage ?? '' })}
        />
        <DateTimePicker
          label={t.deadline(zoneLetters(zone))}
          clearable
          valueFormat="DD MMM YYYY HH.mm"
          value={toLocal(facts.stageDeadline, zone)}
          onChange={(value) => set({ stageDeadline: fromLocal(value, zone) })}
        />
      </FieldRow>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
        <Checkbox
          label={t.affectsAll}
          checked={facts.affectsAll}
          onChange={(event) => set({ affectsAll: event.currentTarget.checked })}
        />
        <Checkbox
          label={t.stageMissed}
          checked={facts.stageMissed}
          onChange={(event) => set({ stageMissed: event.currentTarget.checked })}
        />
        <Checkbox
          label={t.dataRisk}
          checked={facts.dataRisk}
          onChange={(event) => set({ dataRisk: event.currentTarget.checked })}
        />
        <Checkbox
          label={t.headOrder}
          checked={facts.headOrder !== null}
          onChange={(event) => set({ headOrder: event.currentTarget.checked ? '' : null })}
        />
        <Checkbox
          label={t.override}
          checked={facts.override !== null}
          onChange={(event) => set({ override: event.currentTarget.checked ? { priority: 'high', reason: '' } : null })}
        />
      </SimpleGrid>
      {facts.headOrder !== null && (
        <TextInput
          pl={24}
          aria-label={t.headOrderText}
          placeholder={t.headOrderText}
          maxLength={2000}
          value={facts.headOrder}
          onChange={(event) => set({ headOrder: event.currentTarget.value })}
        />
      )}
      <Collapse expanded={facts.override !== null}>
        {facts.override !== null && (
          <Stack gap="xs" pl={24}>
            <SegmentedControl
              aria-label={t.overrideTo}
              value={facts.override.priority}
              data={priorities.map((value) => ({ value, label: names[value] }))}
              onChange={(value) => {
                const priority = priorities.find((known) => known === value) ?? 'high';
                set({ override: { priority, reason: facts.override?.reason ?? '' } });
              }}
            />
            <DraftTextarea
              label={t.overrideReason}
              minRows={2}
              maxLength={2000}
              value={facts.override.reason}
              onChange={(reason) => set({ override: { priority: facts.override?.priority ?? 'high', reason } })}
            />
          </Stack>
        )}
      </Collapse>
    </Stack>
  );
}
