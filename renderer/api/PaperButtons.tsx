import { Button, Group } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { saveFile, useNotices } from '../ui/index.ts';
import { client } from './client.ts';
import { useTrouble } from './useTrouble.ts';

type Format = 'pdf' | 'xlsx';
interface PaperButtonsProps {
  /** Makes the file; ends early when the signal does. */
  make: (format: Format, options: { signal: AbortSignal }) => Promise<File>;
  /** The id under which the core tells how far the paper is, e.g. `reports.registerFile`. */
  progressId: string;
  words: {
    pdf: string;
    xlsx: string;
    cancel: string;
    making: (percent: number) => string;
    made: (name: string) => string;
    stopped: string;
  };
  /** Look of the first button; `filled` where printing is what the screen is for. */
  variant?: 'filled' | 'default';
}

/** What is shown, as official paper or workbook; anything longer than a moment shows how far it is and can be stopped. */
export function PaperButtons({ make, progressId, words, variant = 'filled' }: PaperButtonsProps) {
  const notices = useNotices();
  const trouble = useTrouble();
  const stop = useRef<AbortController>(undefined);
  const [done, setDone] = useState<number>();
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (format: Format) => {
    const abort = new AbortController();
    stop.current = abort;
    setDone(0);
    void follow(progressId, abort.signal, setDone);
    try {
      const file = await make(format, { signal: abort.signal });
      saveFile(file);
      notices.done(words.made(file.name));
    } catch (error) {
      if (abort.signal.aborted) notices.done(words.stopped);
      else notices.failed(trouble(error).message);
    } finally {
      abort.abort();
      setDone(undefined);
    }
  };
  if (done !== undefined) {
    return (
      <Group gap="xs">
        <span role="status">{words.making(done)}</span>
        <Button
          variant="default"
          leftSection={<IconX size={14} aria-hidden="true" />}
          onClick={() => stop.current?.abort()}
        >
          {words.cancel}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs" className="no-print">
      <Button
        variant={variant}
        leftSection={<IconPrinter size={15} aria-hidden="true" />}
        onClick={() => void start('pdf')}
      >
        {words.pdf}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={15} aria-hidden="true" />}
        onClick={() => void start('xlsx')}
      >
        {words.xlsx}
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
