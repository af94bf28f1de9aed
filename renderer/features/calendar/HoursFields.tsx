import { Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { calendarText } from '../../../shared/text/calendar.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { useLanguage, useText } from '../../ui/index.ts';
import classes from './calendar.module.css';
import { minutesOfDay, type TypedPattern, weekdays } from './typed.ts';

type Weekday = (typeof weekdays)[number];
type Props = {
  days: TypedPattern['days'];
  readOnly: boolean;
  faultOf: (weekday: Weekday) => string | undefined;
  onChange: (next: TypedPattern['days']) => void;
};

/** The opening hours of a week, one line a day, with the hours they come to. */
export function HoursFields({ days, readOnly, faultOf, onChange }: Props) {
  const t = useText(calendarText);
  const { language } = useLanguage();
  const helpId = useId();
  return (
    <fieldset className={classes.hours}>
      <legend className={classes.legend}>{t.hours}</legend>
      <Text id={helpId} size="xs" c="dimmed" mb={4}>
        {t.hoursHelp}
      </Text>
      {weekdays.map((weekday) => {
        const minutes = minutesOfDay(days[weekday]);
        return (
          <div key={weekday} className={classes.day}>
            <span aria-hidden="true">{t[weekday]}</span>
            <TextInput
              size="xs"
              aria-label={t[weekday]}
              aria-describedby={helpId}
              placeholder={t.closed}
              readOnly={readOnly}
              value={days[weekday]}
              error={faultOf(weekday)}
              onChange={(event) => onChange({ ...days, [weekday]: event.currentTarget.value })}
            />
            <span className={classes.dayHours}>
              {minutes === null || minutes === 0 ? '' : t.perDay(formatNumber(minutes / 60, language, 2))}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
