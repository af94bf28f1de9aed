import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Permission } from '../shared/domain/roles.ts';

/** One screen of the application; features add theirs to `screens`. */
export type Screen = {
  /** Hash path with wouter parameters, e.g. '/tiket/:id'. */
  path: string;
  needs: Permission;
  component: LazyExoticComponent<ComponentType> | ComponentType;
};

/** Every screen, in the order in which paths are tried. */
export const screens: Screen[] = [
  {
    path: '/antrean/:queue?',
    needs: 'read',
    component: lazy(() => import('./features/tickets/queue/QueueScreen.tsx')),
  },
  {
    path: '/prioritas/:tab?',
    needs: 'read',
    component: lazy(() => import('./features/priorities/PrioritiesScreen.tsx')),
  },
  { path: '/tiket/baru', needs: 'work', component: lazy(() => import('./features/tickets/new/NewTicketScreen.tsx')) },
  { path: '/tiket/:id', needs: 'read', component: lazy(() => import('./features/tickets/ticket/TicketScreen.tsx')) },
  {
    path: '/telepon/:part?',
    needs: 'read',
    component: lazy(() => import('./features/calls/log/CallsPage.tsx')),
  },
  { path: '/surat/:box?/:id?', needs: 'read', component: lazy(() => import('./features/mail/MailScreen.tsx')) },
  {
    path: '/kontak/:id?',
    needs: 'read',
    component: lazy(() => import('./features/contacts/ContactsPage.tsx')),
  },
  {
    path: '/kotak-keluar/:tab?',
    needs: 'read',
    component: lazy(() => import('./features/escalations/outbox/OutboxScreen.tsx')),
  },
  {
    path: '/akses/:id?',
    needs: 'read',
    component: lazy(() => import('./features/escalations/grants/GrantsScreen.tsx')),
  },
  { path: '/cari', needs: 'read', component: lazy(() => import('./features/search/SearchPage.tsx')) },
  { path: '/pengaturan/:tab?', needs: 'audit', component: lazy(() => import('./settings.tsx')) },
  { path: '/laporan/:tab?', needs: 'read', component: lazy(() => import('./features/reports/ReportsScreen.tsx')) },
  { path: '/sop', needs: 'read', component: lazy(() => import('./features/procedures/LibraryScreen.tsx')) },
  {
    path: '/sop/baca/:code/:version?/:view?',
    needs: 'read',
    component: lazy(() => import('./features/procedures/ReaderScreen.tsx')),
  },
  { path: '/sop/tingkat', needs: 'read', component: lazy(() => import('./features/procedures/LaddersScreen.tsx')) },
  { path: '/sop/pemilihan', needs: 'read', component: lazy(() => import('./features/procedures/SelectionScreen.tsx')) },
  { path: '/pustaka', needs: 'read', component: lazy(() => import('./features/knowledge/KnowledgeScreen.tsx')) },
  { path: '/tamu', needs: 'read', component: lazy(() => import('./features/visits/TodayScreen.tsx')) },
  { path: '/tamu/riwayat', needs: 'read', component: lazy(() => import('./features/visits/HistoryScreen.tsx')) },
  { path: '/tamu/baru', needs: 'work', component: lazy(() => import('./features/visits/NewVisitScreen.tsx')) },
  { path: '/tamu/:id', needs: 'read', component: lazy(() => import('./features/visits/VisitScreen.tsx')) },
  { path: '/tamu/:id/nilai', needs: 'work', component: lazy(() => import('./features/visits/RateScreen.tsx')) },
];
