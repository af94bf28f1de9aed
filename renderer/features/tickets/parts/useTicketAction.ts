import { useMutation } from '@tanstack/react-query';
import { useNotices } from '../../../ui/index.ts';
import { knownTicket, refreshTicket, takeTicket } from './ticket-cache.ts';
import type { TicketDetail } from './types.ts';
import { useTrouble } from './useTrouble.ts';

/** What every change of a ticket names: the record and the version it was decided on. */
export type Target = Pick<TicketDetail, 'id' | 'version'>;

/**
 * One change of a ticket. Changes of one ticket run one after the other, each on the version the one before it left, so
 * quick ticking never conflicts with itself. After a conflict the newest ticket is loaded; what was typed stays.
 * @param quiet the caller shows the trouble itself
 */
export function useTicketAction<I>(
  ticket: TicketDetail,
  run: (target: Target, input: I) => Promise<TicketDetail>,
  options: { quiet?: boolean; onDone?: (ticket: TicketDetail) => void } = {},
) {
  const notices = useNotices();
  const trouble = useTrouble();
  return useMutation({
    scope: { id: `ticket ${ticket.id}` },
    mutationFn: (input: I) => {
      const { id, version } = knownTicket(ticket.id) ?? ticket;
      return run({ id, version }, input);
    },
    onSuccess: (next) => {
      takeTicket(next);
      options.onDone?.(next);
    },
    onError: (error) => {
      const { code, message } = trouble(error);
      if (code === 'CONFLICT') void refreshTicket(ticket.id);
      if (options.quiet !== true) notices.failed(message);
    },
  });
}
