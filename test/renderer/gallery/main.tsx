/** A page to look at every shared part with invented data; never shipped. `npx vite --config renderer/vite.config.ts test/renderer/gallery`. */
import {
  IconBook2,
  IconChartBar,
  IconHeadset,
  IconInbox,
  IconListDetails,
  IconSettings,
  IconUsers,
  IconWalk,
} from '@tabler/icons-react';
import { createRoot } from 'react-dom/client';
import { Route, Switch } from 'wouter';
import { AppShell, type NavItem, UiProvider } from '../../../renderer/ui/index.ts';
import { GridPage } from './GridPage.tsx';
import { PartsPage } from './PartsPage.tsx';
import { QueuePage } from './QueuePage.tsx';

const nav: NavItem[] = [
  { href: '/antrean', label: 'Antrean', icon: IconInbox, badge: 23, shortcut: 'g a' },
  { href: '/telepon', label: 'Telepon', icon: IconHeadset, badge: 2, badgeTone: 'late', shortcut: 'g t' },
  { href: '/tamu', label: 'Tamu', icon: IconWalk, shortcut: 'g m' },
  { href: '/kontak', label: 'Kontak', icon: IconUsers, shortcut: 'g k' },
  { href: '/prioritas', label: 'Prioritas', icon: IconListDetails, section: 'Acuan' },
  { href: '/sop', label: 'SOP', icon: IconBook2 },
  { href: '/laporan', label: 'Laporan', icon: IconChartBar, section: 'Kantor', shortcut: 'g l' },
  { href: '/pengaturan', label: 'Pengaturan', icon: IconSettings },
];

function Gallery() {
  return (
    <AppShell
      nav={nav}
      office="LPSE Kabupaten Contoh"
      officer={{ id: '1', name: 'Petugas Contoh Satu', role: 'Helpdesk' }}
      otherOfficers={[{ id: '2', name: 'Petugas Contoh Dua', role: 'Admin LPSE' }]}
      onSwitch={() => undefined}
      onLock={() => undefined}
      onSignOut={() => undefined}
      search={async (query) => [
        { id: 'r1', label: `LK-2026-000123 ${query}`, description: 'Pengguna Contoh', run: () => undefined },
      ]}
      onNewCall={() => undefined}
    >
      <Switch>
        <Route path="/antrean" component={QueuePage} />
        <Route path="/prioritas" component={GridPage} />
        <Route path="/sop" component={PartsPage} />
      </Switch>
    </AppShell>
  );
}

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <UiProvider>
      <Gallery />
    </UiProvider>,
  );
