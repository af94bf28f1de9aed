/** The door of tickets for other features of the core. */

export { receiveByMail } from './by-mail.ts';
export { askForData, type Told, tellSolved } from './commands.ts';
export { completeVisit } from './complete.ts';
export { createTicket } from './create.ts';
export { createDesk, type Desk } from './desk.ts';
export { getTicket, type TicketDetail } from './detail.ts';
export { priorityRowOf, shownBy, tickedEver } from './evidence.ts';
export { cleanName, isProgram, mimeOf, textOfFile } from './file-kind.ts';
export { fetchFile, keepFile, readPart } from './files.ts';
export { answerToLkpp, holdAtLevel, type LkppMove, moveAtLkpp, walkToLkpp } from './lkpp.ts';
export { addEntry } from './messages.ts';
export type { InForce } from './rules.ts';
export { type Run, stateOf } from './runs.ts';
export { saveWork } from './save.ts';
export { indexTicket } from './search-entry.ts';
export { refuseSecrets } from './secrets.ts';
export { type Memory, markWithdrawn, remember, takeBack } from './take-back.ts';
export { currentRun, currentVisit, loadWork, note, openWork, requireOpen, type Work } from './work.ts';
