import { IconArrowForwardUp, IconPaperclip, IconPlugConnected } from '@tabler/icons-react';
import { useMemo } from 'react';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import type { Column } from '../../../table/index.ts';
import { useText } from '../../../ui/index.ts';
import { nameOf, namesOf } from '../parts/addresses.ts';
import { KindWord } from '../parts/marks.tsx';
import type { MailRow } from '../parts/types.ts';
import { useWhen } from '../parts/useWhen.ts';
import classes from './box.module.css';

/** Two lines a message, as mail programs show them: who and what it belongs to, then what it is about. */
export function useMailColumns(): Column<MailRow>[] {
  const t = useText(mailText);
  const when = useWhen();
  return useMemo(
    () => [
      { id: 'message', header: t.message, width: 240, grow: 1, canHide: false, cell: (row) => <Lines row={row} /> },
      {
        id: 'at',
        header: t.when,
        width: 92,
        align: 'end',
        cell: (row) => (
          <span className={classes.time} data-unread={isUnread(row) || undefined}>
            {when.short(row.at)}
            <span className={classes.marks}>
              {row.files > 0 && <IconPaperclip size={13} aria-label={t.attachments(row.files)} />}
            </span>
          </span>
        ),
      },
    ],
    [t, when],
  );
}

const isUnread = ({ direction, readAt }: MailRow) => direction === 'in' && readAt === null;

function Lines({ row }: { row: MailRow }) {
  const t = useText(mailText);
  const unread = isUnread(row);
  const who = row.direction === 'out' ? t.toWhom(namesOf(row.to)) : nameOf(row.from) || t.nobody;
  return (
    <span className={classes.lines} data-unread={unread || undefined}>
      <span className={classes.top}>
        {unread && <span className={classes.dot} role="img" aria-label={t.unread} />}
        {row.direction === 'out' && <IconArrowForwardUp size={14} aria-hidden="true" />}
        <span className={classes.who}>{who}</span>
        {row.ticket !== null && <span className={classes.number}>{row.ticket.number}</span>}
        {row.ticket === null && row.suggestion !== null && row.state === 'waiting' && (
          <span className={classes.suggested} title={row.suggestion.why}>
            <IconPlugConnected size={13} aria-hidden="true" />
            {t.suggestion(row.suggestion.number)}
          </span>
        )}
        <KindWord kind={row.kind} />
      </span>
      <span className={classes.bottom}>
        <span className={classes.subject}>{row.subject || t.noSubject}</span>
        {row.snippet !== '' && <span className={classes.snippet}> {row.snippet}</span>}
      </span>
    </span>
  );
}
