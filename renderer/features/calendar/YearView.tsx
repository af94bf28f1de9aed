import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { dayAfter, dayBefore } from '../../../shared/domain/time/edit-patterns.ts';
import type { Calendar } from '../../../shared/domain/time/index.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { useText } from '../../ui/index.ts';
import classes from './calendar.module.css';
import { MonthGrid } from './MonthGrid.tsx';
import { KindMark } from './marks.tsx';
import { monthsOf, usualPattern } from './year.ts';

type Props = { calendar: Calendar; year: number; onPick: ((date: string) => void) | undefined };

/** Twelve months at a glance; one tab stop, arrow keys within. */
export function YearView({ calendar, year, onPick }: Props) {
  const t = useText(calendarText);
  const months = useMemo(() => monthsOf(calendar, year), [calendar, year]);
  const usual = usualPattern(months);
  const others = [...new Set(months.flat().map((day) => day.pattern))].filter((name) => name !== usual && name !== '');
  const area = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<string>();
  const active = chosen?.startsWith(`${year}-`) ? chosen : `${year}-01-01`;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = targetDate(event.key, active);
    if (next === undefined || !next.startsWith(`${year}-`)) return;
    event.preventDefault();
    choose(next);
    area.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the day buttons inside */}
      <div ref={area} className={classes.year} onKeyDown={onKeyDown}>
        {months.map((days) => (
          <MonthGrid key={days[0]?.date} days={days} usual={usual} active={active} onFocus={choose} onPick={onPick} />
        ))}
      </div>
      <ul className={classes.legendList} aria-label={t.legend}>
        <li>
          <KindMark kind="holiday" />
        </li>
        <li>
          <KindMark kind="collectiveLeave" />
        </li>
        <li>
          <KindMark kind="halfDay" />
        </li>
        <li>
          <KindMark kind="extraDay" />
        </li>
        <li className={classes.kindMark}>
          <span className={classes.sign} data-mark="closed" aria-hidden="true">
            7
          </span>
          {t.weekend}
        </li>
        {others.map((name) => (
          <li key={name} className={classes.kindMark}>
            <span className={classes.sign} data-other aria-hidden="true">
              7
            </span>
            {t.otherPattern(name)}
          </li>
        ))}
      </ul>
      {onPick !== undefined && <p className={classes.help}>{t.yearHelp}</p>}
    </>
  );
}

function targetDate(key: string, date: string): string | undefined {
  const week = (step: (date: string) => string) => Array.from({ length: 7 }).reduce<string>((at) => step(at), date);
  if (key === 'ArrowRight') return dayAfter(date);
  if (key === 'ArrowLeft') return dayBefore(date);
  if (key === 'ArrowDown') return week(dayAfter);
  return key === 'ArrowUp' ? week(dayBefore) : undefined;
}
