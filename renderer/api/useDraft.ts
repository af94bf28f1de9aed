import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { coverSecretsInForm } from '../../shared/domain/secrets/cover.ts';
import { remember, remembered } from '../ui/preferences.ts';
import { api, client } from './client.ts';
import { queries } from './queries.tsx';
import { useSession } from './session.tsx';

/** Pause in typing after which a draft goes to the core, in milliseconds. Every keystroke is kept on this PC at once. */
const pause = 400;

export interface Draft {
  text: string;
  setText: (text: string) => void;
  /** Forgets the draft once its text is safely saved. */
  clear: () => void;
  /** `local` when the core could not be reached: the text is on this PC only. */
  kept: 'no' | 'local' | 'saved';
}

/** Every part on screen that shows a draft, so that a text put back by one is seen by the others. */
const shown = new Set<(key: string, text: string) => void>();

/** A text that survives a crash, a reload and a change of officer: kept per officer under `key`, on the PC and in the core. */
export function useDraft(key: string): Draft {
  const { staff } = useSession();
  const local = `draft.${staff.staffId}.${key}`;
  const { data: drafts } = useQuery(api.session.drafts.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const [typed, setTyped] = useState<string | undefined>(() => remembered(local));
  const [kept, setKept] = useState<Draft['kept']>('no');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<string>(undefined);

  const send = useCallback(() => {
    clearTimeout(timer.current);
    const body = waiting.current;
    if (body === undefined) return;
    waiting.current = undefined;
    store(key, body).then(
      () => setKept(body === '' ? 'no' : 'saved'),
      () => setKept('local'),
    );
  }, [key]);
  useEffect(() => {
    const take = (changed: string, text: string) => {
      if (changed === key) setTyped(text);
    };
    shown.add(take);
    window.addEventListener('pagehide', send);
    return () => {
      shown.delete(take);
      window.removeEventListener('pagehide', send);
      send();
    };
  }, [key, send]);

  const setText = useCallback(
    (text: string) => {
      setTyped(text);
      for (const take of shown) take(key, text);
      // A secret is never written down, not even here; the core covers it too.
      remember(local, text === '' ? undefined : coverSecretsInForm(text));
      keepInCache(key, text);
      waiting.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(send, pause);
    },
    [local, key, send],
  );
  const clear = useCallback(() => {
    setText('');
    send();
  }, [setText, send]);
  const text = typed ?? drafts?.find((draft) => draft.key === key)?.body ?? '';
  return { text, setText, clear, kept };
}

/** Puts a text back as the draft of a part that may not be on screen now, e.g. a mail taken back after the officer left it. */
export function putDraft(staffId: string, key: string, text: string): void {
  for (const take of shown) take(key, text);
  remember(`draft.${staffId}.${key}`, text === '' ? undefined : text);
  keepInCache(key, text);
  store(key, text).catch(() => undefined); // it is on this PC and goes to the core with the next keystroke
}

function store(key: string, body: string): Promise<unknown> {
  return body === '' ? client.session.drafts.remove({ key }) : client.session.drafts.put({ key, body });
}

/** The list of drafts as the core will have it, so that a part shown again finds its text. */
function keepInCache(key: string, body: string): void {
  queries.setQueryData(api.session.drafts.list.queryKey(), (drafts) => {
    const others = (drafts ?? []).filter((draft) => draft.key !== key);
    return body === '' ? others : [{ key, body, at: Date.now() }, ...others];
  });
}
