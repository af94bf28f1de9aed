import type { TicketInSlot } from '../../../ui/index.ts';
import type { Purpose } from '../send/compose-form.ts';

/** The purposes a mail may have on this ticket now: asking and solving only where the ticket allows the command. */
export function purposesOf({ commands, state }: Pick<TicketInSlot, 'commands' | 'state'>): Purpose[] {
  if (state === 'closed' || state === 'cancelled') return ['reply'];
  return [
    'reply',
    ...(commands.includes('requestData') ? (['requestData'] as const) : []),
    ...(commands.includes('resolve') ? (['resolve'] as const) : []),
    'notice',
  ];
}
