import { SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconFileUnknown } from '@tabler/icons-react';
import { useState } from 'react';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { useText } from '../../../ui/index.ts';
import type { MailMessage } from '../parts/types.ts';
import { HtmlBody } from './HtmlBody.tsx';
import { Parts } from './Parts.tsx';
import { QuotedText } from './QuotedText.tsx';
import classes from './read.module.css';

/** Text first; HTML beside it on request. What could not be read is said before anything else. */
export function MessageBody({ message }: { message: MailMessage }) {
  const t = useText(mailText);
  const textless = message.text.trim() === '';
  const [view, setView] = useState<'text' | 'html'>(textless && message.hasHtml ? 'html' : 'text');
  return (
    <>
      <Said message={message} />
      <Parts parts={message.parts} />
      {message.hasHtml && (
        <SegmentedControl
          size="xs"
          className={classes.switch}
          aria-label={t.view}
          value={view}
          onChange={(next) => setView(next === 'html' ? 'html' : 'text')}
          data={[
            { value: 'text', label: t.viewText },
            { value: 'html', label: t.viewHtml },
          ]}
        />
      )}
      {view === 'html' && message.hasHtml ? (
        <HtmlBody id={message.id} />
      ) : textless ? (
        message.parse !== 'raw' && <p className={classes.dim}>{t.noText}</p>
      ) : (
        <>
          <QuotedText text={message.text} />
          {message.textCut && <p className={classes.dim}>{t.textCut}</p>}
        </>
      )}
    </>
  );
}

/** What the officer must know before reading: what is missing, what looks wrong. */
function Said({ message: { parse, notices } }: { message: MailMessage }) {
  const t = useText(mailText);
  if (parse === 'parsed' && notices.length === 0) return null;
  const title = parse === 'raw' ? t.rawOnly : parse === 'partly' ? t.partly : undefined;
  const MarkIcon = parse === 'raw' ? IconFileUnknown : IconAlertTriangle;
  return (
    <section className={classes.warning} aria-label={t.notices}>
      <MarkIcon size={16} aria-hidden="true" />
      <div>
        {title !== undefined && <strong>{title}</strong>}
        {parse === 'raw' && notices.length === 0 && <p className={classes.said}>{t.rawOnlyBody}</p>}
        {notices.map((notice) => (
          <p key={notice} className={classes.said}>
            {notice}
          </p>
        ))}
      </div>
    </section>
  );
}
