import { Button } from '@mantine/core';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { useSession } from '../../../api/session.tsx';
import { useLanguage, useText } from '../../../ui/index.ts';
import type { StepRun } from '../parts/types.ts';
import { useDesk } from '../ticket/desk.ts';
import classes from './sop.module.css';

/** Why a step was skipped or departed from, and whether the supervisor knows. */
export function Deviation({ visit }: { visit: StepRun }) {
  const t = useText(sopText);
  const { open } = useDesk();
  const { language } = useLanguage();
  const session = useSession();
  const { acknowledged, outcome } = visit;
  const departed = outcome === 'skipped' || outcome === 'deviated';
  return (
    <div className={classes.deviation}>
      <div>
        {t.reason}: {visit.reason}
      </div>
      {departed && acknowledged !== null && (
        <div className={classes.quiet}>
          {t.acknowledged(acknowledged.by, formatDateTime(acknowledged.at, session.zone, language, { weekday: false }))}
          {acknowledged.note !== '' && `: ${acknowledged.note}`}
        </div>
      )}
      {departed && acknowledged === null && !session.can('supervise') && (
        <div className={classes.quiet}>{t.notAcknowledged}</div>
      )}
      {departed && acknowledged === null && session.can('supervise') && (
        <Button size="compact-xs" variant="light" onClick={() => open({ name: 'acknowledge', stepRunId: visit.id })}>
          {t.acknowledge}
        </Button>
      )}
    </div>
  );
}
