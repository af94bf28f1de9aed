import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client } from '../../api/client.ts';

type Progress = { done: number; total: number };

/** The check of the whole chain: how far it is, and a way to stop it. */
export function useVerify() {
  const stop = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<Progress>();
  const [cancelled, setCancelled] = useState(false);
  const check = useMutation({
    mutationFn: async () => {
      const controller = new AbortController();
      stop.current = controller;
      setCancelled(false);
      const listening = new AbortController();
      void follow(listening.signal, setProgress);
      try {
        return await client.audit.verify(undefined, { signal: controller.signal });
      } finally {
        listening.abort();
        setProgress(undefined);
      }
    },
  });
  const cancel = () => {
    setCancelled(true);
    stop.current?.abort();
  };
  return { ...check, progress, cancelled, cancel };
}

/** Hears how far the check is; missing that is no reason to fail. */
async function follow(signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<void> {
  try {
    for await (const event of await client.events.live(undefined, { signal })) {
      if (signal.aborted) return;
      if (event.id === 'audit.verify' && event.progress) onProgress(event.progress);
    }
  } catch {
    // the stream ended with the check
  }
}
