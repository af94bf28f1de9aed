import { mailText } from '../../../../shared/text/mail-ui.ts';
import { useText } from '../../../ui/index.ts';
import type { MailMessage } from '../parts/types.ts';
import classes from './read.module.css';

/** The ticket it stands on, or the one it probably belongs to with the reason in words. */
export function Belongs({ message: { ticket, suggestion, state } }: { message: MailMessage }) {
  const t = useText(mailText);
  if (ticket !== null) {
    return (
      <div className={classes.belongs}>
        <span>
          {t.ticket} <a href={`#/tiket/${ticket.id}`}>{ticket.number}</a> {ticket.subject}
        </span>
      </div>
    );
  }
  if (suggestion === null || state !== 'waiting') return null;
  return (
    <div className={classes.belongs}>
      <span>
        <strong>{t.suggestion(suggestion.number)}</strong> <a href={`#/tiket/${suggestion.id}`}>{suggestion.subject}</a>
        <br />
        <span className={classes.dim}>{suggestion.why}</span>
      </span>
    </div>
  );
}
