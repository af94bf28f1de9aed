import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusalDetail } from '../../../shared/domain/refusal.ts';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { api, client } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useText } from '../../ui/index.ts';
import { sendable, shownFields, unsent } from './edits.ts';
import { keepEdits, keptEdits } from './kept-edits.ts';
import type { Visit, VisitPatch } from './types.ts';

export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'typing' | 'saving' }
  | { kind: 'failed'; message: string }
  | { kind: 'conflict'; changed: NonNullable<RefusalDetail['changed']> };

const pause = 600;

/**
 * The consultation form while it is typed: every keystroke is kept on this PC at once and saved to the core a moment
 * later, one save after the other. What another person changed meanwhile is shown, never overwritten silently.
 */
export function useVisitForm(visit: Visit) {
  const { unreachable } = useText(visitsText);
  const cache = useQueryClient();
  const [edits, setEdits] = useState<VisitPatch>(() => keptEdits(visit.id));
  const [typed, setTyped] = useState<VisitPatch>({});
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null });
  // The version the first unsaved keystroke was made on; saves of this officer move it on.
  const work = useRef({ edits, version: visit.version, busy: false, timer: 0 });
  if (Object.keys(work.current.edits).length === 0 && !work.current.busy) work.current.version = visit.version;

  const put = useCallback(
    (next: VisitPatch) => {
      work.current.edits = next;
      setEdits(next);
      keepEdits(visit.id, next);
    },
    [visit.id],
  );
  const flush = useCallback(async (): Promise<boolean> => {
    const own = work.current;
    window.clearTimeout(own.timer);
    if (own.busy) return false;
    for (;;) {
      const sent = sendable(own.edits);
      if (Object.keys(sent).length === 0) return true;
      own.busy = true;
      setState({ kind: 'saving' });
      try {
        const saved = await client.visits.save({ id: visit.id, version: own.version, patch: sent });
        own.version = saved.version;
        put(unsent(own.edits, sent));
        cache.setQueryData(api.visits.get.queryKey({ input: { id: visit.id } }), saved);
        setState({ kind: 'saved', at: Date.now() });
      } catch (error) {
        const trouble = troubleOf(error, unreachable);
        setState(
          trouble.code === 'CONFLICT'
            ? { kind: 'conflict', changed: trouble.detail.changed ?? [] }
            : { kind: 'failed', message: trouble.message },
        );
        return false;
      } finally {
        own.busy = false;
      }
    }
  }, [cache, put, unreachable, visit.id]);

  const change = (patch: VisitPatch) => {
    put({ ...work.current.edits, ...patch });
    setTyped((old) => ({ ...old, ...patch }));
    setState((old) => (old.kind === 'conflict' ? old : { kind: 'typing' }));
    window.clearTimeout(work.current.timer);
    work.current.timer = window.setTimeout(() => void flush(), pause);
  };
  /** After a conflict: save over the newer version, or give the own typing up. */
  const settle = async (mine: boolean) => {
    const fresh = await client.visits.get({ id: visit.id });
    cache.setQueryData(api.visits.get.queryKey({ input: { id: visit.id } }), fresh);
    work.current.version = fresh.version;
    if (!mine) {
      put({});
      setTyped({});
      setState({ kind: 'saved', at: null });
      return;
    }
    await flush();
  };

  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    // Typing that a crash or a lost connection left behind is saved now.
    leave();
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [flush]);
  return { fields: shownFields(visit, edits, typed), state, change, flush, settle };
}
