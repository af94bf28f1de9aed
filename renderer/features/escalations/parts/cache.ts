import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useNotices } from '../../../ui/index.ts';
import type { Escalation } from './types.ts';

const keyOf = (ticketId: string) => api.escalations.forTicket.queryKey({ input: { ticketId } });

/** Shows an escalation as the core has just answered it; its ticket, the outbox and the counts ask again. */
export function takeEscalation(next: Escalation): void {
  queries.setQueryData(keyOf(next.ticketId), (known) =>
    known?.some(({ id }) => id === next.id)
      ? known.map((each) => (each.id === next.id ? next : each))
      : [next, ...(known ?? [])],
  );
  refreshAround();
}

/** What a change of an escalation touches elsewhere. */
export function refreshAround(): void {
  for (const key of [api.escalations.key(), api.tickets.key()]) void queries.invalidateQueries({ queryKey: key });
}

/** One change of an escalation; what was typed stays when it is refused. */
export function useEscalationAction<I>(run: (input: I) => Promise<Escalation>, said: string, onDone?: () => void) {
  const notices = useNotices();
  const trouble = useTrouble();
  return useMutation({
    mutationFn: run,
    onSuccess: (next) => {
      takeEscalation(next);
      notices.done(said);
      onDone?.();
    },
    onError: (error) => {
      if (trouble(error).code === 'CONFLICT') refreshAround();
    },
  });
}
