/** The door of mail for other parts of the core. */

export { readMessage } from './parse/read.ts';
export type { Pace as ReceivePace } from './receive/follow.ts';
export { receiveMail } from './receive/receive.ts';
export { ticketKey, ticketToken } from './token.ts';
