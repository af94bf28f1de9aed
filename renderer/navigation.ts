import type { Icon } from '@tabler/icons-react';
import {
  IconAddressBook,
  IconBook2,
  IconChartBar,
  IconHeadset,
  IconInbox,
  IconKey,
  IconListDetails,
  IconMail,
  IconMessage2,
  IconSend,
  IconSettings,
  IconWalk,
} from '@tabler/icons-react';
import type { Permission } from '../shared/domain/roles.ts';
import type { navigationText } from '../shared/text/navigation.ts';
import { screens } from './routes.tsx';
import type { NavItem } from './ui/index.ts';

type Words = (typeof navigationText)['id'];
type Entry = { href: string; label: keyof Words; icon: Icon; shortcut?: string; section?: keyof Words };

/** The left navigation, in order. An entry shows once a screen lives at its address and the officer may open it. */
const entries: Entry[] = [
  { href: '/antrean', label: 'queues', icon: IconInbox, shortcut: 'g a' },
  { href: '/surat', label: 'mail', icon: IconMail, shortcut: 'g u' },
  { href: '/telepon', label: 'calls', icon: IconHeadset, shortcut: 'g t' },
  { href: '/tamu', label: 'visits', icon: IconWalk, shortcut: 'g m' },
  { href: '/kontak', label: 'contacts', icon: IconAddressBook, shortcut: 'g k' },
  { href: '/kotak-keluar', label: 'outbox', icon: IconSend, shortcut: 'g o' },
  { href: '/akses', label: 'access', icon: IconKey, shortcut: 'g e' },
  { href: '/prioritas', label: 'priorities', icon: IconListDetails, shortcut: 'g r', section: 'reference' },
  { href: '/sop', label: 'procedures', icon: IconBook2, shortcut: 'g s', section: 'reference' },
  { href: '/pustaka', label: 'knowledge', icon: IconMessage2, shortcut: 'g b', section: 'reference' },
  { href: '/laporan', label: 'reports', icon: IconChartBar, shortcut: 'g l', section: 'office' },
  { href: '/pengaturan', label: 'settings', icon: IconSettings, shortcut: 'g p', section: 'office' },
];

/**
 * Navigation for this officer; `counts` puts waiting work beside the queues, `mail` beside E-mail; what leaves and needs
 * a person (`gateway` to LKPP, `mail` to users) stands beside Kotak keluar.
 */
export function navigationFor(
  t: Words,
  can: (permission: Permission) => boolean,
  counts: { open: number; late: number } | undefined,
  gateway: { waiting: number; actionNeeded: number } | undefined,
  mail: { waiting: number; actionNeeded: number } | undefined,
): NavItem[] {
  const open = entries.filter(({ href }) =>
    screens.some((screen) => (screen.path === href || screen.path.startsWith(`${href}/`)) && can(screen.needs)),
  );
  return open.map(({ href, label, icon, shortcut, section }, index) => ({
    href,
    label: t[label],
    icon,
    shortcut,
    section: section !== undefined && open[index - 1]?.section !== section ? t[section] : undefined,
    ...(href === '/antrean' && counts !== undefined
      ? { badge: counts.late > 0 ? counts.late : counts.open, badgeTone: counts.late > 0 ? 'late' : 'neutral' }
      : {}),
    ...(href === '/surat' && mail !== undefined ? { badge: mail.waiting, badgeTone: 'neutral' as const } : {}),
    ...(href === '/kotak-keluar' && (gateway !== undefined || mail !== undefined)
      ? outbox((gateway?.actionNeeded ?? 0) + (mail?.actionNeeded ?? 0), gateway?.waiting ?? 0)
      : {}),
  }));
}

function outbox(actionNeeded: number, waiting: number): Pick<NavItem, 'badge' | 'badgeTone'> {
  return actionNeeded > 0 ? { badge: actionNeeded, badgeTone: 'late' } : { badge: waiting, badgeTone: 'neutral' };
}
