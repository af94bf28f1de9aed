import { Button, Group } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypePdf, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { callText } from '../../../../shared/text/calls.ts';
import { client } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { saveFile, useNotices, useText } from '../../../ui/index.ts';
import type { Filter } from './LogFilter.tsx';

/** Saves what the filter shows as an official register; anything longer than a moment shows how far it is. */
export function ExportButtons({ filter }: { filter: Filter }) {
  const t = useText(callText);
  const notices = useNotices();
  const trouble = useTrouble();
  const stop = useRef<AbortController>(undefined);
  const [done, setDone] = useState<number>();
  useEffect(() => () => stop.current?.abort(), []);
  const make = async (format: 'pdf' | 'xlsx') => {
    const abort = new AbortController();
    stop.current = abort;
    setDone(0);
    void follow(abort.signal, setDone);
    try {
      const file = await client.calls.export({ ...filter, format }, { signal: abort.signal });
      saveFile(file);
      notices.done(t.exportDone(file.name));
    } catch (error) {
      if (abort.signal.aborted) notices.done(t.exportStopped);
      else notices.failed(trouble(error).message);
    } finally {
      abort.abort();
      setDone(undefined);
    }
  };
  if (done !== undefined) {
    return (
      <Group gap="xs">
        <span role="status">{t.exporting(done)}</span>
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
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={15} aria-hidden="true" />}
        onClick={() => void make('pdf')}
      >
        {t.exportPdf}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={15} aria-hidden="true" />}
        onClick={() => void make('xlsx')}
      >
        {t.exportXlsx}
      </Button>
    </Group>
  );
}

/** Hears how far the paper is; missing that is no reason to fail. */
async function follow(signal: AbortSignal, onProgress: (percent: number) => void): Promise<void> {
  try {
    for await (const event of await client.events.live(undefined, { signal })) {
      if (signal.aborted) return;
      if (event.id === 'calls.export' && event.progress) onProgress(event.progress.done);
    }
  } catch {
    // the stream ended with the export
  }
}
