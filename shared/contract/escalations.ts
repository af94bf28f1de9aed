import { z } from 'zod';
import { ticketClassCodes } from '../lkpp/classes.ts';
import { escalationPackage } from '../lkpp/messages.ts';
import {
  api,
  clock,
  code,
  emailInput,
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

/** Up the ladder: what leaves for LKPP, where it is, what came back, and what must still be done by hand. */
export const escalationChannels = ['gateway', 'manual', 'mail'] as const;
export const escalationStates = [
  'queued',
  'sending',
  'sent',
  'accepted',
  'waitingOffice',
  'handling',
  'resolved',
  'returned',
  'closed',
  'actionNeeded',
  'cancelled',
] as const;
const level = z.int().min(0).max(2);

/** One line of the package gate. */
export const gateItem = z.object({
  key: code,
  text: z.string().max(2_000),
  mandatory: z.boolean(),
  present: z.boolean(),
  /** Where it was found: a field, a file, a tick. */
  foundIn: line,
  justification: z.string().max(2_000),
});
/** A place where a secret seems to stand; the match itself is never shown, stored or logged. */
export const secretFinding = z.object({ place: line, kind: line, hint: z.string().max(300) });
export const packagePreview = z.object({
  package: escalationPackage,
  /** Exactly what will leave, as text a person can read. */
  readable: text.max(60_000),
  files: z
    .array(
      z.object({ attachmentId: id, name: line, size: z.int(), sha256: z.string().length(64), included: z.boolean() }),
    )
    .max(50),
  gate: z.array(gateItem).max(60),
  masked: z.array(z.object({ field: line, shown: line })).max(40),
  secrets: z.array(secretFinding).max(200),
  /** Nothing mandatory is missing without a reason and no secret was found. */
  ready: z.boolean(),
  problems: z.array(z.string().max(500)).max(60),
});
export const dataRequest = z.object({
  id,
  body: text,
  items: z.array(line).max(60),
  askedAt: instant,
  answeredAt: instant.nullable(),
  clock,
});
export const escalationEvent = z.object({
  id,
  at: instant,
  title: z.string().max(500),
  body: text,
  from: z.enum(['office', 'lkpp', 'program']),
  understood: z.boolean(),
});
export const escalation = z.object({
  id,
  version,
  ticketId: id,
  ticketNumber: line,
  ticketSubject: line,
  channel: z.enum(escalationChannels),
  state: z.enum(escalationStates),
  level: level.nullable(),
  /** What that level is called in the office's ladder; empty without a level. */
  levelTitle: line,
  team: line,
  externalNumber: line,
  createdAt: instant,
  createdBy: line,
  sentAt: instant.nullable(),
  acceptedAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  updatedAt: instant,
  solution: text,
  /** LKPP's "minimal 3×24 jam" and the like: shown, never a breach. */
  reference: line,
  /** Time spent on each side so far, in seconds of its own clock. */
  ownSeconds: z.int(),
  lkppSeconds: z.int(),
  nextCheckAt: instant.nullable(),
  packageHash: z.string().length(64),
  dataRequests: z.array(dataRequest).max(100),
  events: z.array(escalationEvent).max(500),
  deliveries: z
    .array(z.object({ id, kind: line, state: line, done: z.int(), total: z.int(), problem: z.string().max(1_000) }))
    .max(200),
});
export const delivery = z.object({
  id,
  escalationId: id,
  ticketId: id,
  ticketNumber: line,
  kind: z.enum(['create', 'upload', 'feedback', 'confirm']),
  label: line,
  state: z.enum(['waiting', 'sending', 'done', 'actionNeeded', 'paused', 'cancelled']),
  attempts: z.int(),
  createdAt: instant,
  nextAttemptAt: instant.nullable(),
  doneAt: instant.nullable(),
  bytesDone: z.int(),
  bytesTotal: z.int(),
  /** What is wrong and what to do, in the user's words. */
  problem: z.string().max(1_000),
});
export const deliveryAttempt = z.object({
  at: instant,
  tookMs: z.int(),
  outcome: line,
  explanation: z.string().max(1_000),
});

export const accessGrant = z.object({
  id,
  version,
  ticketId: id,
  ticketNumber: line,
  letterNumber: requiredLine,
  letterDate: localDate,
  letterOrigin: line,
  letterSubject: line,
  applicant: requiredLine,
  agency: line,
  purpose: requiredText.max(2_000),
  /** Named account; never root, never a password. */
  account: requiredLine,
  right: z.enum(['admin', 'user']),
  method: requiredLine,
  opensAt: instant,
  closesAt: instant,
  status: z.enum(['pending', 'approved', 'rejected', 'closed']),
  decidedBy: line,
  decidedAt: instant.nullable(),
  decisionNote: text.max(2_000),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  closedBy: line,
  overdue: z.boolean(),
  /** A secret was sealed to LKPP's public key and not yet shown or expired. */
  sealed: z.enum(['none', 'waiting', 'shown', 'expired']),
  /** Handed over outside the application (voice, sealed envelope): witness and when the password must be changed. */
  handedOver: z.object({ at: instant, witness: line, changeBy: instant, changedAt: instant.nullable() }).nullable(),
});
const grantInput = accessGrant.pick({
  letterNumber: true,
  letterDate: true,
  letterOrigin: true,
  letterSubject: true,
  applicant: true,
  agency: true,
  purpose: true,
  account: true,
  right: true,
  method: true,
  opensAt: true,
  closesAt: true,
});
export const gatewaySettings = z.object({
  url: z.string().trim().max(300),
  hasToken: z.boolean(),
  /** age recipient (age1…) of LKPP, for sealed secrets. */
  publicKey: z.string().trim().max(200),
  paused: z.boolean(),
  channel: z.enum(escalationChannels),
  /** Hours after which a manually sent case asks to be looked up again. */
  checkEveryHours: z.int().min(1).max(168),
  /** The way by mail: LKPP's address and the mailbox the office writes from; empty and null while it sends by hand. */
  mailAddress: emailInput,
  mailAccountId: id.nullable(),
});
export const gatewayStatus = z.object({
  configured: z.boolean(),
  online: z.boolean(),
  paused: z.boolean(),
  waiting: z.int(),
  actionNeeded: z.int(),
  lastContactAt: instant.nullable(),
  problem: z.string().max(1_000),
  unknownEvents: z.int(),
});
export const performanceInput = z.object({ from: localDate, to: localDate });
export const performance = z.object({
  from: localDate,
  to: localDate,
  generatedAt: instant,
  rows: z
    .array(
      z.object({
        level: level.nullable(),
        kind: line,
        count: z.int(),
        open: z.int(),
        resolved: z.int(),
        returned: z.int(),
        medianOwnSeconds: z.int().nullable(),
        medianLkppSeconds: z.int().nullable(),
        p90LkppSeconds: z.int().nullable(),
        /** Sent complete the first time: no data request came back. */
        completeFirst: z.int(),
        dataRequests: z.int(),
        overdueAnswers: z.int(),
      }),
    )
    .max(500),
  footnotes: z.array(z.string().max(1_000)).max(20),
  contentHash: z.string().length(64),
});

export const escalations = {
  preview: api
    .input(
      z.object({
        ticketId: id,
        ticketClass: z.enum(ticketClassCodes).nullable().default(null),
        attachmentIds: z.array(id).max(50).optional(),
        unmask: z.array(code).max(20).default([]),
        /** What is typed but not yet sent, so that the preview is exactly what would leave. */
        stepsTried: text.default(''),
        justifications: z
          .array(z.object({ key: code, reason }))
          .max(60)
          .default([]),
      }),
    )
    .output(packagePreview),
  send: api
    .input(
      z.object({
        clientKey: id,
        ticketId: id,
        ticketVersion: version,
        channel: z.enum(escalationChannels),
        ticketClass: z.enum(ticketClassCodes).nullable().default(null),
        attachmentIds: z.array(id).max(50),
        unmask: z.array(code).max(20).default([]),
        justifications: z
          .array(z.object({ key: code, reason }))
          .max(60)
          .default([]),
        stepsTried: text.default(''),
        noticeToUser: text.default(''),
      }),
    )
    .output(escalation),
  forTicket: api.input(z.object({ ticketId: id })).output(z.array(escalation).max(50)),
  get: api.input(z.object({ id })).output(escalation),
  answer: api
    .input(
      z.object({
        id,
        clientKey: id,
        dataRequestId: id.nullable(),
        body: requiredText,
        attachmentIds: z.array(id).max(50),
      }),
    )
    .output(escalation),
  confirm: api
    .input(z.object({ id, clientKey: id, solved: z.boolean(), note: text, rating: z.int().min(1).max(5).nullable() }))
    .output(escalation),
  /** Manual channel: the folder or ZIP in the order of LPSE Support's form. */
  packageFile: api.input(z.object({ id })).output(z.file()),
  /** Manual channel: external number and proof; later, what LKPP's page showed. */
  recordManual: api
    .input(
      z.object({
        id,
        version,
        externalNumber: requiredLine,
        proofAttachmentId: id.nullable(),
        sentAt: instant.optional(),
      }),
    )
    .output(escalation),
  recordManualEvent: api
    .input(
      z.object({
        id,
        version,
        kind: z.enum(['accepted', 'dataRequested', 'levelChanged', 'progress', 'resolved', 'returned']),
        level: level.nullable(),
        body: text,
        at: instant.optional(),
      }),
    )
    .output(escalation),
  outbox: api
    .input(pageInput.extend({ state: z.enum(['open', 'actionNeeded', 'done', 'all']).default('open') }))
    .output(pageOf(delivery)),
  attempts: api.input(z.object({ deliveryId: id })).output(z.array(deliveryAttempt).max(200)),
  retry: api.input(z.object({ deliveryId: id })).output(delivery),
  retryAll: api.output(z.object({ queued: z.int() })),
  cancelDelivery: api.input(z.object({ deliveryId: id, reason })).output(delivery),
  pause: api.input(z.object({ paused: z.boolean() })).output(gatewayStatus),
  status: api.output(gatewayStatus),
  settings: api.output(gatewaySettings),
  saveSettings: api
    .input(
      gatewaySettings.omit({ hasToken: true, paused: true }).extend({
        token: z.string().max(500).optional(),
        mailAddress: emailInput.optional(),
        mailAccountId: id.nullable().optional(),
      }),
    )
    .output(gatewaySettings),
  testConnection: api.output(z.object({ ok: z.boolean(), message: z.string().max(1_000) })),
  unknownEvents: api
    .input(pageInput)
    .output(pageOf(z.object({ id, seq: z.int(), type: line, at: instant, ticketNumber: line, data: text }))),

  grants: {
    list: api
      .input(
        pageInput.extend({
          ticketId: id.optional(),
          status: z.enum(['all', 'pending', 'open', 'overdue', 'closed']).default('all'),
        }),
      )
      .output(pageOf(accessGrant)),
    request: api.input(grantInput.extend({ clientKey: id, ticketId: id })).output(accessGrant),
    decide: api.input(z.object({ id, version, approve: z.boolean(), note: text.max(2_000) })).output(accessGrant),
    markOpened: api.input(z.object({ id, version })).output(accessGrant),
    close: api.input(z.object({ id, version, note: text.max(2_000) })).output(accessGrant),
    /** The secret is sealed in memory and never stored in clear; answers the sealed text once. */
    seal: api
      .input(z.object({ id, version, secret: z.string().min(1).max(4_000), expiresAt: instant }))
      .output(accessGrant),
    showSealed: api
      .input(z.object({ id, version }))
      .output(z.object({ grant: accessGrant, sealed: z.string().max(20_000) })),
    recordHandOver: api.input(z.object({ id, version, witness: requiredLine, changeBy: instant })).output(accessGrant),
    passwordChanged: api.input(z.object({ id, version })).output(accessGrant),
    register: api.input(performanceInput.extend({ format: z.enum(['pdf', 'xlsx']) })).output(z.file()),
  },
  performance: api.input(performanceInput).output(performance),
  performanceFile: api.input(performanceInput.extend({ format: z.enum(['pdf', 'xlsx']) })).output(z.file()),
  /** Withdraws what has not left yet. */
  cancel: api.input(z.object({ id, version, reason })).output(escalation),
};
