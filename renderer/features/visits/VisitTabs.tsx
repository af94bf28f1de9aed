import { Tabs } from '@mantine/core';
import { useLocation } from 'wouter';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { useText } from '../../ui/index.ts';

/** Today at the desk, and everything before. */
export function VisitTabs({ current }: { current: 'hari-ini' | 'riwayat' }) {
  const t = useText(visitsText);
  const [, navigate] = useLocation();
  return (
    <Tabs
      value={current}
      onChange={(tab) => navigate(tab === 'riwayat' ? '/tamu/riwayat' : '/tamu')}
      aria-label={t.tabs}
    >
      <Tabs.List>
        <Tabs.Tab value="hari-ini">{t.tabToday}</Tabs.Tab>
        <Tabs.Tab value="riwayat">{t.tabHistory}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}
