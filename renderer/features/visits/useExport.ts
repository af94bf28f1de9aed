import { useRef, useState } from 'react';
import { client } from '../../api/client.ts';
import { saveFile, useNotices } from '../../ui/index.ts';
import { useSay } from './useSay.ts';

type Wish = Parameters<typeof client.visits.export>[0];

/** Exports the guest book; a long one can be stopped. */
export function useExport(): { isRunning: boolean; run: (wish: Wish) => void; cancel: () => void } {
  const notices = useNotices();
  const say = useSay();
  const [isRunning, setRunning] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const run = async (wish: Wish) => {
    const own = new AbortController();
    stop.current = own;
    setRunning(true);
    try {
      saveFile(await client.visits.export(wish, { signal: own.signal }));
    } catch (error) {
      if (!own.signal.aborted) notices.failed(say(error));
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, run: (wish) => void run(wish), cancel: () => stop.current?.abort() };
}
