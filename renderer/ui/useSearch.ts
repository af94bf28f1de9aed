import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Command } from './commands.ts';

/** Finds things by words, e.g. tickets by number; called again on every change, with a signal to give up. */
export type SearchSource = (query: string, signal: AbortSignal) => Promise<Command[]>;

type SearchState = { kind: 'idle' | 'searching' | 'failed' } | { kind: 'found'; results: Command[] };

/** The results of `source` for `query`, 150 ms after the last key, never older than the words on screen. */
export function useSearch(source: SearchSource | undefined, query: string): SearchState {
  const [settled] = useDebouncedValue(query.trim(), 150);
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  useEffect(() => {
    if (source === undefined || settled === '') {
      setState({ kind: 'idle' });
      return;
    }
    const abort = new AbortController();
    setState({ kind: 'searching' });
    source(settled, abort.signal).then(
      (results) => {
        if (!abort.signal.aborted) setState({ kind: 'found', results });
      },
      () => {
        if (!abort.signal.aborted) setState({ kind: 'failed' });
      },
    );
    return () => abort.abort();
  }, [source, settled]);
  return state;
}
