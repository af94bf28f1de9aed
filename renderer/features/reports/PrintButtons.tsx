import { Button, Group } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { client } from '../../api/client.ts';
import { useTrouble } from '../../api/useTrouble.ts';
import { saveFile, useNotices, useText } from '../../ui/index.ts';
import type { Filter } from './filter.ts';

type Format = 'pdf' | 'xlsx';
const calls = {
  kepatuhan: { id: 'reports.complianceFile', make: client.reports.complianceFile },
  register: { id: 'reports.registerFile', make: client.reports.registerFile },
};

/** The shown report as official paper or workbook, with how far it is and a way to stop it. */
export function PrintButtons({ report, filter }: { report: keyof typeof calls; filter: Filter }) {
  const t = useText(reportsUiText);
  const notices = useNotices();
  const trouble = useTrouble();
  const stop = useRef<AbortController>(undefined);
  const [done, setDone] = useState<number>();
  useEffect(() => () => stop.current?.abort(), []);
  const print = async (format: Format) => {
    const abort = new AbortController();
    stop.current = abort;
    setDone(0);
    void follow(calls[report].id, abort.signal, setDone);
    try {
      const file = await calls[report].make({ ...filter, format }, { signal: abort.signal });
      saveFile(file);
      notices.done(t.made(file.name));
    } catch (error) {
      if (abort.signal.aborted) notices.done(t.stopped);
      else notices.failed(trouble(error).message);
    } finally {
      abort.abort();
      setDone(undefined);
    }
  };
  if (done !== undefined) {
    return (
      <Group gap="xs">
        <span role="status">{t.making(done)}</span>
        <Button
          variant="default"
          leftSection={<IconX size={14} aria-hidden="true" />}
          onClick={() => stop.current?.abort()}
        >
          {t.cancel}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs" className="no-print">
      <Button leftSection={<IconPrinter size={15} aria-hidden="true" />} onClick={() => void print('pdf')}>
        {t.print}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={15} aria-hidden="true" />}
        onClick={() => void print('xlsx')}
      >
        {t.workbook}
      </Button>
    </Group>
  );
}

/** Hears how far the paper is; missing that is no reason to fail. */
async function follow(id: string, signal: AbortSignal, onProgress: (percent: number) => void): Promise<void> {
  try {
    for await (const event of await client.events.live(undefined, { signal })) {
      if (signal.aborted) return;
      if (event.id === id && event.progress) onProgress(event.progress.done);
    }
  } catch {
    // the stream ended with the paper
  }
}
