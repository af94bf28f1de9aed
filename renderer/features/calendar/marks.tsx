import type { DateException } from '../../../shared/domain/time/index.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { useText } from '../../ui/index.ts';
import classes from './calendar.module.css';

/** The sign of a special date: readable without its colour. */
export const signs: Record<DateException['kind'], string> = {
  holiday: 'L',
  collectiveLeave: 'C',
  halfDay: '½',
  extraDay: '+',
};

/** Sign and word of a kind of special date. */
export function KindMark({ kind }: { kind: DateException['kind'] }) {
  const t = useText(calendarText);
  return (
    <span className={classes.kindMark}>
      <span className={classes.sign} data-mark={kind} aria-hidden="true">
        {signs[kind]}
      </span>
      {t[kind]}
    </span>
  );
}
