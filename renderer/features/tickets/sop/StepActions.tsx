import { Button, Group } from '@mantine/core';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { useText } from '../../../ui/index.ts';
import { useDesk } from '../ticket/desk.ts';
import { sopActions } from '../ticket/next.ts';
import classes from './sop.module.css';
import { type SopRow, stepNumber } from './sop-rows.ts';
import { useActionLabel } from './useActionLabel.ts';

/** The ways out of the running step: those of the SOP, then skipping and deviating, then taking the last step back. */
export function StepActions({ row }: { row: SopRow }) {
  const { ticket, act, busy, canWork, open, undo } = useDesk();
  const t = useText(sopText);
  const label = useActionLabel();
  if (!canWork) return null;
  const actions = sopActions(ticket);
  const all = ticket.run?.actions ?? [];
  // The first step is the user's report, completed when the ticket was made.
  const canUndo = ticket.run?.stepRuns.slice(1).some(({ endedAt }) => endedAt !== null) ?? false;
  return (
    <Group gap={6} className={classes.actions}>
      {actions.map((action) => (
        <Button
          key={`${action.outcome} ${action.branch}`}
          variant="outline"
          disabled={busy}
          onClick={() => act(action)}
        >
          {label(action, stepNumber(row.step))}
        </Button>
      ))}
      {all.some(({ outcome }) => outcome === 'skipped') && (
        <Button variant="default" size="compact-xs" onClick={() => open({ name: 'depart', outcome: 'skipped' })}>
          {t.skip}
        </Button>
      )}
      {all.some(({ outcome }) => outcome === 'deviated') && (
        <Button variant="default" size="compact-xs" onClick={() => open({ name: 'depart', outcome: 'deviated' })}>
          {t.deviate}
        </Button>
      )}
      {canUndo && (
        <Button variant="subtle" size="compact-xs" disabled={busy} onClick={undo}>
          {t.undo}
        </Button>
      )}
    </Group>
  );
}
