import { IconBuildingCommunity } from '@tabler/icons-react';
import { lazy } from 'react';
import { registerReportTab, registerTicketPanel } from '../../ui/index.ts';
import { LkppPosition, LkppTask, LkppTitle } from './panel/OnTicket.tsx';
import { PerformanceActions, PerformanceTitle } from './report/PerformanceActions.tsx';

/** What escalations add to the page of a ticket and to Laporan; called once when the application starts. */
export function registerEscalations(): void {
  registerTicketPanel({
    key: 'lkpp',
    Title: LkppTitle,
    Panel: lazy(() => import('./panel/LkppPanel.tsx')),
    Header: LkppPosition,
    Task: LkppTask,
    dialogs: { markForLkpp: lazy(() => import('./send/SendDialog.tsx')) },
  });
  registerReportTab({
    key: 'eskalasi',
    icon: IconBuildingCommunity,
    Title: PerformanceTitle,
    Content: lazy(() => import('./report/PerformanceReport.tsx')),
    Actions: PerformanceActions,
  });
}
