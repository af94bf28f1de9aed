import { Button } from '@mantine/core';
import { useState } from 'react';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { useText } from '../../../ui/index.ts';
import classes from './timeline.module.css';

const mostLetters = 420;
const mostLines = 7;

/** A text as it was written; a long one shows its beginning until it is unfolded. */
export function FoldedText({ text }: { text: string }) {
  const t = useText(ticketPageText);
  const [open, setOpen] = useState(false);
  const isLong = text.length > mostLetters || text.split('\n').length > mostLines;
  return (
    <>
      <div className={classes.text} data-folded={(isLong && !open) || undefined}>
        {text}
      </div>
      {isLong && (
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.fold : t.unfold}
        </Button>
      )}
    </>
  );
}
