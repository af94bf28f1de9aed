import { Checkbox } from '@mantine/core';
import type { DateException } from '../../../shared/domain/time/index.ts';
import type { HolidayFile } from '../../../shared/domain/time/shipped.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { formatIsoDate } from '../../../shared/text/format.ts';
import { StateBadge, useLanguage, useText } from '../../ui/index.ts';
import classes from './calendar.module.css';
import { type Incoming, incomingDates, missingDates } from './import-file.ts';
import { KindMark } from './marks.tsx';

type Props = {
  file: HolidayFile;
  exceptions: readonly DateException[];
  /** Dates to be taken out, chosen among those the file does not name. */
  gone: ReadonlySet<string>;
  onGone: (next: ReadonlySet<string>) => void;
};

/** What a decree would change, date by date. */
export function ImportPreview({ file, exceptions, gone, onGone }: Props) {
  const t = useText(calendarText);
  const { language } = useLanguage();
  const missing = missingDates(file, exceptions);
  const toggle = (date: string) => {
    const next = new Set(gone);
    if (!next.delete(date)) next.add(date);
    onGone(next);
  };
  const date = (iso: string) => formatIsoDate(iso, language, { weekday: true });
  return (
    <>
      <strong>{t.importDecree(file.year, file.title)}</strong>
      <div className={classes.scroll}>
        <table className={classes.list}>
          <tbody>
            {incomingDates(file, exceptions).map((entry) => (
              <tr key={entry.date}>
                <th scope="row">{date(entry.date)}</th>
                <td>
                  <KindMark kind={entry.kind} />
                </td>
                <td>{entry.name}</td>
                <td>
                  <StatusMark status={entry.status} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {missing.length > 0 && (
        <fieldset className={classes.hours}>
          <legend className={classes.legend}>{t.missing}</legend>
          <p className={classes.help}>{t.missingHelp}</p>
          {missing.map((exception) => (
            <Checkbox
              key={exception.date}
              mb={4}
              label={`${date(exception.date)}: ${exception.name}`}
              checked={gone.has(exception.date)}
              onChange={() => toggle(exception.date)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

function StatusMark({ status }: { status: Incoming['status'] }) {
  const t = useText(calendarText);
  if (status === 'new') return <StateBadge tone="ontime" text={t.isNew} />;
  if (status === 'changed') return <StateBadge tone="duesoon" text={t.isChanged} />;
  return <StateBadge tone="plain" text={status === 'kept' ? t.isKept : t.isSame} />;
}
