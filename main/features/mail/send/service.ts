/** The door of sending mail for jobs and for other features of the core. */

export { copySent } from './copies.ts';
export { deliverMail, workMail } from './courier.ts';
export {
  type LkppAddress,
  noticeText,
  postNotice,
  postToLkpp,
  wentByMail,
  withdrawLetters,
} from './letters.ts';
