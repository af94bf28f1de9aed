import { Progress } from '@mantine/core';
import { Link } from 'wouter';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { outboxText } from '../../../../shared/text/escalations-outbox.ts';
import { StateBadge, useText } from '../../../ui/index.ts';
import { DeliveryMark } from '../parts/marks.tsx';
import type { Delivery, Escalation } from '../parts/types.ts';
import { useSaid } from '../parts/useSaid.ts';
import classes from './panel.module.css';

const states: Delivery['state'][] = ['waiting', 'sending', 'done', 'actionNeeded', 'paused', 'cancelled'];

/** What is on its way to LKPP and how far; finished deliveries need no eyes. */
export function Deliveries({ escalation: { deliveries } }: { escalation: Escalation }) {
  const t = useText(escalationText);
  const o = useText(outboxText);
  const said = useSaid();
  const kinds: Record<string, string> = {
    create: o.kind_create,
    upload: o.kind_upload,
    feedback: o.kind_feedback,
    confirm: o.kind_confirm,
  };
  const running = deliveries.filter(({ state }) => state !== 'done' && state !== 'cancelled');
  if (running.length === 0) return null;
  return (
    <section aria-label={t.deliveries}>
      <div className={classes.headLine}>
        <h3 className={classes.heading}>{t.deliveries}</h3>
        <Link href="/kotak-keluar">{t.openOutbox}</Link>
      </div>
      <ul className={classes.lines}>
        {running.map(({ id, kind, state, done, total, problem }) => {
          const known = states.find((each) => each === state);
          const percent = total > 0 ? Math.round((done / total) * 100) : 0;
          return (
            <li key={id}>
              <div className={classes.headLine}>
                <span>{kinds[kind] ?? kind}</span>
                {known === undefined ? <StateBadge tone="plain" text={state} /> : <DeliveryMark state={known} />}
              </div>
              {total > 0 && <Progress value={percent} size="sm" aria-label={t.progress(percent)} />}
              {problem !== '' && <p className={classes.problem}>{said(problem)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
