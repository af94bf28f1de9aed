import { type PointerEvent, useCallback, useEffect, useRef } from 'react';
import { api } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import type { TicketRow } from '../parts/types.ts';

/** How long the pointer or the keyboard must rest on a row before its ticket is fetched, in milliseconds. */
const rest = 80;

/** Fetches a ticket shortly before it is opened: when the pointer or the keyboard rests on its row. */
export function usePrefetch(rows: readonly TicketRow[]) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const soon = useCallback((id: string | undefined) => {
    clearTimeout(timer.current);
    if (id === undefined) return;
    timer.current = setTimeout(() => {
      void queries.prefetchQuery(api.tickets.get.queryOptions({ input: { id } }));
    }, rest);
  }, []);
  const onCurrent = useCallback((row: TicketRow) => soon(row.id), [soon]);
  const onPointerOver = (event: PointerEvent) => {
    if (!(event.target instanceof Element)) return;
    const index = event.target.closest('[role="row"]')?.getAttribute('aria-rowindex');
    // Rows are counted from 1 and the heading is the first.
    soon(rows[Number(index ?? 0) - 2]?.id);
  };
  return { onCurrent, onPointerOver };
}
