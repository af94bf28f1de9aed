import { IconMail } from '@tabler/icons-react';
import { lazy } from 'react';
import { registerOutboxTab, registerQueueAction, registerReportTab, registerTicketPanel } from '../../ui/index.ts';
import { BulkAction } from './bulk/BulkAction.tsx';
import { OutboxTitle } from './outbox/OutboxTitle.tsx';
import { knownMailStatus } from './parts/useMailStatus.ts';
import { RegisterActions, RegisterTitle } from './report/RegisterActions.tsx';
import { MailReply, MailTask, MailTitle } from './ticket/OnTicket.tsx';

const dialogs = () => import('./ticket/MailDialog.tsx');

/** What mail adds to the page of a ticket, the queue, Kotak keluar and Laporan; called once when the application starts. */
export function registerMail(): void {
  registerTicketPanel({
    key: 'surat',
    Title: MailTitle,
    Panel: lazy(() => import('./ticket/MailPanel.tsx')),
    Task: MailTask,
    Reply: MailReply,
    dialogs: {
      requestData: lazy(() => dialogs().then((m) => ({ default: m.RequestByMail }))),
      resolve: lazy(() => dialogs().then((m) => ({ default: m.ResolveByMail }))),
    },
    dialogsFor: ({ channel }) => channel === 'email' && knownMailStatus()?.configured === true,
  });
  registerOutboxTab({ key: 'surat', Title: OutboxTitle, Content: lazy(() => import('./outbox/MailOutbox.tsx')) });
  registerQueueAction({ key: 'surat', Action: BulkAction });
  registerReportTab({
    key: 'surat',
    icon: IconMail,
    Title: RegisterTitle,
    Content: lazy(() => import('./report/Register.tsx')),
    Actions: RegisterActions,
  });
}
