import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from './status.tsx';
import classes from './timeline.module.css';

export interface TimelineEntry {
  id: string;
  icon: Icon;
  tone?: Tone;
  /** Who did it; the office, a person, LKPP. */
  author: ReactNode;
  /** What happened, after the author: "menelepon", "meneruskan ke Admin LPSE". */
  what?: ReactNode;
  /** Shown at the right, already in the office's zone and language. */
  time: string;
  /** The same in full, on hover. */
  timeTitle?: string;
  /** Machine-readable instant for `<time>`. */
  dateTime?: string;
  /** Text, attachments, buttons. */
  body?: ReactNode;
  /** `inward` from the user, `internal` not seen by the user; plain otherwise. */
  kind?: 'inward' | 'internal';
}

/** What happened, oldest first, one line or card each. */
export function Timeline({ entries, label }: { entries: TimelineEntry[]; label: string }) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {entries.map(({ icon: EntryIcon, ...entry }) => (
        <li key={entry.id} className={classes.entry}>
          <span className={classes.icon} data-tone={entry.tone ?? 'plain'}>
            <EntryIcon size={15} stroke={1.8} aria-hidden="true" />
          </span>
          <div className={classes.main} data-kind={entry.kind} data-card={entry.body !== undefined || undefined}>
            <div className={classes.head}>
              <span>
                <strong>{entry.author}</strong> {entry.what}
              </span>
              <time dateTime={entry.dateTime} title={entry.timeTitle}>
                {entry.time}
              </time>
            </div>
            {entry.body !== undefined && <div className={classes.body}>{entry.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
