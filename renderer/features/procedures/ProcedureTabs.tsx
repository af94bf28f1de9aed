import { Tabs } from '@mantine/core';
import { useLocation } from 'wouter';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { useText } from '../../ui/index.ts';

export type ProcedureTab = 'pustaka' | 'tingkat' | 'pemilihan';

/** The three parts of the SOP pages; each has its own address. */
export function ProcedureTabs({ current }: { current: ProcedureTab }) {
  const t = useText(proceduresText);
  const [, navigate] = useLocation();
  const go = (tab: string | null) => navigate(tab === 'pustaka' || tab === null ? '/sop' : `/sop/${tab}`);
  return (
    <Tabs value={current} onChange={go} aria-label={t.tabs}>
      <Tabs.List>
        <Tabs.Tab value="pustaka">{t.tabLibrary}</Tabs.Tab>
        <Tabs.Tab value="tingkat">{t.tabLadders}</Tabs.Tab>
        <Tabs.Tab value="pemilihan">{t.tabSelection}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}
