import { api } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import type { MailMessage } from './types.ts';

const keyOf = (id: string) => api.mail.get.queryKey({ input: { id } });

/** Shows a message as the core has just answered it; lists, counts and its tickets ask again. */
export function takeMessage(message: MailMessage): void {
  queries.setQueryData(keyOf(message.id), message);
  refreshAround();
}

/** What a change of a message touches elsewhere. */
export function refreshAround(): void {
  for (const key of [api.mail.list.key(), api.mail.status.key(), api.mail.forTicket.key(), api.tickets.key()])
    void queries.invalidateQueries({ queryKey: key });
}

/** Lists and counts of mail ask again. */
export function refreshLists(): void {
  for (const key of [api.mail.list.key(), api.mail.status.key()]) void queries.invalidateQueries({ queryKey: key });
}

export const refreshMessage = (id: string): Promise<void> => queries.invalidateQueries({ queryKey: keyOf(id) });
