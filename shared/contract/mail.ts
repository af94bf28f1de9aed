import { z } from 'zod';
import {
  api,
  code,
  done,
  fileName,
  id,
  instant,
  line,
  localDate,
  pageInput,
  pageOf,
  reason,
  requiredLine,
  requiredText,
  text,
  version,
} from './common.ts';
import { mailAccounts } from './mail-accounts.ts';
import { newTicket, ticketDetail } from './tickets.ts';

/** The mail window (SOP melalui E-mail, seed 003): messages in and out, the thread they belong to, the register. */

/** What a message is; only `message` may ever open a ticket. */
export const mailKinds = ['message', 'autoReply', 'bounce', 'list', 'own'] as const;
/** waiting: an officer must decide; filed: belongs to a ticket; ignored: set aside by a person; kept: needs nobody (automatic mail). */
export const mailStates = ['waiting', 'filed', 'ignored', 'kept'] as const;
/** partly: something could not be read and is said; raw: nothing could, the message is kept as it came. */
export const mailParseStates = ['parsed', 'partly', 'raw'] as const;
/** Why a message stands on its ticket. */
export const mailJoinedBy = ['references', 'token', 'officer', 'opened', 'forwarded'] as const;

export const mailAddress = z.object({ name: z.string().max(200), address: z.string().max(320) });
const addresses = z.array(mailAddress).max(100);

export const mailPart = z.object({
  id,
  name: fileName,
  mime: z.string().max(120),
  size: z.int().min(0),
  sha256: z.string().length(64),
  /** Shown inside the HTML; not in the list of files. */
  inline: z.boolean(),
  /** What a preview may show: a picture, text, or nothing but its name. */
  preview: z.enum(['image', 'text', 'none']),
});
/** One line of the list. */
export const mailRow = z.object({
  id,
  accountId: id,
  direction: z.enum(['in', 'out']),
  kind: z.enum(mailKinds),
  state: z.enum(mailStates),
  from: mailAddress,
  to: addresses,
  subject: z.string().max(500),
  /** First words of the text. */
  snippet: z.string().max(300),
  /** When the mailbox got it (in) or the server took it (out; null while it has not). */
  at: instant,
  files: z.int().min(0),
  parse: z.enum(mailParseStates),
  ticket: z.object({ id, number: line, subject: line }).nullable(),
  /** A ticket it probably belongs to, with the reason in words. */
  suggestion: z.object({ id, number: line, subject: line, why: z.string().max(300) }).nullable(),
  readAt: instant.nullable(),
});
export const deliveryStates = [
  'held',
  'waiting',
  'sending',
  'sent',
  'uncertain',
  'actionNeeded',
  'bounced',
  'cancelled',
] as const;
/** A message that leaves: held for the ten seconds in which it can be taken back, then through the outbox. */
export const outgoingMail = z.object({
  id,
  messageId: id,
  accountId: id,
  ticketId: id,
  ticketNumber: line,
  state: z.enum(deliveryStates),
  to: addresses,
  subject: z.string().max(500),
  /** Taking back is possible until here. */
  heldUntil: instant,
  createdAt: instant,
  createdBy: line,
  attempts: z.int(),
  nextAttemptAt: instant.nullable(),
  sentAt: instant.nullable(),
  /** What is wrong and what to do, in the user's words. */
  problem: z.string().max(1_000),
  bulkId: id.nullable(),
});
export const mailMessage = mailRow.extend({
  cc: addresses,
  replyTo: addresses,
  /** As the sender's program claims; never used for clocks. */
  sentAtClaimed: instant.nullable(),
  text: z.string().max(200_000),
  textCut: z.boolean(),
  /** Whether there is HTML to show, and how many things it wanted from the network. */
  hasHtml: z.boolean(),
  remoteCount: z.int().min(0),
  parts: z.array(mailPart).max(200),
  /** Said in words: what could not be read, what was cut, what looks wrong (sender differs from the thread's). */
  notices: z.array(z.string().max(500)).max(30),
  joinedBy: z.enum(mailJoinedBy).nullable(),
  size: z.int().min(0),
  ignoredBecause: z.string().max(2_000),
  outgoing: outgoingMail.nullable(),
  /** An incoming message that answers our letter to LKPP: the escalation it speaks of. */
  escalationId: id.nullable().default(null),
  version,
});

/** What sending does to the ticket besides: the step of the SOP it completes (seed 003 steps 4, 9, 10). */
export const mailPurposes = ['reply', 'requestData', 'resolve', 'notice'] as const;
export const composeInput = z.object({
  clientKey: id,
  ticketId: id,
  ticketVersion: version,
  accountId: id,
  purpose: z.enum(mailPurposes),
  /** Message that is answered; the thread and the quotation come from it. */
  inReplyTo: id.nullable().default(null),
  to: z.array(z.email().max(320)).min(1).max(50),
  cc: z.array(z.email().max(320)).max(50).default([]),
  subject: requiredLine,
  body: requiredText,
  quote: z.boolean().default(true),
  attachmentIds: z.array(id).max(50).default([]),
  /** requestData: what is asked for; whether the office also rings up (SOP 003 step 4). */
  keys: z.array(code).max(60).default([]),
  confirmByPhone: z.boolean().default(false),
  /** resolve: what solved it, kept on the ticket; empty takes the body. */
  solution: text.default(''),
});
export const mailDraft = z.object({
  accountId: id.nullable(),
  inReplyTo: id.nullable(),
  to: addresses,
  cc: addresses,
  subject: z.string().max(500),
  body: text,
  /** What will stand under the text: signature and quotation. */
  below: text,
  keys: z.array(code).max(60),
  /** What hinders sending, in the user's words: no account, no address, no thread. */
  problems: z.array(z.string().max(500)).max(10),
});
export const bulkMail = z.object({
  id,
  subject: line,
  createdAt: instant,
  createdBy: line,
  total: z.int(),
  sent: z.int(),
  failed: z.int(),
  cancelled: z.int(),
  state: z.enum(['held', 'running', 'done', 'cancelled']),
  heldUntil: instant,
});
/** Rekap Penanganan Permasalahan Melalui E-mail: the eight columns of seed 003. */
export const mailRegisterRow = z.object({
  no: z.int().min(1),
  ticketId: id,
  ticketNumber: line,
  name: line,
  email: z.string().max(320),
  problem: text,
  solution: text,
  receivedAt: instant,
  resolvedAt: instant.nullable(),
  remarks: z.string().max(1_000),
});
export const mailRegister = z.object({
  from: localDate,
  to: localDate,
  generatedAt: instant,
  officeName: line,
  rows: z.array(mailRegisterRow).max(20_000),
  footnotes: z.array(z.string().max(1_000)).max(20),
  contentHash: z.string().length(64),
});
const period = z.object({ from: localDate, to: localDate });
const target = z.object({ id, version });

export const mail = {
  accounts: mailAccounts,
  /** For the badge and the line at the edge of the screen. */
  status: api.output(
    z.object({
      configured: z.boolean(),
      waiting: z.int(),
      actionNeeded: z.int(),
      accounts: z.array(z.object({ id, name: line, online: z.boolean(), problem: z.string().max(1_000) })).max(20),
    }),
  ),
  list: api
    .input(
      pageInput.extend({
        box: z.enum(['waiting', 'filed', 'ignored', 'automatic', 'sent', 'all']).default('waiting'),
        accountId: id.optional(),
        search: line.default(''),
      }),
    )
    .output(pageOf(mailRow)),
  get: api.input(z.object({ id })).output(mailMessage),
  /** Every message of a ticket, oldest first: one call, no call per message. */
  forTicket: api.input(z.object({ ticketId: id })).output(z.array(mailMessage).max(200)),
  /** Cleaned HTML as one document with its pictures inside; `remote` leaves the sender's outside pictures in. */
  html: api
    .input(z.object({ id, remote: z.boolean().default(false) }))
    .output(z.object({ html: z.string().max(12_000_000), remoteCount: z.int() })),
  part: api.input(z.object({ partId: id })).output(z.file()),
  /** The message as it came, byte for byte. */
  raw: api.input(z.object({ id })).output(z.file()),
  markRead: api.input(z.object({ ids: z.array(id).min(1).max(200), read: z.boolean() })).output(done),

  /** Opens a ticket (channel e-mail, SOP 003, received when the mailbox got it); the message becomes its first entry. */
  open: api
    .input(target.extend({ ticket: newTicket.omit({ channel: true, receivedAt: true, callId: true, visitId: true }) }))
    .output(z.object({ message: mailMessage, ticket: ticketDetail })),
  /** What the form of `open` starts with: subject, sender, number and codes found in the text. */
  ticketDraft: api.input(z.object({ id })).output(newTicket.omit({ clientKey: true }).partial()),
  /** Joins a waiting message, or moves one to another ticket; both timelines say so. */
  join: api.input(target.extend({ ticketId: id, reason: text.max(2_000).default('') })).output(mailMessage),
  ignore: api.input(target.extend({ reason })).output(mailMessage),
  restore: api.input(target).output(mailMessage),

  draft: api
    .input(
      z.object({
        ticketId: id,
        purpose: z.enum(mailPurposes),
        inReplyTo: id.optional(),
        accountId: id.optional(),
        templateId: id.optional(),
        keys: z.array(code).max(60).default([]),
        all: z.boolean().default(false),
      }),
    )
    .output(mailDraft),
  send: api.input(composeInput).output(z.object({ outgoing: outgoingMail, ticket: ticketDetail })),
  /** Takes back a message that is still held; its text comes back as it was typed. What its step did is undone with it. */
  undo: api.input(z.object({ id })).output(z.object({ draft: composeInput, ticket: ticketDetail })),
  outbox: api
    .input(pageInput.extend({ state: z.enum(['open', 'actionNeeded', 'sent', 'all']).default('open') }))
    .output(pageOf(outgoingMail)),
  attempts: api
    .input(z.object({ id }))
    .output(
      z.array(z.object({ at: instant, tookMs: z.int(), outcome: line, explanation: z.string().max(1_000) })).max(200),
    ),
  retry: api.input(z.object({ id })).output(outgoingMail),
  /** A person knows that an uncertain message arrived. */
  confirmSent: api.input(z.object({ id })).output(outgoingMail),
  cancel: api.input(z.object({ id, reason })).output(outgoingMail),

  bulk: {
    /** Who would get it: each ticket with its address, or why it cannot. */
    preview: api.input(z.object({ ticketIds: z.array(id).min(1).max(500) })).output(
      z.object({
        recipients: z
          .array(
            z.object({
              ticketId: id,
              ticketNumber: line,
              name: line,
              address: z.string().max(320),
              problem: z.string().max(300),
            }),
          )
          .max(500),
      }),
    ),
    /** `{{nama}}` and `{{nomor}}` stand for each ticket's own. */
    send: api
      .input(
        z.object({
          clientKey: id,
          accountId: id,
          ticketIds: z.array(id).min(1).max(500),
          subject: requiredLine,
          body: requiredText,
          attachmentIds: z.array(id).max(20).default([]),
        }),
      )
      .output(bulkMail),
    status: api.input(z.object({ id })).output(bulkMail),
    cancel: api.input(z.object({ id })).output(bulkMail),
  },

  register: api.input(period).output(mailRegister),
  registerFile: api.input(period.extend({ format: z.enum(['pdf', 'xlsx']) })).output(z.file()),
};
