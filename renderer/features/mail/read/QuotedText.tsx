import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { mailReadText } from '../../../../shared/text/mail-read-ui.ts';
import { useText } from '../../../ui/index.ts';
import { blocksOf } from './quote.ts';
import classes from './read.module.css';

/** Plain text as it was written; quotations of earlier messages are folded, since the thread shows them anyway. */
export function QuotedText({ text }: { text: string }) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  const onlyQuote = blocks.every(({ quoted }) => quoted);
  return (
    <div className={classes.plain}>
      {blocks.map(({ quoted, text: body }, index) =>
        quoted && !onlyQuote ? <Quote key={index} text={body} /> : <p key={index}>{body}</p>,
      )}
    </div>
  );
}

function Quote({ text }: { text: string }) {
  const t = useText(mailReadText);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t.hideQuote : t.showQuote}
      </Button>
      {open && <blockquote className={classes.quote}>{text}</blockquote>}
    </>
  );
}
