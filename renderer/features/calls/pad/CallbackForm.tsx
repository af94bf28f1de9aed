import { Button } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf, instant, isoFromDay, type Zone } from '../../../../shared/domain/time/zone.ts';
import { callText } from '../../../../shared/text/calls.ts';
import { formatDate, formatDateTime, formatTime } from '../../../../shared/text/format.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { KeyHint, useLanguage, useText } from '../../../ui/index.ts';
import classes from './pad.module.css';

interface CallbackFormProps {
  busy: boolean;
  /** Word on the button; "Janjikan" unless told otherwise. */
  confirm?: string;
  onPick: (callbackAt: number) => void;
}

/** When to call back: three usual times by one key each, or any other; outside service hours it says so. */
export function CallbackForm({ busy, confirm, onPick }: CallbackFormProps) {
  const t = useText(callText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const [chosen, setChosen] = useState<number>();
  const { data: slots } = useQuery(
    api.calls.callbackSlots.queryOptions({ input: { at: chosen }, staleTime: 0, placeholderData: keepPreviousData }),
  );
  const quick = slots && [
    { label: t.inQuarter, at: slots.quarter },
    { label: t.inHour, at: slots.hour },
    { label: t.nextMorning, at: slots.morning },
  ];
  const past = chosen !== undefined && chosen <= Date.now();
  const outside = chosen !== undefined && slots !== undefined && !slots.open;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: digits bubble here from the buttons inside
    <div
      className={classes.asking}
      onKeyDown={(event) => {
        const slot = event.target instanceof HTMLInputElement ? undefined : quick?.[Number(event.key) - 1];
        if (!slot || busy) return;
        event.preventDefault();
        onPick(slot.at);
      }}
    >
      {quick?.map(({ label, at }, index) => (
        <Button
          key={label}
          variant="default"
          justify="space-between"
          disabled={busy}
          autoFocus={index === 0}
          rightSection={<KeyHint keys={String(index + 1)} />}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onPick(at)}
        >
          {label} ·{' '}
          {sameDay(at, zone)
            ? formatTime(at, zone, language, { letters: true })
            : `${formatDate(at, zone, language)} ${formatTime(at, zone, language)}`}
        </Button>
      ))}
      <DateTimePicker
        label={t.callbackWhen}
        valueFormat="D MMM YYYY HH.mm"
        value={chosen === undefined ? null : localText(chosen, zone)}
        onChange={(value) => setChosen(value === null ? undefined : fromLocalText(value, zone))}
        error={past ? t.past : undefined}
        popoverProps={{ position: 'top-start' }}
      />
      {outside && !past && (
        <p className={classes.warning} role="status">
          {t.outsideHours(formatDateTime(slots.opensAt, zone, language))}{' '}
          <Button size="compact-xs" variant="light" onClick={() => setChosen(slots.opensAt)}>
            {t.useOpening}
          </Button>
        </p>
      )}
      <Button
        loading={busy}
        disabled={chosen === undefined || past}
        onClick={() => chosen !== undefined && onPick(chosen)}
      >
        {confirm ?? t.promise}
      </Button>
    </div>
  );
}

const sameDay = (at: number, zone: Zone) => dayOf(at, zone) === dayOf(Date.now(), zone);

/** An instant as the picker writes it, `2026-06-15 09:00:00`, in the office's zone. */
function localText(at: number, zone: Zone): string {
  return `${isoFromDay(dayOf(at, zone))} ${formatTime(at, zone, 'en', { seconds: true })}`;
}

function fromLocalText(text: string, zone: Zone): number {
  const [date = '', time = '00:00'] = text.split(' ');
  return instant(date, time, zone);
}
