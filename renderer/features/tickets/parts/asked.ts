import type { TicketDetail } from './types.ts';

type Asked = TicketDetail['requiredData'][number];

/** The required data that the user gives; what the office supplies by its own work is left out. */
export const dataOfUser = (required: readonly Asked[]): Asked[] => required.filter(({ from }) => from === 'user');

/** What is neither there nor justified. */
export const lackingOf = (asked: readonly Asked[]): Asked[] =>
  asked.filter(({ present, justified }) => !present && justified === '');
