import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './verdict.module.css';

/** Result of a check in words: green with a tick, red with a warning sign. Read out when it appears. */
export function Verdict({ ok, title, children }: { ok: boolean; title?: string; children: ReactNode }) {
  return (
    <div className={classes.verdict} data-ok={ok} role={ok ? 'status' : 'alert'}>
      {ok ? <IconCheck size={18} aria-hidden="true" /> : <IconAlertTriangle size={18} aria-hidden="true" />}
      <div>
        {title !== undefined && <div className={classes.title}>{title}</div>}
        {children}
      </div>
    </div>
  );
}
