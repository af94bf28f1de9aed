import { ActionIcon, Tabs, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { useState } from 'react';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { useText } from '../../../ui/index.ts';
import { DataPanel } from '../data/DataPanel.tsx';
import { FilesPanel } from '../files/FilesPanel.tsx';
import { RunsPanel } from '../sop/RunsPanel.tsx';
import { SopPanel } from '../sop/SopPanel.tsx';
import { useDesk } from './desk.ts';
import classes from './ticket.module.css';

/** Beside the timeline: the SOP, the data, the files, earlier procedures; can take the whole width. */
export function SidePanel({ wide, onWide }: { wide: boolean; onWide: (wide: boolean) => void }) {
  const t = useText(ticketPageText);
  const { ticket } = useDesk();
  const [tab, setTab] = useState<string | null>('procedure');
  const widenLabel = wide ? t.narrow : t.widen;
  return (
    <Tabs value={tab} onChange={setTab} className={classes.side}>
      <div className={classes.tabBar}>
        <Tabs.List className={classes.tabs}>
          <Tabs.Tab value="procedure">{t.tabProcedure}</Tabs.Tab>
          <Tabs.Tab value="data">{t.tabData}</Tabs.Tab>
          <Tabs.Tab value="files">
            {t.tabFiles}
            {ticket.attachments.length > 0 && ` (${ticket.attachments.length})`}
          </Tabs.Tab>
          <Tabs.Tab value="runs">
            {t.tabRuns}
            {ticket.earlierRuns.length > 0 && ` (${ticket.earlierRuns.length})`}
          </Tabs.Tab>
        </Tabs.List>
        <Tooltip label={widenLabel}>
          <ActionIcon mx="xs" aria-label={widenLabel} aria-pressed={wide} onClick={() => onWide(!wide)}>
            {wide ? (
              <IconLayoutSidebarRightCollapse size={17} aria-hidden="true" />
            ) : (
              <IconLayoutSidebarRightExpand size={17} aria-hidden="true" />
            )}
          </ActionIcon>
        </Tooltip>
      </div>
      <Tabs.Panel value="procedure" className={classes.panel}>
        <SopPanel />
      </Tabs.Panel>
      <Tabs.Panel value="data" className={classes.panel}>
        <DataPanel />
      </Tabs.Panel>
      <Tabs.Panel value="files" className={classes.panel}>
        <FilesPanel />
      </Tabs.Panel>
      <Tabs.Panel value="runs" className={classes.panel}>
        <RunsPanel />
      </Tabs.Panel>
    </Tabs>
  );
}
