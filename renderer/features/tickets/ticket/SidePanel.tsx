import { ActionIcon, Tabs, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { Suspense } from 'react';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { Bulkhead, Loading, ticketPanels, useText } from '../../../ui/index.ts';
import { DataPanel } from '../data/DataPanel.tsx';
import { FilesPanel } from '../files/FilesPanel.tsx';
import { RunsPanel } from '../sop/RunsPanel.tsx';
import { SopPanel } from '../sop/SopPanel.tsx';
import { useDesk } from './desk.ts';
import classes from './ticket.module.css';

/** Beside the timeline: the SOP, the data, the files, earlier procedures; can take the whole width. */
export function SidePanel({ wide, onWide }: { wide: boolean; onWide: (wide: boolean) => void }) {
  const t = useText(ticketPageText);
  const { ticket, canWork, panel, showPanel } = useDesk();
  const more = ticketPanels().map(({ key, Title, Panel }) => {
    const props = { ticket, canWork, onShow: () => showPanel(key) };
    return { key, title: <Title {...props} />, content: <Panel {...props} /> };
  });
  const widenLabel = wide ? t.narrow : t.widen;
  return (
    <Tabs value={panel} onChange={(next) => showPanel(next ?? 'procedure')} className={classes.side}>
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
          {more.map(({ key, title }) => (
            <Tabs.Tab key={key} value={key}>
              <Suspense fallback={null}>{title}</Suspense>
            </Tabs.Tab>
          ))}
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
      {more.map(({ key, content }) => (
        <Tabs.Panel key={key} value={key} className={classes.panel}>
          {panel === key && (
            <Bulkhead place={`${ticket.id} ${key}`}>
              <Suspense fallback={<Loading />}>{content}</Suspense>
            </Bulkhead>
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
