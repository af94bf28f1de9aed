import { IconTicket } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { ticketFormText } from '../../../shared/text/tickets-form.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.tsx';
import { useSession } from '../../api/session.tsx';
import { useCommands, useShortcut, useText } from '../../ui/index.ts';
import { newTicketPath } from './paths.ts';

/** N opens a new ticket from anywhere (not while typing), and the palette offers it. Mounted once beside the screens. */
export function NewTicketKey() {
  const t = useText(ticketFormText);
  const ui = useText(uiText);
  const session = useSession();
  const [, navigate] = useLocation();
  const canWork = session.can('work');
  const open = () => {
    navigate(newTicketPath);
    // The form takes the keyboard when it opens; one that is open already takes it back.
    setTimeout(() => document.querySelector<HTMLElement>('[data-first-field]')?.focus());
  };
  useShortcut('n', t.title, open, { group: ui.shortcutsGeneral, enabled: canWork });
  useCommands(canWork ? [{ id: 'ticket.new', label: t.title, icon: IconTicket, shortcut: 'n', run: open }] : []);
  useEffect(() => {
    if (!canWork) return;
    // The form must be there before the first letter after N is typed.
    const soon = setTimeout(() => {
      void import('./new/NewTicketScreen.tsx');
      void queries.prefetchQuery(api.session.drafts.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
    }, 500);
    return () => clearTimeout(soon);
  }, [canWork]);
  return null;
}
