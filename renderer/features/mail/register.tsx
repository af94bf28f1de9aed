import { lazy } from 'react';
import { registerTicketPanel } from '../../ui/index.ts';
import { knownMailStatus } from './parts/useMailStatus.ts';
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
}
