import type { Icon } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './layout.module.css';

interface SectionCardProps {
  title: string;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled block of a page; a region that screen readers can jump to. */
export function SectionCard({ title, actions, children }: SectionCardProps) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.cardHead}>
        <h2 id={id} className={classes.cardTitle}>
          {title}
        </h2>
        {actions}
      </div>
      <div className={classes.cardBody}>{children}</div>
    </section>
  );
}

/** Names and values, e.g. the facts of a ticket. A missing value shows a dash. */
export function DefinitionList({ items }: { items: { term: string; value: ReactNode }[] }) {
  return (
    <dl className={classes.facts}>
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A row of filters and buttons; `end` goes to the right. Wraps when narrow. */
export function Toolbar({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; this groups filters and buttons
    <div className={classes.toolbar} role="group" aria-label={label}>
      {children}
      {end !== undefined && <div className={classes.toolbarEnd}>{end}</div>}
    </div>
  );
}

interface StatTileProps {
  label: string;
  value: ReactNode;
  /** What the number compares with: "target 95%". */
  note?: string;
  tone?: 'late' | 'duesoon' | 'ontime';
  icon?: Icon;
}

/** One number of a report or a day's start. */
export function StatTile({ label, value, note, tone, icon: TileIcon }: StatTileProps) {
  return (
    <div className={classes.tile}>
      <div className={classes.tileLabel}>
        {TileIcon !== undefined && <TileIcon size={15} stroke={1.7} aria-hidden="true" />}
        {label}
      </div>
      <div className={classes.tileValue} data-tone={tone}>
        {value}
      </div>
      {note !== undefined && <div className={classes.tileNote}>{note}</div>}
    </div>
  );
}

/** Fields side by side that fall under each other when narrow. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.fieldRow}>{children}</div>;
}

/** Buttons at the end of a form, the main one first in reading order and rightmost on screen. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={classes.formActions}>{children}</div>;
}
