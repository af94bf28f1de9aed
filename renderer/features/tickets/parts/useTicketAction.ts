import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNotices } from '../../../ui/index.ts';
import { useRefused } from '../ticket/desk.ts';
import { knownTicket, ownVersion, refreshTicket, takeTicket } from './ticket-cache.ts';
import type { TicketDetail } from './types.ts';
import { useTrouble } from './useTrouble.ts';

/** What every change of a ticket names: the record and the version it was decided on. */
export type Target = Pick<TicketDetail, 'id' | 'version'>;

interface Options {
  /** The caller is a dialog: it shows the trouble itself, and its officer decided on what they saw when it opened. */
  quiet?: boolean;
  onDone?: (ticket: TicketDetail) => void;
}

/**
 * One change of a ticket, on the version the officer saw: the one shown when they clicked, or when the dialog opened.
 * What a colleague changed since then is therefore noticed even where it arrived live a moment before. Changes of one
 * ticket run one after the other and count as seen, so quick ticking never conflicts with itself. After a conflict the
 * newest ticket is loaded and counts as seen; what was typed stays.
 */
export function useTicketAction<I>(
  ticket: TicketDetail,
  run: (target: Target, input: I) => Promise<TicketDetail>,
  { quiet = false, onDone }: Options = {},
) {
  const notices = useNotices();
  const trouble = useTrouble();
  const refused = useRefused();
  const opened = useRef(ticket.version);
  const { id } = ticket;
  const mutation = useMutation({
    scope: { id: `ticket ${id}` },
    mutationFn: async ({ input, seen }: { input: I; seen: number }) => {
      const version = ownVersion(id, seen);
      const next = await run({ id, version }, input);
      takeTicket(next, version);
      return next;
    },
    onSuccess: (next) => onDone?.(next),
    onError: async (error) => {
      const { code, message } = trouble(error);
      if (code === 'CONFLICT') {
        await refreshTicket(id);
        opened.current = knownTicket(id)?.version ?? opened.current;
        if (!quiet) refused(error);
      } else if (!quiet) notices.failed(message);
    },
  });
  const mutate = (input: I, after: { onSuccess?: () => void } = {}) =>
    mutation.mutate({ input, seen: quiet ? opened.current : ticket.version }, after);
  /** `input`: what is being sent, while it is. */
  const { error, isPending, variables } = mutation;
  return { mutate, error, isPending, input: isPending ? variables.input : undefined };
}
