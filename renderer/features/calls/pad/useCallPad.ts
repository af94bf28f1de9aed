import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { callText } from '../../../../shared/text/calls.ts';
import { callOutcomeText } from '../../../../shared/text/vocabulary.ts';
import { api, client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { type CallWish, onOpenCall, remember, remembered, useNotices, useText } from '../../../ui/index.ts';
import { onCallBack } from '../call-back.ts';
import { CallPad, type Ending, type PadState } from './pad.ts';
import { nothingTyped, type PadCall } from './pad-call.ts';
import { padMemory } from './pad-memory.ts';

export type Dock = {
  pad: CallPad;
  state: PadState;
  folded: boolean;
  fold(folded: boolean): void;
  /** Opens the pad on a new call. Counts up `focus`, so that the number field takes the cursor. */
  begin(part?: Parameters<CallPad['begin']>[0]): void;
  focus: number;
  /** Ends a call and offers to take it back. Throws what the core refused. */
  end(key: string, ending: Ending): Promise<void>;
};

/** The call pad of the signed-in officer, kept while they work. */
export function useCallPad(): Dock {
  const { staff } = useSession();
  const pad = useMemo(() => new CallPad(client.calls, padMemory(staff.staffId)), [staff.staffId]);
  const state = useSyncExternalStore(pad.subscribe, pad.state);
  const [folded, setFolded] = useState(remembered('pad.folded') === 'yes');
  const [focus, setFocus] = useState(0);
  const fold = useCallback((next: boolean) => {
    remember('pad.folded', next ? 'yes' : undefined);
    setFolded(next);
    if (!next) setFocus((count) => count + 1);
  }, []);
  const begin = useCallback(
    (part?: Parameters<CallPad['begin']>[0]) => {
      pad.begin(part);
      fold(false);
    },
    [pad, fold],
  );
  const end = useEnding(pad);
  useKeepSafe(pad);
  useWishes(begin);
  const open = useQuery({ queryKey: [...api.calls.open.key(), 'pad', staff.staffId], queryFn: () => pad.refresh() });
  useTicketMade(open.data, end);
  return { pad, state, folded, fold, begin, focus, end };
}

function useEnding(pad: CallPad) {
  const t = useText(callText);
  const outcomes = useText(callOutcomeText);
  const notices = useNotices();
  const trouble = useTrouble();
  return useCallback(
    async (key: string, ending: Ending) => {
      const { id, ticket } = await pad.end(key, ending);
      const takeBack = async () => {
        try {
          await client.calls.reopen({ id });
          const open = (await pad.refresh()).find((one) => one.id === id);
          if (open && ticket) pad.about(open.key, ticket);
          if (open) pad.resume(open.key);
        } catch (error) {
          notices.failed(trouble(error).message);
        }
      };
      notices.undo(t.ended(outcomes[ending.outcome]), () => void takeBack());
    },
    [pad, notices, trouble, t, outcomes],
  );
}

/** Everything typed goes to the core when the page is hidden or left. */
function useKeepSafe(pad: CallPad): void {
  useEffect(() => {
    const flush = () => pad.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
    };
  }, [pad]);
}

/** Other screens ask for a call without knowing the pad. */
function useWishes(begin: Dock['begin']): void {
  useEffect(() => {
    const onWish = ({ number, ticketId }: CallWish) => {
      const call = { direction: 'out' as const, typed: { ...nothingTyped, number } };
      if (ticketId === undefined) return begin(call);
      const withTicket = ({ number: shown, subject }: { number: string; subject: string }) =>
        begin({ ...call, ticket: { id: ticketId, number: shown, subject } });
      client.tickets.get({ id: ticketId }).then(withTicket, () => begin(call));
    };
    const stopWishes = onOpenCall(onWish);
    const stopCallBacks = onCallBack((promise) =>
      begin({
        direction: 'out',
        callbackOf: promise.id,
        ticket: promise.ticket,
        typed: {
          ...nothingTyped,
          number: promise.number,
          name: promise.name,
          organization: promise.organization,
          role: promise.role,
          contactId: promise.contactId,
        },
      }),
    );
    return () => {
      stopWishes();
      stopCallBacks();
    };
  }, [begin]);
}

/** "Tiket baru" is complete once the ticket is there: the call ends with it. */
function useTicketMade(calls: readonly PadCall[] | undefined, end: Dock['end']): void {
  useEffect(() => {
    for (const one of calls ?? []) {
      if (one.awaitsTicket && one.ticket) end(one.key, { outcome: 'newTicket' }).catch(() => undefined);
    }
  }, [calls, end]);
}
