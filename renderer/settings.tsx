import { Tabs } from '@mantine/core';
import { type ComponentType, lazy, Suspense } from 'react';
import { useLocation, useParams } from 'wouter';
import type { Permission } from '../shared/domain/roles.ts';
import { settingsText } from '../shared/text/settings.ts';
import { useSession } from './api/session.tsx';
import classes from './settings.module.css';
import { Loading, Page, useText } from './ui/index.ts';

type Pane = {
  /** Last part of the address: /pengaturan/petugas. */
  key: string;
  label: keyof (typeof settingsText)['id'];
  needs: Permission;
  component: ComponentType;
  /** The pane is a table that fills the page and scrolls by itself. */
  fill?: boolean;
};

/** The panes of Pengaturan, in order; each feature brings its own. */
const panes: Pane[] = [
  {
    key: 'kantor',
    label: 'officeTab',
    needs: 'manage',
    component: lazy(() => import('./features/office/ProfilePane.tsx').then((m) => ({ default: m.ProfilePane }))),
  },
  {
    key: 'petugas',
    label: 'staffTab',
    needs: 'manage',
    fill: true,
    component: lazy(() => import('./features/staff/StaffPane.tsx').then((m) => ({ default: m.StaffPane }))),
  },
  {
    key: 'kalender',
    label: 'calendarTab',
    needs: 'audit',
    fill: true,
    component: lazy(() => import('./features/calendar/CalendarPane.tsx').then((m) => ({ default: m.CalendarPane }))),
  },
  {
    key: 'sop-berlaku',
    label: 'proceduresTab',
    needs: 'audit',
    component: lazy(() => import('./features/procedures/InForcePane.tsx').then((m) => ({ default: m.InForcePane }))),
  },
  {
    key: 'templat-balasan',
    label: 'templatesTab',
    needs: 'manage',
    fill: true,
    component: lazy(() => import('./features/knowledge/KnowledgeScreen.tsx').then((m) => ({ default: m.Templates }))),
  },
  {
    key: 'lkpp',
    label: 'lkppTab',
    needs: 'manage',
    component: lazy(() => import('./features/escalations/GatewayPane.tsx').then((m) => ({ default: m.GatewayPane }))),
  },
  {
    key: 'surat',
    label: 'mailTab',
    needs: 'manage',
    component: lazy(() =>
      import('./features/mail/accounts/AccountsPane.tsx').then((m) => ({ default: m.AccountsPane })),
    ),
  },
  {
    key: 'token',
    label: 'tokensTab',
    needs: 'manage',
    fill: true,
    component: lazy(() => import('./features/office/TokensPane.tsx').then((m) => ({ default: m.TokensPane }))),
  },
  {
    key: 'cadangan',
    label: 'backupTab',
    needs: 'manage',
    fill: true,
    component: lazy(() => import('./features/backup/BackupPane.tsx').then((m) => ({ default: m.BackupPane }))),
  },
  {
    key: 'jejak-audit',
    label: 'auditTab',
    needs: 'audit',
    fill: true,
    component: lazy(() => import('./features/audit/AuditPane.tsx').then((m) => ({ default: m.AuditPane }))),
  },
];

/** Pengaturan: one tab a pane, as far as the officer's role reaches. */
export default function Settings() {
  const t = useText(settingsText);
  const session = useSession();
  const [, navigate] = useLocation();
  const { tab } = useParams<{ tab?: string }>();
  const open = panes.filter(({ needs }) => session.can(needs));
  const current = open.find(({ key }) => key === tab) ?? open[0];
  if (current === undefined) return null;
  const { component: Content } = current;
  return (
    <Page
      fill
      title={t.title}
      toolbar={
        <Tabs value={current.key} onChange={(key) => navigate(`/pengaturan/${key ?? ''}`)}>
          <Tabs.List>
            {open.map(({ key, label }) => (
              <Tabs.Tab key={key} value={key} aria-controls="settings-pane">
                {t[label]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <div
        id="settings-pane"
        role="tabpanel"
        aria-label={t[current.label]}
        className={classes.pane}
        data-fill={current.fill || undefined}
      >
        <Suspense fallback={<Loading />}>
          <Content />
        </Suspense>
      </div>
    </Page>
  );
}
