import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import type { MailMessage } from '../parts/types.ts';

/** The messages of a ticket, oldest first; the tab, the header and the task share one query. */
export const useThread = (ticketId: string) => useQuery(api.mail.forTicket.queryOptions({ input: { ticketId } }));

/** What the user wrote and nobody has read. */
export const unreadOf = (thread: readonly MailMessage[]): MailMessage[] =>
  thread.filter(({ direction, kind, readAt }) => direction === 'in' && kind === 'message' && readAt === null);

const alarming = ['actionNeeded', 'bounced', 'uncertain'];
/** What the office sent and may not have arrived. */
export const failedOf = (thread: readonly MailMessage[]): MailMessage[] =>
  thread.filter(({ outgoing }) => outgoing !== null && alarming.includes(outgoing.state));

/** The message an answer is for: the newest of a person outside the office. */
export const answerable = (thread: readonly MailMessage[]): MailMessage | undefined =>
  thread.findLast(({ direction, kind }) => direction === 'in' && kind === 'message');
