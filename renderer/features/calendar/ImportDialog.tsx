import { Button, Checkbox, FileButton, Modal, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { type HolidayFile, withHolidays } from '../../../shared/domain/time/shipped.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { FormActions, useNotices, useText } from '../../ui/index.ts';
import classes from './calendar.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { type FileFault, readHolidays } from './import-file.ts';
import type { TypedCalendar } from './typed.ts';
import { type Kind, kinds } from './types.ts';
import type { Calendars } from './useCalendars.ts';

type Props = { calendars: Calendars; kind: Kind; onClose: () => void };
const biggest = 500_000;

/** Takes a year's decree from a file: shown first, with every mistake at its place; put in only when asked. */
export function ImportDialog({ calendars, kind, onClose }: Props) {
  const t = useText(calendarText);
  const ui = useText(uiText);
  const notices = useNotices();
  const [file, setFile] = useState<HolidayFile>();
  const [faults, setFaults] = useState<FileFault[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(true);
  const typed = calendars.typedFor(kind);
  const choose = async (chosen: File | null) => {
    if (chosen === null) return;
    const read =
      chosen.size > biggest
        ? { ok: false as const, faults: [{ entry: null, field: '', message: t.tooBig }] }
        : readHolidays(await chosen.text(), t.notJson);
    setFile(read.ok ? read.file : undefined);
    setFaults(read.ok ? [] : read.faults);
    setGone(new Set());
  };
  const putInto = (each: Kind, decree: HolidayFile) => {
    const before = calendars.typedFor(each);
    const base = calendars.baseOf(each);
    if (!before || !base) return;
    const kept = before.exceptions.filter((exception) => !gone.has(exception.date));
    const { exceptions, decrees = [] } = withHolidays(
      { ...base.document, exceptions: kept, decrees: before.decrees },
      decree,
    );
    calendars.change(each, { ...before, exceptions, decrees } satisfies TypedCalendar);
  };
  const putIn = () => {
    if (file === undefined) return;
    for (const each of all ? kinds : [kind]) putInto(each, file);
    notices.done(t.imported(file.year));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      yOffset="5vh"
      title={t.importTitle}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t.importHelp}</Text>
        <FileButton accept="application/json,.json" onChange={(chosen) => void choose(chosen)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconFileImport size={15} aria-hidden="true" />}
              data-autofocus
            >
              {t.chooseFile}
            </Button>
          )}
        </FileButton>
        {faults.length > 0 && <FaultTable faults={faults} />}
        {file !== undefined && typed !== undefined && (
          <>
            <ImportPreview file={file} exceptions={typed.exceptions} gone={gone} onGone={setGone} />
            <Checkbox label={t.allCalendars} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          </>
        )}
      </Stack>
      <FormActions>
        <Button disabled={file === undefined} onClick={putIn}>
          {t.importNow}
        </Button>
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
      </FormActions>
    </Modal>
  );
}

function FaultTable({ faults }: { faults: FileFault[] }) {
  const t = useText(calendarText);
  return (
    <div role="alert">
      <p className={classes.fault}>{t.importFaults(faults.length)}</p>
      <table className={classes.list}>
        <thead>
          <tr>
            <th scope="col">{t.place}</th>
            <th scope="col">{t.fault}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, 50).map((fault) => (
            <tr key={`${fault.entry} ${fault.field} ${fault.message}`}>
              <th scope="row">
                {fault.entry !== null && t.entry(fault.entry)}{' '}
                {fault.field !== '' ? <code>{fault.field}</code> : fault.entry === null && t.whole}
              </th>
              <td>{fault.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
