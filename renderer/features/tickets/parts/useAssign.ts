import { useMutation } from '@tanstack/react-query';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useNotices, useText } from '../../../ui/index.ts';
import { knownTicket, noteOwn } from './ticket-cache.ts';
import { useTrouble } from './useTrouble.ts';

/**
 * Assigns one or many tickets and offers to put everyone back where they were.
 * @param open the ticket on the screen: other changes of it wait for the assignment and count it as seen
 */
export function useAssign(open?: string) {
  const t = useText(queueScreenText);
  const notices = useNotices();
  const trouble = useTrouble();
  return useMutation({
    scope: open === undefined ? undefined : { id: `ticket ${open}` },
    mutationFn: async (input: { ids: string[]; assigneeId: string | null }) => {
      const before = open === undefined ? undefined : knownTicket(open);
      const answer = await client.tickets.assign(input);
      if (before !== undefined) noteOwn(before.id, before.version, (await client.tickets.get(before)).version);
      return answer;
    },
    onSuccess: ({ changed, previous }) => {
      void queries.invalidateQueries({ queryKey: api.tickets.key() });
      if (changed > 0) notices.undo(t.assigned(changed), () => void putBack(previous));
    },
    onError: (error) => notices.failed(trouble(error).message),
  });

  async function putBack(previous: { id: string; assigneeId: string | null }[]) {
    const before = Map.groupBy(previous, ({ assigneeId }) => assigneeId);
    try {
      for (const [assigneeId, tickets] of before)
        await client.tickets.assign({ ids: tickets.map(({ id }) => id), assigneeId });
      notices.done(t.assignUndone);
    } catch (error) {
      notices.failed(trouble(error).message);
    }
    await queries.invalidateQueries({ queryKey: api.tickets.key() });
  }
}
