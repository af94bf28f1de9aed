import { Button } from '@mantine/core';
import {
  type Icon,
  IconArrowRight,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconGitBranch,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useState } from 'react';
import { formatDateTime, formatDuration, formatStandardTime } from '../../../../shared/text/format.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { stepResultText } from '../../../../shared/text/vocabulary.ts';
import { useSession } from '../../../api/session.tsx';
import { StateBadge, type Tone, useLanguage, useText } from '../../../ui/index.ts';
import { ClockMark } from '../parts/ClockMark.tsx';
import type { ProcedureRun, StepRun } from '../parts/types.ts';
import { useDesk } from '../ticket/desk.ts';
import { Deviation } from './Deviation.tsx';
import { Requirements } from './Requirements.tsx';
import { StepActions } from './StepActions.tsx';
import classes from './sop.module.css';
import { type SopRow, type StepStatus, stepNumber } from './sop-rows.ts';

const icons: Record<StepStatus, Icon> = {
  done: IconCircleCheck,
  running: IconPlayerPlay,
  next: IconArrowRight,
  skipped: IconCircleDashed,
  deviated: IconGitBranch,
  ahead: IconCircle,
};
const resultTones: Record<StepRun['result'], Tone> = {
  running: 'ontime',
  onTime: 'ontime',
  late: 'late',
  skipped: 'duesoon',
  deviating: 'duesoon',
  notMeasured: 'plain',
};

/** One step with the official columns; what is long folds until it is the officer's turn or asked for. */
export function StepRow({ row, run }: { row: SopRow; run: ProcedureRun | null }) {
  const t = useText(sopText);
  const page = useText(ticketPageText);
  const results = useText(stepResultText);
  const { ticket, open } = useDesk();
  const { language } = useLanguage();
  const { zone } = useSession();
  const [unfolded, setUnfolded] = useState(false);
  const { step, status, latest } = row;
  const live = status === 'running' && run?.currentStepRunId === ticket.run?.currentStepRunId;
  const isOpen = live || unfolded;
  const words: Record<StepStatus, string> = {
    done: t.statusDone,
    running: t.statusRunning,
    next: t.statusNext,
    skipped: t.statusSkipped,
    deviated: t.statusDeviated,
    ahead: t.statusAhead,
  };
  const StatusIcon = icons[status];
  const remarks = [step.remark, ...step.notes.map(({ text }) => text)].filter((text) => text !== null);
  return (
    <li className={classes.row} data-status={status} aria-current={live ? 'step' : undefined}>
      <div className={classes.number}>
        <StatusIcon size={16} stroke={1.9} role="img" aria-label={words[status]} />
        {stepNumber(step)}
      </div>
      <div className={classes.activity}>
        {live && <div className={classes.here}>{row.side === 'office' ? t.here : t.hereOther(row.laneTitle)}</div>}
        <div className={classes.text} data-open={isOpen || undefined}>
          {step.activity}
        </div>
        {!live && step.activity.length > 140 && (
          <Button size="compact-xs" variant="subtle" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? page.fold : page.unfold}
          </Button>
        )}
        {latest?.endedAt && (
          <div className={classes.quiet}>
            {t.doneBy(latest.performer, formatDateTime(latest.endedAt, zone, language, { weekday: false }))}
            {row.visits.length > 1 && ` · ${t.times(row.visits.length)}`}
          </div>
        )}
        {row.visits
          .filter(({ reason }) => reason !== '')
          .map((visit) => (
            <Deviation key={visit.id} visit={visit} />
          ))}
      </div>
      <div className={classes.lane}>{row.laneTitle}</div>
      <div className={classes.requirements}>
        <Requirements row={row} live={live} />
      </div>
      {live && <StepActions row={row} />}
      <div className={classes.time}>
        <span>{step.timeText ?? formatStandardTime(step.standardTime, language)}</span>
        {live && (
          <button
            type="button"
            className={classes.clock}
            title={page.explainStep}
            onClick={() => open({ name: 'explain', what: 'step' })}
          >
            <ClockMark clock={ticket.stepClock} />
          </button>
        )}
        {latest?.endedAt && (
          <button
            type="button"
            className={classes.clock}
            title={page.explainStep}
            onClick={() => open({ name: 'explain', what: 'step', stepRunId: latest.id })}
          >
            <StateBadge
              tone={resultTones[latest.result]}
              text={
                latest.clock.secondsUsed === null || latest.result === 'notMeasured'
                  ? results[latest.result]
                  : `${results[latest.result]}, ${formatDuration(latest.clock.secondsUsed, language)}`
              }
            />
          </button>
        )}
      </div>
      <div className={classes.output}>{step.output}</div>
      <div className={classes.remark} data-open={isOpen || undefined}>
        {remarks.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </li>
  );
}
