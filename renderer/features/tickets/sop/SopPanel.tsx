import { useEffect, useRef } from 'react';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { EmptyState, ErrorState, Loading, useText } from '../../../ui/index.ts';
import { useTrouble } from '../parts/useTrouble.ts';
import { useDesk } from '../ticket/desk.ts';
import { StepRow } from './StepRow.tsx';
import classes from './sop.module.css';
import { sopRows } from './sop-rows.ts';

/** The SOP of the ticket in its official columns, with what happened at each step; the running step is in sight. */
export function SopPanel() {
  const { ticket, document: text, documentError, reloadDocument } = useDesk();
  const trouble = useTrouble();
  const t = useText(sopText);
  const page = useText(ticketPageText);
  const list = useRef<HTMLOListElement>(null);
  const current = ticket.run?.currentStepRunId;
  const loaded = text !== undefined;
  useEffect(() => {
    if (loaded && current !== undefined)
      list.current?.querySelector('[data-status="running"]')?.scrollIntoView({ block: 'nearest' });
  }, [loaded, current]);
  if (ticket.run === null) return <EmptyState title={page.noRun} />;
  if (text === undefined)
    return documentError === null ? (
      <Loading lines={8} />
    ) : (
      <ErrorState title={t.loadFailed} body={trouble(documentError).message} onRetry={reloadDocument} />
    );
  const rows = sopRows(text, ticket.run, ticket.requiredData);
  return (
    <div className={classes.sop}>
      <div className={classes.title}>
        <h2>{ticket.run.title}</h2>
        <span>
          {text.identity.number ?? ''} {t.version(ticket.run.procedureVersion)}
          {text.source.reconstructed && `, ${t.reconstructed}`}
        </span>
      </div>
      <div className={classes.head} aria-hidden="true">
        <span>{t.number}</span>
        <span>{t.activity}</span>
        <span>{t.lane}</span>
        <span>{t.requirements}</span>
        <span>{t.standard}</span>
        <span>{t.output}</span>
        <span>{t.remark}</span>
      </div>
      <ol ref={list} className={classes.rows} aria-label={t.group}>
        {rows.map((row) => (
          <StepRow key={row.step.id} row={row} run={ticket.run} />
        ))}
      </ol>
    </div>
  );
}
