import { Button } from '@mantine/core';
import { sideOf } from '../../../../shared/domain/procedure/actor.ts';
import { findStep, laneOf } from '../../../../shared/domain/procedure/document.ts';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { ariaKeys, KeyHint, useShortcut, useText } from '../../../ui/index.ts';
import { lackingOf } from '../parts/asked.ts';
import type { CommandName, StepAction, TicketDetail } from '../parts/types.ts';
import { runningStep, stepNumber } from '../sop/sop-rows.ts';
import { useActionLabel } from '../sop/useActionLabel.ts';
import { useDesk } from './desk.ts';
import { actFor, commandKeys, type DialogName, dialogOf, primaryNow, sopActions } from './next.ts';
import classes from './ticket.module.css';

/** What to do now in the words of the SOP, one obvious button, and the other commands with their keys. */
export function NextAction() {
  const { ticket, document, asked, act, busy, canWork, open } = useDesk();
  const t = useText(ticketPageText);
  const c = useText(commandText);
  const s = useText(sopText);
  const label = useActionLabel();
  const step = document && ticket.run ? runningStep(document, ticket.run) : undefined;
  const lane = document && step ? laneOf(document, step) : undefined;
  const userHolds = ticket.holder === 'user' || (lane !== undefined && sideOf(lane) === 'user');
  const primary = canWork
    ? primaryNow(ticket, userHolds, lackingOf(asked).length > 0, (id) =>
        document ? (findStep(document, id)?.effects ?? []) : [],
      )
    : undefined;
  const doPrimary = () => {
    if (primary === undefined) return;
    if ('command' in primary) open({ name: dialogOf[primary.command] });
    else act(primary.action);
  };
  useShortcut('e', t.nextAction, doPrimary, { group: t.shortcuts, enabled: primary !== undefined && !busy });
  const others =
    primary !== undefined && 'action' in primary && !userHolds
      ? sopActions(ticket).filter((a) => a !== primary.action)
      : [];
  const covered = primary === undefined ? undefined : dialogNow(primary, ticket);
  const commands = ticket.commands.filter(
    (command) => commandKeys[command] !== undefined && dialogOf[command] !== covered,
  );
  return (
    <section className={classes.next} aria-label={t.nextAction}>
      <div className={classes.nextStep}>
        {step !== undefined && lane !== undefined && (
          <span className={classes.factLabel}>{t.step(stepNumber(step), lane.title)}</span>
        )}
        <span className={classes.nextText} title={step?.activity}>
          {step?.activity ??
            (ticket.run === null ? t.noRun : ticket.run.currentStepId === null ? t.ended : ticket.currentStep)}
        </span>
      </div>
      <div className={classes.nextButtons}>
        {!canWork && <span className={classes.factLabel}>{t.readOnly}</span>}
        {primary !== undefined && (
          <Button
            size="sm"
            loading={busy}
            aria-keyshortcuts="E"
            rightSection={<KeyHint keys="e" />}
            onClick={doPrimary}
          >
            {'command' in primary ? c[primary.command] : label(primary.action, step ? stepNumber(step) : s.done)}
          </Button>
        )}
        {others.map((action) => (
          <Button
            key={`${action.outcome} ${action.branch}`}
            size="sm"
            variant="light"
            disabled={busy}
            onClick={() => act(action)}
          >
            {label(action, step ? stepNumber(step) : s.done)}
          </Button>
        ))}
        {canWork && commands.map((command) => <CommandButton key={command} command={command} />)}
      </div>
    </section>
  );
}

/** The dialog the main button opens, so that the same is not offered twice. */
function dialogNow(
  primary: { command: CommandName } | { action: StepAction },
  ticket: TicketDetail,
): DialogName | undefined {
  if ('command' in primary) return dialogOf[primary.command];
  const act = actFor(primary.action, ticket);
  return act.kind === 'dialog' ? act.dialog : undefined;
}

function CommandButton({ command }: { command: CommandName }) {
  const { open } = useDesk();
  const t = useText(ticketPageText);
  const c = useText(commandText);
  const keys = commandKeys[command] ?? '';
  const run = () => open({ name: dialogOf[command] });
  useShortcut(keys, c[command], run, { group: t.shortcuts });
  return (
    <Button
      variant="default"
      size="xs"
      aria-keyshortcuts={ariaKeys(keys.toUpperCase())}
      rightSection={<KeyHint keys={keys} />}
      onClick={run}
    >
      {c[command]}
    </Button>
  );
}
