import { Button, Select, Tabs, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMailCog, IconMailForward, IconMailOpened, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { bulkText } from '../../../shared/text/mail-bulk-ui.ts';
import { mailText } from '../../../shared/text/mail-ui.ts';
import { useSession } from '../../api/session.tsx';
import { useTrouble } from '../../api/useTrouble.ts';
import { DataTable } from '../../table/index.ts';
import { EmptyState, Page, SplitPage, useShortcut, useText } from '../../ui/index.ts';
import classes from './box/box.module.css';
import { type Box, boxes, boxOf, mailPath, neighbour } from './box/boxes.ts';
import { useMailColumns } from './box/useMailColumns.tsx';
import { useMailList } from './box/useMailList.ts';
import { BulkDialog } from './bulk/BulkDialog.tsx';
import type { MailRow } from './parts/types.ts';
import { useMailStatus } from './parts/useMailStatus.ts';
import { Reader } from './read/Reader.tsx';

const rowId = (row: MailRow) => row.id;
const rowTone = ({ kind }: MailRow) => (kind === 'bounce' ? ('late' as const) : undefined);

/** `/surat/:box?/:id?`: the office's mail like a mail program: boxes, list, and the message beside it. */
export default function MailScreen() {
  const t = useText(mailText);
  const trouble = useTrouble();
  const [, navigate] = useLocation();
  const { box: path, id } = useParams<{ box?: string; id?: string }>();
  const box = boxOf(path);
  const status = useMailStatus();
  const [account, setAccount] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const { list, rows, loadMore } = useMailList(box, account ?? undefined, search);
  const columns = useMailColumns();
  const area = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = rows.map(rowId);
  const show = (next: string | undefined) => navigate(mailPath(box, next), { replace: id !== undefined });
  const move = (step: 1 | -1) => {
    const at = id === undefined ? -1 : ids.indexOf(id);
    const next = ids[Math.min(ids.length - 1, Math.max(0, at + step))];
    if (next !== undefined) show(next);
  };
  useShortcut('j', t.next, () => move(1), { group: t.title });
  useShortcut('k', t.previous, () => move(-1), { group: t.title });
  useShortcut('/', t.focusSearch, () => field.current?.focus(), { group: t.title });
  useEffect(() => focusRows(area.current, box), [box]);
  const toDetail = () => area.current?.closest('main')?.querySelector<HTMLElement>('[data-mail-detail]')?.focus();
  if (status?.configured === false && rows.length === 0 && search === '' && box === 'waiting') return <NotSetUp />;
  return (
    <Page
      fill
      title={t.title}
      subtitle={status && t.summary(status.waiting)}
      actions={<Many />}
      toolbar={
        <div className={classes.bar}>
          <Tabs
            value={box}
            onChange={(next) => navigate(mailPath(boxes.find((each) => each.box === next)?.box ?? box))}
          >
            <Tabs.List aria-label={t.boxes}>
              {boxes.map((each) => (
                <Tabs.Tab
                  key={each.box}
                  value={each.box}
                  aria-controls="mail-box"
                  rightSection={<Count box={each.box} />}
                >
                  {t[each.box]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          <div className={classes.find}>
            {status !== undefined && status.accounts.length > 1 && (
              <Select
                size="xs"
                w={170}
                aria-label={t.account}
                placeholder={t.allAccounts}
                clearable
                data={status.accounts.map(({ id: value, name }) => ({ value, label: name }))}
                value={account}
                onChange={setAccount}
              />
            )}
            <TextInput
              ref={field}
              size="xs"
              w={250}
              type="search"
              aria-label={t.search}
              placeholder={t.search}
              leftSection={<IconSearch size={14} aria-hidden="true" />}
              maxLength={200}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setTyped('');
                if (event.key === 'Enter' || event.key === 'ArrowDown') focusGrid(area.current);
              }}
            />
          </div>
        </div>
      }
    >
      <SplitPage
        listLabel={t.list}
        detailLabel={t.detail}
        listWidth={42}
        list={
          <div ref={area} id="mail-box" role="tabpanel" aria-label={t[box]} className={classes.pane}>
            <div className={classes.table}>
              <DataTable
                key={box}
                label={`${t.list}: ${t[box]}`}
                tableKey={`mail-${box}`}
                density="comfortable"
                columns={columns}
                rows={rows}
                rowId={rowId}
                currentId={id}
                hasMore={list.hasNextPage}
                onLoadMore={loadMore}
                isLoading={list.isPending || list.isFetchingNextPage}
                error={list.error ? trouble(list.error).message : undefined}
                onRetry={() => void list.refetch()}
                onCurrentChange={(row) => show(row.id)}
                onOpen={(row) => (row.id === id ? toDetail() : show(row.id))}
                rowTone={rowTone}
                empty={<Nothing box={box} search={search} onClear={() => setTyped('')} />}
              />
            </div>
          </div>
        }
        detail={
          <div data-mail-detail tabIndex={-1}>
            {id === undefined ? (
              <EmptyState icon={IconMailOpened} title={t.chooseTitle} body={t.chooseBody} />
            ) : (
              <Reader key={id} id={id} onHandled={() => show(box === 'all' ? id : neighbour(ids, id))} />
            )}
          </div>
        }
      />
    </Page>
  );
}

/** One answer to everybody with the same kind of problem. */
function Many() {
  const t = useText(bulkText);
  const session = useSession();
  const configured = useMailStatus()?.configured === true;
  const [open, setOpen] = useState(false);
  if (!session.can('work') || !configured) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMailForward size={15} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t.byProblem}
      </Button>
      {open && <BulkDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function Count({ box }: { box: Box }) {
  const status = useMailStatus();
  return box === 'waiting' && status !== undefined && status.waiting > 0 ? (
    <span className={classes.count}>{status.waiting}</span>
  ) : null;
}

function Nothing({ box, search, onClear }: { box: Box; search: string; onClear: () => void }) {
  const t = useText(mailText);
  if (search !== '')
    return (
      <EmptyState
        title={t.emptyFound}
        body={t.emptyFoundBody}
        action={
          <Button variant="default" onClick={onClear}>
            {t.clearSearch}
          </Button>
        }
      />
    );
  const words = {
    waiting: { title: t.emptyWaiting, body: t.emptyWaitingBody },
    filed: { title: t.emptyFiled },
    sent: { title: t.emptySent },
    automatic: { title: t.emptyAutomatic, body: t.emptyAutomaticBody },
    ignored: { title: t.emptyIgnored },
    all: { title: t.emptyAll },
  }[box];
  return <EmptyState {...words} />;
}

/** No mailbox yet: what it is good for, and who can connect one. */
function NotSetUp() {
  const t = useText(mailText);
  const session = useSession();
  const [, navigate] = useLocation();
  const manages = session.can('manage');
  return (
    <Page title={t.title}>
      <EmptyState
        icon={IconMailCog}
        title={t.notSetTitle}
        body={
          <>
            <p>{t.notSetBody}</p>
            {!manages && <p>{t.askSupervisor}</p>}
          </>
        }
        action={manages && <Button onClick={() => navigate('/pengaturan/surat')}>{t.setUp}</Button>}
      />
    </Page>
  );
}

const focusGrid = (area: HTMLElement | null) =>
  area?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });

/** The list takes the keyboard when a box opens, unless the officer is typing somewhere. */
function focusRows(area: HTMLElement | null, _box: string): void {
  if (document.activeElement?.matches('input, textarea, select')) return;
  focusGrid(area);
}
