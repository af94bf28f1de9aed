import { Button, Modal, Select, Stack, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { type DateException, dateException } from '../../../shared/domain/time/index.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { formatIsoDate } from '../../../shared/text/format.ts';
import { formatWindows, parseWindows } from '../../../shared/text/parse-windows.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { FormActions, useLanguage, useText } from '../../ui/index.ts';

type Props = {
  date: string;
  exception: DateException | undefined;
  onApply: (next: DateException) => void;
  onRemove: (() => void) | undefined;
  onClose: () => void;
};
const kinds = dateException.shape.kind;

/** Marks one date: closed, half a day, or a working day more. */
export function ExceptionDialog({ date, exception, onApply, onRemove, onClose }: Props) {
  const t = useText(calendarText);
  const ui = useText(uiText);
  const { language } = useLanguage();
  const [at, setAt] = useState(date);
  const [kind, setKind] = useState<DateException['kind']>(exception?.kind ?? 'holiday');
  const [name, setName] = useState(exception?.name ?? '');
  const [hours, setHours] = useState(formatWindows(exception?.windows ?? [], language));
  const [faults, setFaults] = useState<Record<string, string>>({});
  const isOpen = kind === 'halfDay' || kind === 'extraDay';
  const apply = () => {
    const windows = isOpen ? parseWindows(hours) : [];
    if (windows === undefined) return setFaults({ windows: t.wrongHours });
    const result = dateException.safeParse({ date: at, kind, name, windows });
    if (!result.success)
      return setFaults(Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), issue.message])));
    onApply(result.data);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t.markDate}: ${formatIsoDate(at, language, { style: 'long', weekday: true })}`}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <Stack gap="sm">
          <DateInput
            label={t.date}
            valueFormat="D MMMM YYYY"
            value={at}
            error={faults.date}
            onChange={(next) => next !== null && setAt(next)}
          />
          <Select
            label={t.kind}
            allowDeselect={false}
            value={kind}
            onChange={(value) => setKind(kinds.safeParse(value).data ?? kind)}
            data={kinds.options.map((value) => ({ value, label: t[value] }))}
          />
          <TextInput
            label={t.name}
            value={name}
            error={faults.name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          {isOpen && (
            <TextInput
              label={t.hours}
              description={t.hoursHelp}
              value={hours}
              error={faults.windows}
              onChange={(event) => setHours(event.currentTarget.value)}
            />
          )}
        </Stack>
        <FormActions>
          <Button type="submit">{t.apply}</Button>
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
          {onRemove !== undefined && (
            <Button
              variant="subtle"
              color="red"
              onClick={() => {
                onRemove();
                onClose();
              }}
            >
              {t.remove}
            </Button>
          )}
        </FormActions>
      </form>
    </Modal>
  );
}
