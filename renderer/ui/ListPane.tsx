import type { ReactNode } from 'react';
import classes from './listpane.module.css';

interface ListPaneProps {
  /** What the list is for, in a sentence or two. */
  note?: ReactNode;
  /** Buttons and filters at the right of the note. */
  actions?: ReactNode;
  /** A DataTable; it fills what is left of the height. */
  children: ReactNode;
}

/** A pane of a filled page: a sentence, its buttons, and a table below. */
export function ListPane({ note, actions, children }: ListPaneProps) {
  return (
    <div className={classes.pane}>
      <div className={classes.head}>
        <div className={classes.note}>{note}</div>
        {actions}
      </div>
      <div className={classes.table}>{children}</div>
    </div>
  );
}
