import { ActionIcon, Alert } from '@mantine/core';
import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { type Calendar, type DateException, knownYears } from '../../../shared/domain/time/index.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { useSession } from '../../api/session.tsx';
import { SectionCard, useNotices, useText } from '../../ui/index.ts';
import classes from './calendar.module.css';
import { ExceptionDialog } from './ExceptionDialog.tsx';
import { ExceptionList } from './ExceptionList.tsx';
import { PatternsCard } from './PatternsCard.tsx';
import type { Faults, TypedCalendar } from './typed.ts';
import { YearView } from './YearView.tsx';

type Props = {
  typed: TypedCalendar;
  /** The calendar as far as it can be read, for the year. */
  shown: Calendar;
  faults: Faults;
  onChange: ((next: TypedCalendar) => void) | undefined;
};

/** Hours, year and special dates of one calendar. */
export function CalendarEditor({ typed, shown, faults, onChange }: Props) {
  const t = useText(calendarText);
  const notices = useNotices();
  const { now } = useSession();
  const [year, setYear] = useState(() => new Date(now).getUTCFullYear());
  const [date, setDate] = useState<string>();
  const decree = typed.decrees.find((each) => each.year === year);
  // What was taken out is put back into the calendar as it is then, not as it was.
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  }, [typed]);
  const put = (exceptions: DateException[]) => onChange?.({ ...typed, exceptions: sorted(exceptions) });
  const others = (gone: string) => typed.exceptions.filter((each) => each.date !== gone);
  const remove = (exception: DateException) => {
    put(others(exception.date));
    notices.undo(t.removed(exception.name), () => {
      const now = latest.current;
      const exceptions = [...now.exceptions.filter((each) => each.date !== exception.date), exception];
      onChange?.({ ...now, exceptions: sorted(exceptions) });
    });
  };
  const current = typed.exceptions.find((each) => each.date === date);
  return (
    <div className={classes.columns}>
      <div className={classes.left}>
        <PatternsCard typed={typed} faults={faults} onChange={onChange} />
        <ExceptionList
          year={year}
          exceptions={typed.exceptions.filter((each) => each.date.startsWith(`${year}-`))}
          onEdit={onChange && setDate}
          onRemove={onChange && remove}
        />
      </div>
      <div className={classes.right}>
        <SectionCard
          title={t.yearView(year)}
          actions={
            <span>
              <ActionIcon aria-label={t.previousYear} onClick={() => setYear(year - 1)}>
                <IconChevronLeft size={18} />
              </ActionIcon>
              <ActionIcon aria-label={t.nextYear} onClick={() => setYear(year + 1)}>
                <IconChevronRight size={18} />
              </ActionIcon>
            </span>
          }
        >
          {!knownYears(shown).includes(year) && (
            <Alert color="yellow" p="xs" mb="sm" icon={<IconAlertTriangle size={18} aria-hidden="true" />}>
              {t.noDecree(year)}
            </Alert>
          )}
          {decree !== undefined && (
            <p className={classes.help}>
              {t.decree}: {decree.title}
            </p>
          )}
          <YearView calendar={shown} year={year} onPick={onChange && setDate} />
        </SectionCard>
      </div>
      {date !== undefined && (
        <ExceptionDialog
          date={date}
          exception={current}
          onClose={() => setDate(undefined)}
          onApply={(next) =>
            put([...typed.exceptions.filter((each) => each.date !== date && each.date !== next.date), next])
          }
          onRemove={current && (() => remove(current))}
        />
      )}
    </div>
  );
}

const sorted = (exceptions: readonly DateException[]): DateException[] =>
  [...exceptions].sort((a, b) => a.date.localeCompare(b.date));
