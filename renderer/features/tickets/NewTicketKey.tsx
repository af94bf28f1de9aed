import { IconTicket } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { ticketFormText } from '../../../shared/text/tickets-form.ts';
import { uiText } from '../../../shared/text/ui.ts';
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
  const open = () => navigate(newTicketPath);
  useShortcut('n', t.title, open, { group: ui.shortcutsGeneral, enabled: canWork });
  useCommands(canWork ? [{ id: 'ticket.new', label: t.title, icon: IconTicket, shortcut: 'n', run: open }] : []);
  return null;
}
