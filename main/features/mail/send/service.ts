/** The door of sending mail for jobs and for other features of the core. */

export { deliverMail, workMail } from './courier.ts';
