import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { DateException } from '../../../shared/domain/time/index.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { formatIsoDate } from '../../../shared/text/format.ts';
import { formatWindows } from '../../../shared/text/parse-windows.ts';
import { SectionCard, useLanguage, useText } from '../../ui/index.ts';
import classes from './calendar.module.css';
import { KindMark } from './marks.tsx';

type Props = {
  year: number;
  exceptions: DateException[];
  onEdit: ((date: string) => void) | undefined;
  onRemove: ((exception: DateException) => void) | undefined;
};

/** The special dates of a year as a list. */
export function ExceptionList({ year, exceptions, onEdit, onRemove }: Props) {
  const t = useText(calendarText);
  const { language } = useLanguage();
  return (
    <SectionCard title={t.exceptions(year)}>
      {exceptions.length === 0 && <p className={classes.help}>{t.noExceptions}</p>}
      {exceptions.length > 0 && (
        <table className={classes.list}>
          <thead>
            <tr>
              <th scope="col">{t.date}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.name}</th>
              {onEdit && <td />}
            </tr>
          </thead>
          <tbody>
            {exceptions.map((exception) => (
              <tr key={exception.date}>
                <th scope="row">{formatIsoDate(exception.date, language, { weekday: true })}</th>
                <td>
                  <KindMark kind={exception.kind} />
                </td>
                <td>
                  {exception.name}
                  {exception.windows.length > 0 && (
                    <span className={classes.windows}> {formatWindows(exception.windows, language)}</span>
                  )}
                </td>
                {onEdit && onRemove && (
                  <td className={classes.listActions}>
                    <ActionIcon
                      size="sm"
                      aria-label={`${t.edit}: ${exception.name}`}
                      onClick={() => onEdit(exception.date)}
                    >
                      <IconPencil size={14} />
                    </ActionIcon>
                    <ActionIcon
                      size="sm"
                      aria-label={`${t.remove}: ${exception.name}`}
                      onClick={() => onRemove(exception)}
                    >
                      <IconTrash size={14} />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SectionCard>
  );
}
