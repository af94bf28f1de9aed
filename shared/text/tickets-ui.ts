/** Words of the ticket screens, one dictionary per part of the screen. */
export { commandText } from './tickets-dialogs.ts';
export { ticketFieldText } from './tickets-fields.ts';
export { ticketFormText } from './tickets-form.ts';
export { ticketPageText } from './tickets-page.ts';
export { queueScreenText } from './tickets-queue.ts';
export { sopText } from './tickets-sop.ts';
