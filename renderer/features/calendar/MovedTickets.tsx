import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { calendarPreview } from '../../../shared/contract/calendar.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { useSession } from '../../api/session.tsx';
import { useLanguage, useText } from '../../ui/index.ts';
import classes from './calendar.module.css';

/** The running tickets whose deadline would move. */
export function MovedTickets({ preview }: { preview: z.infer<typeof calendarPreview> }) {
  const t = useText(calendarText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const when = (at: number | null) => (at === null ? t.none : formatDateTime(at, zone, language));
  if (preview.total === 0) return <Text size="sm">{t.movedNone}</Text>;
  return (
    <>
      <Text size="sm" fw={600}>
        {t.moved(preview.total)} {preview.total > preview.moved.length && t.movedShown(preview.moved.length)}
      </Text>
      <div className={classes.scroll}>
        <table className={classes.list}>
          <thead>
            <tr>
              <th scope="col">{t.ticket}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          <tbody>
            {preview.moved.map((ticket) => (
              <tr key={ticket.ticketId}>
                <th scope="row">{ticket.number}</th>
                <td>{when(ticket.before)}</td>
                <td>{when(ticket.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
