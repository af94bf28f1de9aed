import type { z } from 'zod';
import type { mailAddress } from '../../../shared/contract/mail.ts';
import {
  deliveryStates,
  mailJoinedBy,
  mailKinds,
  mailParseStates,
  mailPurposes,
  mailStates,
} from '../../../shared/contract/mail.ts';
import {
  mailAccountStates,
  mailAuth,
  type mailOauth,
  type mailServer,
} from '../../../shared/contract/mail-accounts.ts';
import {
  flag,
  instant,
  instantOrNull,
  int,
  json,
  jsonOrNull,
  key,
  oneOf,
  oneOfOrNull,
  type Row,
  table,
  text,
  textOrNull,
} from '../../store/columns.ts';

export type MailAddress = z.infer<typeof mailAddress>;
type Server = z.infer<typeof mailServer>;

/** A mailbox of the office. Its secrets are in the host's store, named after its id. */
export const mailAccountTable = table('mail_account', {
  id: key(),
  version: int(),
  clientKey: text(),
  name: text(),
  address: text(),
  senderName: text(),
  aliases: json<string[]>(),
  imap: json<Server>(),
  smtp: json<Server>(),
  auth: oneOf(mailAuth),
  oauth: jsonOrNull<z.infer<typeof mailOauth>>(),
  folder: text(),
  sentFolder: text(),
  readFrom: textOrNull(),
  pollMinutes: int(),
  signature: text(),
  opensTickets: flag(),
  state: oneOf(mailAccountStates),
  /** Why it was paused by the program; empty when a person did. */
  pausedBecause: text(),
  removedAt: instantOrNull(),
  createdAt: instant(),
  updatedAt: instant(),
});
export type MailAccountRow = Row<typeof mailAccountTable>;

/** How far a mailbox of an account was read. A new UIDVALIDITY is a new row: the server has begun to count anew. */
export const mailFolderTable = table('mail_folder', {
  id: key(),
  accountId: text(),
  path: text(),
  uidValidity: text(),
  /** Every message from `importEnd` up to this UID is stored here; written in the same transaction as the message. */
  lastUid: instant(),
  /** What lay in the mailbox when it was first read: up to importUid it is stored, to importEnd there is more. */
  importUid: instant(),
  importEnd: instant(),
  importState: oneOf(['idle', 'running', 'cancelled', 'done']),
  importDone: int(),
  importTotal: int(),
  lastSyncAt: instantOrNull(),
  createdAt: instant(),
});
export type MailFolderRow = Row<typeof mailFolderTable>;

/** One message, stored once however often and wherever the server shows it. */
export const mailMessageTable = table('mail_message', {
  id: key(),
  version: int(),
  accountId: text(),
  direction: oneOf(['in', 'out']),
  kind: oneOf(mailKinds),
  state: oneOf(mailStates),
  /** Message-ID and content without trace headers, hashed: the same message twice is one. */
  identity: text(),
  /** Without angle brackets; empty where the sender's program gave none. */
  messageId: text(),
  inReplyTo: text(),
  /** Message-IDs of References, oldest first. */
  thread: json<string[]>(),
  /** The message as it came, in the content store. */
  rawSha256: text(),
  size: int(),
  parse: oneOf(mailParseStates),
  notices: json<string[]>(),
  sender: json<MailAddress>(),
  /** Lower case, for looking senders up. */
  fromAddress: text(),
  recipients: json<MailAddress[]>(),
  cc: json<MailAddress[]>(),
  replyTo: json<MailAddress[]>(),
  subject: text(),
  snippet: text(),
  body: text(),
  bodyCut: flag(),
  /** Cleaned HTML in the content store; null where there is none. */
  htmlSha256: textOrNull(),
  remoteCount: int(),
  files: int(),
  /** When the mailbox got it; for what we send, when it was composed. */
  at: instant(),
  sentAtClaimed: instantOrNull(),
  ticketId: textOrNull(),
  entryId: textOrNull(),
  joinedBy: oneOfOrNull(mailJoinedBy),
  suggestedTicketId: textOrNull(),
  suggestedWhy: text(),
  /** For a bounce: our message it speaks of. */
  bounceOf: textOrNull(),
  ignoredBecause: text(),
  readAt: instantOrNull(),
  receivedAt: instant(),
});
export type MailMessageRow = Row<typeof mailMessageTable>;

/** Where the server showed a message: never fetched twice. */
export const mailPlaceTable = table('mail_place', {
  id: key(),
  folderId: text(),
  uid: instant(),
  messageRowId: text(),
});

export const mailPartTable = table('mail_part', {
  id: key(),
  messageRowId: text(),
  position: int(),
  name: text(),
  mime: text(),
  size: int(),
  sha256: text(),
  contentId: text(),
  inline: flag(),
  /** The ticket's own file once the message is filed. */
  attachmentId: textOrNull(),
});
export type MailPartRow = Row<typeof mailPartTable>;

/** The outbox of mail: written in the transaction of the change it tells of. The composed bytes are frozen. */
export const outgoingMailTable = table('outgoing_mail', {
  id: key(),
  clientKey: text(),
  messageRowId: text(),
  accountId: text(),
  ticketId: text(),
  purpose: oneOf([...mailPurposes, 'bulk', 'escalation']),
  /** For what a person may take back: exactly what they typed. */
  draft: json<object>(),
  /** Step run it completed; undone with it. */
  stepRunId: textOrNull(),
  escalationId: textOrNull(),
  recipients: json<string[]>(),
  state: oneOf(deliveryStates),
  heldUntil: instant(),
  attempts: int(),
  nextAttemptAt: instant(),
  leasedUntil: instantOrNull(),
  lease: textOrNull(),
  /** Set just before the last bytes leave: from here on the server may have the whole message. */
  committedAt: instantOrNull(),
  problem: text(),
  /** 1 where a person must act, else 0: those stand first in lists. */
  urgency: int(),
  bulkId: textOrNull(),
  createdAt: instant(),
  createdBy: textOrNull(),
  createdName: text(),
  sentAt: instantOrNull(),
  doneAt: instantOrNull(),
  /** The copy in the account's folder of sent messages. */
  copyState: oneOf(['none', 'waiting', 'done', 'failed']),
  copyAt: instant(),
  copyTries: int(),
});
export type OutgoingMailRow = Row<typeof outgoingMailTable>;

export const mailAttemptTable = table('mail_attempt', {
  id: key(),
  outgoingId: text(),
  at: instant(),
  tookMs: int(),
  outcome: text(),
  explanation: text(),
});

/** One answer to all reporters of one incident. */
export const bulkMailTable = table('bulk_mail', {
  id: key(),
  clientKey: text(),
  accountId: text(),
  subject: text(),
  total: int(),
  heldUntil: instant(),
  cancelledAt: instantOrNull(),
  createdAt: instant(),
  createdBy: textOrNull(),
  createdName: text(),
});
