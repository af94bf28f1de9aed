import { Button, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { calendarText } from '../../../shared/text/calendar.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { FieldRow, FormActions, useText } from '../../ui/index.ts';
import { HoursFields } from './HoursFields.tsx';
import { WeekTotal } from './PatternEditor.tsx';
import type { TypedPattern } from './typed.ts';

type Props = { patterns: readonly TypedPattern[]; onAdd: (added: TypedPattern) => void; onClose: () => void };

/** A new pattern over a span of dates, e.g. Ramadan; it takes the place of what is in force then. */
export function AddPatternDialog({ patterns, onAdd, onClose }: Props) {
  const t = useText(calendarText);
  const ui = useText(uiText);
  const [source, setSource] = useState(patterns.length - 1);
  const [name, setName] = useState('');
  const [validFrom, setFrom] = useState<string | null>(null);
  const [validTo, setTo] = useState<string | null>(null);
  const [days, setDays] = useState<TypedPattern['days'] | undefined>(patterns.at(-1)?.days);
  const copy = (at: number) => {
    setSource(at);
    setDays(patterns[at]?.days);
  };
  const isBackwards = validFrom !== null && validTo !== null && validTo < validFrom;
  const added =
    days !== undefined && validFrom !== null && name.trim() !== '' && !isBackwards
      ? { name: name.trim(), validFrom, validTo, days }
      : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.addPatternTitle}
      size="lg"
      yOffset="5vh"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <Stack gap="sm">
        <Text size="sm">{t.addPatternHelp}</Text>
        <FieldRow>
          <TextInput
            label={t.patternName}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Select
            label={t.copyFrom}
            allowDeselect={false}
            value={String(source)}
            onChange={(value) => copy(Number(value))}
            data={patterns.map((pattern, at) => ({
              value: String(at),
              label: `${pattern.name} (${pattern.validFrom})`,
            }))}
          />
        </FieldRow>
        <FieldRow>
          <DateInput label={t.validFrom} valueFormat="D MMM YYYY" value={validFrom} onChange={setFrom} />
          <DateInput
            label={t.validTo}
            valueFormat="D MMM YYYY"
            placeholder={t.untilFurther}
            clearable
            minDate={validFrom ?? undefined}
            value={validTo}
            onChange={setTo}
          />
        </FieldRow>
        {days !== undefined && (
          <>
            <HoursFields days={days} readOnly={false} faultOf={() => undefined} onChange={setDays} />
            <WeekTotal pattern={{ name, validFrom: '', validTo: null, days }} />
          </>
        )}
      </Stack>
      <FormActions>
        <Button
          disabled={added === null}
          onClick={() => {
            if (added !== null) onAdd(added);
            onClose();
          }}
        >
          {t.add}
        </Button>
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
      </FormActions>
    </Modal>
  );
}
