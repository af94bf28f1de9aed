import { useId } from 'react';
import { calendarText } from '../../../shared/text/calendar.ts';
import { formatIsoDate } from '../../../shared/text/format.ts';
import { useLanguage, useText } from '../../ui/index.ts';
import classes from './calendar.module.css';
import { signs } from './marks.tsx';
import { weekdays } from './typed.ts';
import type { Day } from './year.ts';

type Props = {
  days: Day[];
  /** The pattern of most of the year; days of another one are underlined. */
  usual: string;
  active: string;
  onFocus: (date: string) => void;
  onPick: ((date: string) => void) | undefined;
};

/** One month: every day a button that says what it is. */
export function MonthGrid({ days, usual, active, onFocus, onPick }: Props) {
  const t = useText(calendarText);
  const { language } = useLanguage();
  const headId = useId();
  const [first] = days;
  if (first === undefined) return null;
  // "1 Januari 2026" without its day.
  const title = formatIsoDate(first.date, language, { style: 'long' }).replace(/^\d+ /, '');
  const spoken = (day: Day): string => {
    const word = day.mark === 'open' ? '' : day.mark === 'closed' ? t.weekend : t[day.mark];
    const date = formatIsoDate(day.date, language, { style: 'long', weekday: true });
    return [date, word, day.exception?.name].filter(Boolean).join(', ');
  };
  return (
    <section className={classes.month} aria-labelledby={headId}>
      <h3 id={headId} className={classes.monthName}>
        {title}
      </h3>
      <div className={classes.monthDays}>
        {weekdays.map((weekday) => (
          <span key={weekday} className={classes.weekday} aria-hidden="true">
            {t[weekday].slice(0, 3)}
          </span>
        ))}
        {days.map((day, index) => (
          <button
            key={day.date}
            type="button"
            data-date={day.date}
            data-mark={day.mark}
            data-sign={day.exception ? signs[day.exception.kind] : undefined}
            data-other={(day.pattern !== usual && day.mark !== 'outside') || undefined}
            className={classes.dayButton}
            style={index === 0 ? { gridColumnStart: day.column + 1 } : undefined}
            tabIndex={day.date === active ? 0 : -1}
            title={day.exception?.name}
            aria-label={spoken(day)}
            aria-disabled={onPick === undefined || undefined}
            onFocus={() => onFocus(day.date)}
            onClick={() => onPick?.(day.date)}
          >
            {index + 1}
          </button>
        ))}
      </div>
    </section>
  );
}
