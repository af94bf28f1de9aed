import { IconBuilding, IconBuildingCommunity, IconRobot } from '@tabler/icons-react';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { Timeline, useText } from '../../../ui/index.ts';
import type { Escalation } from '../parts/types.ts';
import { useSaid } from '../parts/useSaid.ts';
import { useWhen } from '../parts/useWhen.ts';
import classes from './panel.module.css';

const icons = { office: IconBuilding, lkpp: IconBuildingCommunity, program: IconRobot };

/** What happened between the office and LKPP, oldest first. */
export function Events({ events }: { events: Escalation['events'] }) {
  const t = useText(escalationText);
  const said = useSaid();
  const when = useWhen();
  return (
    <section aria-label={t.history}>
      <h3 className={classes.heading}>{t.history}</h3>
      {events.length === 0 ? (
        <p className={classes.dim}>{t.noHistory}</p>
      ) : (
        <Timeline
          label={t.history}
          entries={events.map(({ id, at, from, title, body, understood }) => ({
            id,
            icon: icons[from],
            tone: from === 'lkpp' ? 'waiting' : 'plain',
            author: t[from],
            what: understood ? said(title) : `${said(title)} (${t.notUnderstood})`,
            time: when(at),
            dateTime: new Date(at).toISOString(),
            body: body === '' ? undefined : <div className={classes.text}>{said(body)}</div>,
            kind: from === 'lkpp' ? 'inward' : undefined,
          }))}
        />
      )}
    </section>
  );
}
