import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { z } from 'zod';
import { type Draft, useDraft } from './useDraft.ts';

/**
 * The fields of a form as one draft: closing the dialog, or Loket, loses nothing.
 * @param read what the kept text may hold; anything else (written by another version) is as good as nothing
 * @param empty the fields while nothing is kept
 */
export function useKeptForm<T extends object>(
  key: string,
  read: z.ZodType<Partial<T>>,
  empty: T,
): { fields: T; set: (change: Partial<T>) => void; clear: () => void; kept: Draft['kept'] } {
  const { text, setText, clear, kept } = useDraft(key);
  const typed = useMemo(() => parsed(text, read), [text, read]);
  // Two changes before the next drawing must not forget each other.
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  }, [typed]);
  const set = useCallback(
    (change: Partial<T>) => {
      latest.current = { ...latest.current, ...change };
      setText(JSON.stringify(latest.current));
    },
    [setText],
  );
  return { fields: useMemo(() => ({ ...empty, ...typed }), [empty, typed]), set, clear, kept };
}

function parsed<T>(text: string, read: z.ZodType<Partial<T>>): Partial<T> {
  if (text === '') return {};
  try {
    return read.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {}; // not JSON: written by another version; there is nothing to restore
  }
}
