import { Accordion, Button } from '@mantine/core';
import { IconReplace } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { EmptyState, Loading, useLanguage, useText } from '../../../ui/index.ts';
import type { ProcedureRun } from '../parts/types.ts';
import { useDesk } from '../ticket/desk.ts';
import { StepRow } from './StepRow.tsx';
import classes from './sop.module.css';
import { sopRows } from './sop-rows.ts';

/** Procedures this ticket ran before, with every step as it was worked; and changing the one that runs. */
export function RunsPanel() {
  const { ticket, canWork, open } = useDesk();
  const t = useText(ticketPageText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const change = canWork && ticket.run !== null && (
    <Button
      variant="default"
      leftSection={<IconReplace size={15} aria-hidden="true" />}
      onClick={() => open({ name: 'changeProcedure' })}
    >
      {t.changeProcedure}
    </Button>
  );
  if (ticket.earlierRuns.length === 0)
    return <EmptyState title={t.noEarlier} body={t.noEarlierBody} action={change || undefined} />;
  const when = (ms: number) => formatDateTime(ms, zone, language, { weekday: false });
  return (
    <>
      <Accordion chevronPosition="left">
        {ticket.earlierRuns.map((run) => (
          <Accordion.Item key={run.id} value={run.id}>
            <Accordion.Control>
              {run.title}
              <div className={classes.quiet}>
                {t.runPeriod(when(run.startedAt), run.endedAt ? when(run.endedAt) : '–')}
              </div>
            </Accordion.Control>
            <Accordion.Panel>
              <EarlierRun run={run} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <div style={{ padding: 12 }}>{change}</div>
    </>
  );
}

function EarlierRun({ run }: { run: ProcedureRun }) {
  const t = useText(sopText);
  const { ticket } = useDesk();
  const { data, isError } = useQuery(
    api.procedures.get.queryOptions({
      input: { code: run.procedureCode, version: run.procedureVersion },
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  if (isError) return <p>{t.loadFailed}</p>;
  if (data === undefined) return <Loading lines={4} />;
  const rows = sopRows(data.document, run, ticket.requiredData).filter(({ visits }) => visits.length > 0);
  return (
    <div className={classes.sop}>
      <ol className={classes.rows}>
        {rows.map((row) => (
          <StepRow key={row.step.id} row={row} run={run} />
        ))}
      </ol>
    </div>
  );
}
