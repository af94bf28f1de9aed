import { Alert, Button, SegmentedControl } from '@mantine/core';
import { IconCalendarPlus, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { calendarText } from '../../../shared/text/calendar.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useSession } from '../../api/session.tsx';
import { ConfirmDialog, ErrorState, Loading, Toolbar, useLanguage, useText } from '../../ui/index.ts';
import { CalendarEditor } from './CalendarEditor.tsx';
import classes from './calendar.module.css';
import { HistoryDialog } from './HistoryDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { SaveDialog } from './SaveDialog.tsx';
import { checkCalendar } from './typed.ts';
import { type Kind, kinds } from './types.ts';
import { type Calendars, useEdits, useStoredCalendars } from './useCalendars.ts';

/** *Pengaturan → Kalender*: the office's three calendars. */
export function CalendarPane() {
  const t = useText(calendarText);
  const { stored, error, retry } = useStoredCalendars();
  const [opened, setOpened] = useState(stored);
  // Drafts are read once; from then on this page holds them and only the saved versions follow the core.
  if (opened === null && stored !== null) setOpened(stored);
  if (opened === null)
    return error === null ? (
      <Loading lines={8} />
    ) : (
      <ErrorState body={troubleOf(error, t.unreachable).message} onRetry={retry} />
    );
  return <Editor current={stored?.current ?? opened.current} drafts={opened.drafts} />;
}

function Editor(stored: Parameters<typeof useEdits>[0]) {
  const t = useText(calendarText);
  const calendars = useEdits(stored);
  const { can } = useSession();
  const [kind, setKind] = useState<Kind>('work');
  const [dialog, setDialog] = useState<'import' | 'history' | 'save' | 'cancel'>();
  const close = () => setDialog(undefined);
  const base = calendars.baseOf(kind);
  const typed = calendars.typedFor(kind);
  if (!base || !typed) return null;
  const checked = checkCalendar(typed, base.document, t.wrongHours);
  const faults = Object.keys(checked.faults).length;
  const isChanged = calendars.isChanged(kind);
  const mayEdit = can('manage');
  const help = { work: t.workHelp, counter: t.counterHelp, partner: t.partnerHelp };
  return (
    <div className={classes.pane}>
      <Toolbar
        label={t.kinds}
        end={
          <>
            {isChanged && (
              <span className={classes.state} data-tone={faults > 0 ? 'late' : undefined} role="status">
                {faults > 0 ? t.faults(faults) : t.unsavedMark}
              </span>
            )}
            <Button
              variant="default"
              leftSection={<IconHistory size={15} aria-hidden="true" />}
              onClick={() => setDialog('history')}
            >
              {t.history}
            </Button>
            {mayEdit && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconCalendarPlus size={15} aria-hidden="true" />}
                  onClick={() => setDialog('import')}
                >
                  {t.import}
                </Button>
                <Button variant="default" disabled={!isChanged} onClick={() => setDialog('cancel')}>
                  {t.cancel}
                </Button>
                <Button disabled={!isChanged || checked.document === null} onClick={() => setDialog('save')}>
                  {t.save}
                </Button>
              </>
            )}
          </>
        }
      >
        <SegmentedControl
          aria-label={t.kinds}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'work')}
          data={kinds.map((each) => ({ value: each, label: labelOf(calendars, each, t[each], t.unsaved) }))}
        />
      </Toolbar>
      <p className={classes.help}>
        {help[kind]} <SavedBy version={base} />
        {!mayEdit && ` ${t.readOnly}`}
      </p>
      {calendars.restored && isChanged && (
        <Alert color="blue" p="xs" mb="sm">
          {t.restored}
        </Alert>
      )}
      <CalendarEditor
        key={kind}
        typed={typed}
        shown={checked.document ?? base.document}
        faults={checked.faults}
        onChange={mayEdit ? (next) => calendars.change(kind, next) : undefined}
      />
      {dialog === 'history' && <HistoryDialog kind={kind} onClose={close} />}
      {dialog === 'import' && <ImportDialog calendars={calendars} kind={kind} onClose={close} />}
      {dialog === 'save' && checked.document !== null && (
        <SaveDialog calendars={calendars} kind={kind} document={checked.document} onClose={close} />
      )}
      <ConfirmDialog
        opened={dialog === 'cancel'}
        onClose={close}
        question={t.cancelQuestion}
        confirm={t.cancel}
        danger
        onConfirm={() => calendars.discard(kind)}
      >
        {t.cancelBody}
      </ConfirmDialog>
    </div>
  );
}

const labelOf = (calendars: Calendars, kind: Kind, label: string, unsaved: string): string =>
  calendars.isChanged(kind) ? `${label} (${unsaved})` : label;

function SavedBy({ version }: { version: { version: number; createdAt: number; createdBy: string } }) {
  const t = useText(calendarText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const when = formatDateTime(version.createdAt, zone, language, { weekday: false });
  return <>{t.version(version.version, when, version.createdBy)}.</>;
}
