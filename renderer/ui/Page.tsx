import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';
import classes from './page.module.css';

export interface PageProps {
  title: string;
  subtitle?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Filters and views under the title. */
  toolbar?: ReactNode;
  /** True when the child fills the page and scrolls by itself (a DataTable, a SplitPage). */
  fill?: boolean;
  children: ReactNode;
}

/** Every page: a title line that stays, an optional toolbar, and a body that scrolls. Sets the window's title. */
export function Page({ title, subtitle, actions, toolbar, fill = false, children }: PageProps) {
  const t = useText(uiText);
  useEffect(() => {
    document.title = `${title} – ${t.appName}`;
  }, [title, t.appName]);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{title}</h1>
          {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {toolbar !== undefined && <div className={classes.toolbar}>{toolbar}</div>}
      <div className={classes.body} data-fill={fill || undefined}>
        {children}
      </div>
    </div>
  );
}

export interface SplitPageProps {
  /** The list, at the left. */
  list: ReactNode;
  /** What the list's current row shows; undefined gives the list the whole width. */
  detail: ReactNode | undefined;
  listLabel: string;
  detailLabel: string;
  /** Share of the width for the list, in percent. */
  listWidth?: number;
}

/** List left, detail right; at 200 % zoom one above the other. Put it into a `Page` with `fill`. */
export function SplitPage({ list, detail, listLabel, detailLabel, listWidth = 45 }: SplitPageProps) {
  const columns = detail === undefined ? '1fr' : `minmax(320px, ${listWidth}fr) minmax(0, ${100 - listWidth}fr)`;
  return (
    <div className={classes.split} style={{ '--columns': columns } as React.CSSProperties}>
      <section className={classes.list} aria-label={listLabel}>
        {list}
      </section>
      {detail !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className={classes.detail} aria-label={detailLabel} tabIndex={0}>
          {detail}
        </section>
      )}
    </div>
  );
}
