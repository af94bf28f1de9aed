import { formatDate, formatDateTime, formatTime } from '../../../../shared/text/format.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { channelText } from '../../../../shared/text/vocabulary.ts';
import { useSession } from '../../../api/session.tsx';
import { type TimelineEntry, useLanguage, useText } from '../../../ui/index.ts';
import { FileChips } from '../files/FileChips.tsx';
import { useFieldName } from '../parts/field-names.ts';
import type { TimelineRecord } from '../parts/types.ts';
import { FoldedText } from './FoldedText.tsx';
import { looks } from './looks.ts';
import classes from './timeline.module.css';

/** Puts a record of the timeline into the form the shared Timeline shows. */
export function useEntryView(): (record: TimelineRecord) => TimelineEntry {
  const t = useText(ticketPageText);
  const channels = useText(channelText);
  const fieldName = useFieldName();
  const { language } = useLanguage();
  const { zone } = useSession();
  return (record) => {
    const { icon, tone } = looks[record.kind];
    const hasBody = record.body !== '' || record.changes.length > 0 || record.files.length > 0;
    return {
      id: record.id,
      icon,
      tone,
      author: record.by || t.system,
      what: record.channel === null ? record.title : `${record.title} · ${channels[record.channel]}`,
      time: `${formatDate(record.at, zone, language).replace(/ \d{4}$/, '')} ${formatTime(record.at, zone, language)}`,
      timeTitle: formatDateTime(record.at, zone, language, { style: 'long' }),
      dateTime: new Date(record.at).toISOString(),
      kind: record.kind === 'note' ? 'internal' : record.direction === 'in' ? 'inward' : undefined,
      body: hasBody ? (
        <>
          {record.body !== '' && <FoldedText text={record.body} />}
          {record.changes.length > 0 && (
            <ul className={classes.changes}>
              {record.changes.map(({ field, before, after }) => (
                <li key={field}>
                  <strong>{fieldName(field)}</strong>: {t.changedFrom(before, after)}
                </li>
              ))}
            </ul>
          )}
          <FileChips files={record.files} />
        </>
      ) : undefined,
    };
  };
}
