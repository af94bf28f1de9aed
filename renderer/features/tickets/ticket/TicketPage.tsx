import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { uiText } from '../../../../shared/text/ui.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { TicketSlots, ticketPanels, useText } from '../../../ui/index.ts';
import { dataOfUser } from '../parts/asked.ts';
import type { TicketDetail } from '../parts/types.ts';
import { TimelinePanel } from '../timeline/TimelinePanel.tsx';
import { Dialogs } from './Dialogs.tsx';
import { type Desk, DeskContext, type Shown } from './desk.ts';
import { Header } from './Header.tsx';
import { NextAction } from './NextAction.tsx';
import { SidePanel } from './SidePanel.tsx';
import classes from './ticket.module.css';
import { useStepWork } from './useStepWork.ts';

/** A ticket that is there: header, next action, timeline beside the SOP. */
export function TicketPage({ ticket }: { ticket: TicketDetail }) {
  const ui = useText(uiText);
  const session = useSession();
  const [shown, setShown] = useState<Shown>();
  const [wide, setWide] = useState(false);
  // `?panel=surat` in the address opens the page at the panel of another feature.
  const wanted = new URLSearchParams(useSearch()).get('panel');
  const [panel, showPanel] = useState(() => ticketPanels().find(({ key }) => key === wanted)?.key ?? 'procedure');
  const { run } = ticket;
  const procedure = useQuery(
    api.procedures.get.queryOptions({
      input: { code: run?.procedureCode ?? '', version: run?.procedureVersion },
      enabled: run !== null,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const work = useStepWork(ticket, setShown);
  useEffect(() => {
    document.title = `${ticket.number} ${ticket.subject} – ${ui.appName}`;
  }, [ticket.number, ticket.subject, ui.appName]);
  const desk: Desk = {
    ticket,
    document: procedure.data?.document,
    documentError: procedure.error,
    reloadDocument: () => void procedure.refetch(),
    asked: dataOfUser(ticket.requiredData),
    canWork: session.can('work'),
    open: setShown,
    panel,
    showPanel,
    ...work,
  };
  return (
    <DeskContext value={desk}>
      <div className={classes.page}>
        <Header />
        <NextAction />
        <TicketSlots part="Task" ticket={ticket} canWork={desk.canWork} onShow={showPanel} />
        <div className={classes.columns} data-wide={wide || undefined}>
          <TimelinePanel hidden={wide} />
          <SidePanel wide={wide} onWide={setWide} />
        </div>
      </div>
      {shown !== undefined && <Dialogs shown={shown} onClose={() => setShown(undefined)} />}
    </DeskContext>
  );
}
