/** The door of tickets for other features of the core. */

export { completeVisit } from './complete.ts';
export { createTicket } from './create.ts';
export { createDesk, type Desk } from './desk.ts';
export { getTicket, type TicketDetail } from './detail.ts';
export { keepFile } from './files.ts';
export { addEntry } from './messages.ts';
export { type Run, stateOf } from './runs.ts';
export { saveWork } from './save.ts';
export { indexTicket } from './search-entry.ts';
export { refuseSecrets } from './secrets.ts';
export { currentRun, currentVisit, loadWork, note, openWork, type Work } from './work.ts';
