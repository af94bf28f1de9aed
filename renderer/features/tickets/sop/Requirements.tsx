import { Button, Checkbox } from '@mantine/core';
import { IconSquare, IconSquareCheck } from '@tabler/icons-react';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { client } from '../../../api/client.ts';
import { useText } from '../../../ui/index.ts';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { useDesk } from '../ticket/desk.ts';
import classes from './sop.module.css';
import type { SopRow } from './sop-rows.ts';

/** The requirements of a step as a check list. At the running step they can be ticked, or their lack justified. */
export function Requirements({ row, live }: { row: SopRow; live: boolean }) {
  const { ticket, canWork, open } = useDesk();
  const t = useText(sopText);
  const stepRunId = ticket.run?.currentStepRunId ?? undefined;
  const tick = useTicketAction(ticket, (target, { key, ticked }: { key: string; ticked: boolean }) =>
    client.tickets.tickRequirement({ ...target, stepRunId: stepRunId ?? '', key, ticked }),
  );
  const editable = live && canWork && stepRunId !== undefined;
  if (row.requirements.length === 0) return row.step.requirementText;
  return (
    <ul className={classes.checks}>
      {row.requirements.map(({ key, text, mandatory, ticked, justified, missing }) => {
        const sent = tick.input?.key === key ? tick.input : undefined;
        const label = (
          <>
            {text}
            {!mandatory && <span className={classes.quiet}> ({t.optional})</span>}
            {missing && <strong className={classes.missing}> {t.missing}</strong>}
          </>
        );
        return (
          <li key={key} data-missing={missing || undefined}>
            {editable ? (
              <Checkbox
                label={label}
                checked={sent?.ticked ?? ticked}
                onChange={(event) => tick.mutate({ key, ticked: event.currentTarget.checked })}
              />
            ) : (
              <span className={classes.check}>
                {ticked ? (
                  <IconSquareCheck size={15} role="img" aria-label={t.there} />
                ) : (
                  <IconSquare size={15} role="img" aria-label={t.notThere} />
                )}
                <span>{label}</span>
              </span>
            )}
            {justified !== '' && <div className={classes.quiet}>{t.justified(justified)}</div>}
            {editable && missing && (
              <Button size="compact-xs" variant="subtle" ml={22} onClick={() => open({ name: 'justify', key, text })}>
                {t.justify}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
