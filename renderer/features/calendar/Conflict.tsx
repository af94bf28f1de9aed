import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { RefusalDetail } from '../../../shared/domain/refusal.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { useText } from '../../ui/index.ts';
import classes from './calendar.module.css';

type Props = {
  changed: NonNullable<RefusalDetail['changed']>;
  onMine: () => Promise<void>;
  onTheirs: () => Promise<void>;
};

/** Someone saved a newer version meanwhile: what differs, and which to use. */
export function Conflict({ changed, onMine, onTheirs }: Props) {
  const t = useText(calendarText);
  const [busy, setBusy] = useState(false);
  const choose = (how: () => Promise<void>) => {
    setBusy(true);
    void how().finally(() => setBusy(false));
  };
  return (
    <div role="alert">
      <p className={classes.fault}>{t.conflictTitle(changed[0]?.by ?? '')}</p>
      <p className={classes.help}>{t.conflictBody}</p>
      <div className={classes.scroll}>
        <table className={classes.list}>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.mine}</th>
              <th scope="col">{t.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((change) => (
              <tr key={change.field}>
                <th scope="row">{change.field}</th>
                <td>{change.before || '–'}</td>
                <td>{change.after || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap="sm" mt="sm">
        <Button loading={busy} onClick={() => choose(onMine)}>
          {t.takeMine}
        </Button>
        <Button variant="default" loading={busy} onClick={() => choose(onTheirs)}>
          {t.takeTheirs}
        </Button>
      </Group>
    </div>
  );
}
