import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconBan, IconDots, IconPrinter, IconReplace } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { holderText } from '../../../../shared/text/vocabulary.ts';
import { client } from '../../../api/client.ts';
import { CopyButton, saveFile, TicketSlots, useNotices, useText } from '../../../ui/index.ts';
import { ClockMark } from '../parts/ClockMark.tsx';
import { ChannelMark, TicketStateMark } from '../parts/marks.tsx';
import { useTrouble } from '../parts/useTrouble.ts';
import { lastQueue } from '../queue/memory.ts';
import { queuePath } from '../queue/queue-paths.ts';
import { AssigneeMenu } from './AssigneeMenu.tsx';
import { useDesk } from './desk.ts';
import { PriorityWhy } from './PriorityWhy.tsx';
import { SubjectEdit } from './SubjectEdit.tsx';
import classes from './ticket.module.css';

/** Who, what, where, how urgent, and how much time: two lines that never scroll away. */
export function Header() {
  const { ticket, open, canWork, showPanel } = useDesk();
  const t = useText(ticketPageText);
  const holders = useText(holderText);
  const [, navigate] = useLocation();
  const back = () => navigate(queuePath(lastQueue()));
  return (
    <header className={classes.header}>
      <div className={classes.titleLine}>
        <Tooltip label={t.back}>
          <ActionIcon aria-label={t.back} onClick={back}>
            <IconArrowLeft size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <span className={classes.number}>{ticket.number}</span>
        <CopyButton value={ticket.number} label={t.copyNumber} />
        <SubjectEdit />
        <TicketStateMark state={ticket.state} />
        <MoreMenu />
      </div>
      <div className={classes.facts}>
        <Fact label={t.holder}>{holders[ticket.holder]}</Fact>
        <TicketSlots part="Header" ticket={ticket} canWork={canWork} onShow={showPanel} />
        <Fact label={t.officer}>
          <AssigneeMenu />
        </Fact>
        <Fact label={t.channel}>
          <ChannelMark channel={ticket.channel} />
        </Fact>
        <Fact label={t.priority}>
          <PriorityWhy />
        </Fact>
        <Fact label={t.stepLeft}>
          <button
            type="button"
            className={classes.clock}
            title={t.explainStep}
            onClick={() => open({ name: 'explain', what: 'step' })}
          >
            <ClockMark clock={ticket.stepClock} />
          </button>
        </Fact>
        <Fact label={t.ticketLeft}>
          <button
            type="button"
            className={classes.clock}
            title={t.explainTicket}
            onClick={() => open({ name: 'explain', what: 'ticket' })}
          >
            <ClockMark clock={ticket.ticketClock} />
          </button>
        </Fact>
      </div>
    </header>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <span className={classes.fact}>
      <span className={classes.factLabel}>{label}</span>
      {children}
    </span>
  );
}

/** What is done rarely: printing, changing the SOP, cancelling. */
function MoreMenu() {
  const { ticket, open, canWork } = useDesk();
  const t = useText(ticketPageText);
  const c = useText(commandText);
  const notices = useNotices();
  const trouble = useTrouble();
  const print = useMutation({
    mutationFn: () => client.tickets.dossier({ id: ticket.id }),
    onSuccess: (file) => {
      saveFile(file);
      notices.done(t.printed);
    },
    onError: (error) => notices.failed(trouble(error).message),
  });
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t.more} loading={print.isPending}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter size={15} />} onClick={() => print.mutate()}>
          {t.print}
        </Menu.Item>
        {canWork && ticket.run !== null && (
          <Menu.Item leftSection={<IconReplace size={15} />} onClick={() => open({ name: 'changeProcedure' })}>
            {t.changeProcedure}
          </Menu.Item>
        )}
        {ticket.commands.includes('cancel') && (
          <Menu.Item color="red" leftSection={<IconBan size={15} />} onClick={() => open({ name: 'cancel' })}>
            {c.cancel}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
