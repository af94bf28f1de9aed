import { Tabs } from '@mantine/core';
import { IconChartBar, IconClipboardList, IconGauge } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { useSession } from '../../api/session.tsx';
import { Loading, Page, reportTabs, useText } from '../../ui/index.ts';
import { ComplianceTab } from './ComplianceTab.tsx';
import { type Filter, firstFilter, keepFilter } from './filter.ts';
import { OverviewTab } from './OverviewTab.tsx';
import { PrintButtons } from './PrintButtons.tsx';
import { RegisterTab } from './RegisterTab.tsx';
import { ReportFilter } from './ReportFilter.tsx';

const tabs = ['kepatuhan', 'register', 'ikhtisar'] as const;
type Tab = (typeof tabs)[number];
const icons = { kepatuhan: IconGauge, register: IconClipboardList, ikhtisar: IconChartBar };

/** `/laporan/:tab?`: SOP compliance, the register, how the office is doing, and what features add. */
export default function ReportsScreen() {
  const t = useText(reportsUiText);
  const { now, zone } = useSession();
  const [, navigate] = useLocation();
  const { tab: asked } = useParams<{ tab?: string }>();
  const added = reportTabs();
  const brought = added.find(({ key }) => key === asked);
  const tab: Tab | null = brought ? null : (tabs.find((each) => each === asked) ?? 'kepatuhan');
  const [filter, setFilter] = useState<Filter>(() => firstFilter(now, zone));
  const change = (next: Filter) => {
    keepFilter(next);
    setFilter(next);
  };
  const labels: Record<Tab, string> = { kepatuhan: t.tabCompliance, register: t.tabRegister, ikhtisar: t.tabOverview };
  return (
    <Page
      key={brought?.key ?? tab}
      title={t.title}
      actions={
        brought ? (
          <brought.Actions period={filter} />
        ) : tab === null || tab === 'ikhtisar' ? undefined : (
          <PrintButtons key={tab} report={tab} filter={filter} />
        )
      }
      toolbar={
        <>
          <Tabs value={brought?.key ?? tab} onChange={(next) => navigate(`/laporan/${next ?? ''}`)}>
            <Tabs.List>
              {tabs.map((each) => {
                const TabIcon = icons[each];
                return (
                  <Tabs.Tab key={each} value={each} leftSection={<TabIcon size={15} aria-hidden="true" />}>
                    {labels[each]}
                  </Tabs.Tab>
                );
              })}
              {added.map(({ key, icon: TabIcon, Title }) => (
                <Tabs.Tab key={key} value={key} leftSection={<TabIcon size={15} aria-hidden="true" />}>
                  <Title />
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          {tab !== 'ikhtisar' && <ReportFilter filter={filter} onChange={change} periodOnly={brought !== undefined} />}
        </>
      }
    >
      {brought && (
        <Suspense fallback={<Loading />}>
          <brought.Content period={filter} />
        </Suspense>
      )}
      {tab === 'kepatuhan' && <ComplianceTab filter={filter} />}
      {tab === 'register' && <RegisterTab filter={filter} />}
      {tab === 'ikhtisar' && <OverviewTab />}
    </Page>
  );
}
