import { Button, SegmentedControl, Tabs } from '@mantine/core';
import { IconEdit, IconFlask } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { PriorityTable } from '../../../shared/domain/priority/index.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { useSession } from '../../api/session.tsx';
import { Page, useLanguage, useText } from '../../ui/index.ts';
import { HistoryPane } from './HistoryPane.tsx';
import { MatrixPane } from './MatrixPane.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import classes from './priorities.module.css';
import type { Faults, Sheet } from './sheet.ts';
import { TablePane } from './TablePane.tsx';
import { TargetsPane } from './TargetsPane.tsx';
import { TryPanel } from './TryPanel.tsx';
import type { TableVersion } from './types.ts';
import { type Tab, tabOf, tabs, type View } from './view.ts';

export type FrameProps = {
  view: View;
  version: TableVersion;
  sheet: Sheet;
  faults: Faults;
  /** The sheet as a whole table; null while entries are wrong. */
  table: PriorityTable | null;
  /** Left out when the version is only read. */
  onChange?: (next: Sheet) => void;
  banner?: ReactNode;
};

/** Tabs, versions and panes around one version of the table, whether it is read or edited. */
export function Frame({ view, version, sheet, faults, table, onChange, banner }: FrameProps) {
  const t = useText(prioritiesText);
  const session = useSession();
  const [, navigate] = useLocation();
  const [isTrying, setTrying] = useState(false);
  const tab = tabOf(useParams<{ tab?: string }>().tab);
  const labels: Record<Tab, string> = {
    tabel: t.tabTable,
    matriks: t.tabMatrix,
    sasaran: t.tabTargets,
    riwayat: t.tabHistory,
  };
  const isInForce = version.id === view.current.id;
  const edit = session.can('supervise') && version.status !== 'draft' && (
    <Button
      leftSection={<IconEdit size={15} aria-hidden="true" />}
      onClick={() => (view.draft ? view.show(view.draft.id) : view.openDraft(isInForce ? undefined : version.id))}
    >
      {view.draft ? t.openDraft : isInForce ? t.edit : t.draftFrom}
    </Button>
  );
  return (
    <Tabs value={tab} onChange={(next) => navigate(`/prioritas/${next ?? ''}`)} h="100%">
      <Page
        fill
        title={t.title}
        subtitle={<Subtitle version={version} />}
        actions={
          <>
            <Versions view={view} version={version} />
            <Button
              variant={isTrying ? 'light' : 'default'}
              aria-expanded={isTrying}
              leftSection={<IconFlask size={15} aria-hidden="true" />}
              onClick={() => setTrying(!isTrying)}
            >
              {t.try}
            </Button>
            <PrintMenu version={version} />
            {edit}
          </>
        }
        toolbar={
          <Tabs.List>
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {labels[each]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        }
      >
        <div className={classes.screen}>
          <div className={classes.main}>
            {banner}
            {/* Stays while another tab is open, so that its undo history does. */}
            <Tabs.Panel value="tabel" keepMounted className={classes.pane} hidden={tab !== 'tabel'}>
              <TablePane sheet={sheet} faults={faults} onChange={onChange} />
            </Tabs.Panel>
            <Tabs.Panel value="matriks" className={classes.pane}>
              <MatrixPane sheet={sheet} onChange={onChange} />
            </Tabs.Panel>
            <Tabs.Panel value="sasaran" className={classes.pane}>
              <TargetsPane sheet={sheet} faults={faults} onChange={onChange} />
            </Tabs.Panel>
            <Tabs.Panel value="riwayat" className={classes.pane}>
              <HistoryPane view={view} />
            </Tabs.Panel>
          </div>
          {isTrying && <TryPanel table={table} />}
        </div>
      </Page>
    </Tabs>
  );
}

function Subtitle({ version }: { version: TableVersion }) {
  const t = useText(prioritiesText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const { document, inForceAt, inForceBy } = version;
  const approval = document.approved ? t.approvedBy(document.approvedBy) : t.notApproved;
  const since =
    version.status === 'inForce' && inForceAt !== null
      ? `. ${t.inForceSince(formatDateTime(inForceAt, zone, language, { weekday: false }), inForceBy)}`
      : '';
  return `${t.revision} ${document.revision}, ${approval}${since}`;
}

/** In force, draft, and the older version that is being read. */
function Versions({ view, version }: { view: View; version: TableVersion }) {
  const t = useText(prioritiesText);
  const { current, draft } = view;
  const other = version.id === current.id || version.id === draft?.id ? null : version;
  if (draft === null && other === null) return null;
  const data = [
    { value: current.id, label: t.viewInForce(current.document.revision) },
    ...(draft ? [{ value: draft.id, label: t.viewDraft(draft.revision - 1) }] : []),
    ...(other ? [{ value: other.id, label: t.viewOther(other.document.revision) }] : []),
  ];
  return (
    <SegmentedControl
      aria-label={t.views}
      value={version.id}
      onChange={(id) => view.show(id === current.id ? null : id)}
      data={data}
    />
  );
}
