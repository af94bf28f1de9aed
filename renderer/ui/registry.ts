import { useEffect, useId, useRef, useSyncExternalStore } from 'react';

/** A list that components add entries to while they are on screen; the newest entry is last. */
export interface Registry<T> {
  all: () => readonly T[];
  useAll: () => readonly T[];
  /** Keeps `entry` listed while the calling component is mounted; `undefined` lists nothing. */
  useEntry: (entry: T | undefined, changed: string) => void;
}

/**
 * Makes a registry. Entries are listed by identity of the component, and replaced only when `changed` differs, so a
 * handler that closes over new state on every render does not make every listener render again.
 */
export function createRegistry<T extends object>(): Registry<T> {
  const entries = new Map<string, { read: () => T | undefined }>();
  const listeners = new Set<() => void>();
  let snapshot: readonly T[] = [];
  const publish = () => {
    snapshot = [...entries.values()].map((entry) => entry.read()).filter((entry) => entry !== undefined);
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const all = () => [...entries.values()].map((entry) => entry.read()).filter((entry) => entry !== undefined);
  return {
    all,
    useAll: () => useSyncExternalStore(subscribe, () => snapshot),
    useEntry: (entry, changed) => {
      const id = useId();
      const latest = useRef(entry);
      useEffect(() => {
        latest.current = entry;
      });
      // `changed` says when what the others see differs; the handler itself is always the latest.
      useEffect(() => {
        entries.set(id, { read: () => latest.current });
        publish();
        return () => {
          entries.delete(id);
          publish();
        };
      }, [id, changed]);
    },
  };
}
