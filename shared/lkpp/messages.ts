import { z } from 'zod';
import { ticketTypes } from '../domain/vocabulary.ts';
import { ticketClassCodes } from './classes.ts';

/**
 * What travels between an office and the LKPP gateway. Both sides ignore fields they do not know, so that either may
 * be newer; every string and array has a limit.
 */
export const gatewayVersion = 1;
export const maxFileBytes = 20 * 1024 * 1024;
/** Content of a file travels in chunks of at most this size. */
export const maxChunkBytes = 4 * 1024 * 1024;
/** Files of one case, those of later answers included. */
export const maxCaseFiles = 500;
/** UTC, RFC 3339: the two ends have clocks of their own. */
export const timestamp = z.iso.datetime({ offset: true });
const line = z.string().trim().max(200);
const code = z.string().trim().max(60);
const text = z.string().max(20_000);
/** Chosen by the sender; the same key always means the same thing, however often it arrives. */
export const idempotencyKey = z.uuid();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const level = z.union([z.literal(0), z.literal(1), z.literal(2)]);

/** One file the sender announces; its content follows in chunks. */
export const announcedFile = z.object({
  key: idempotencyKey,
  name: z.string().trim().min(1).max(200),
  mime: z.string().max(120),
  size: z.int().min(1).max(maxFileBytes),
  sha256,
});
/** The package in the order of LPSE Support's own form (domain.md §5.3). */
export const escalationPackage = z.object({
  version: z.literal(gatewayVersion),
  office: z.object({ path: code, name: line, zone: code, contactName: line, contactPhone: code, contactEmail: line }),
  localNumber: line,
  title: line.min(1),
  application: line,
  applicationVersion: code.default(''),
  errorCode: line.default(''),
  tenderCode: code.default(''),
  packageCode: code.default(''),
  ticketType: z.enum(ticketTypes),
  ticketClass: z.enum(ticketClassCodes).nullable(),
  expectedLevel: level.nullable(),
  priority: z.enum(['high', 'medium', 'low']).nullable(),
  stage: line.default(''),
  stageDeadline: timestamp.nullable(),
  description: text,
  stepsTried: text,
  reporter: z.object({
    name: line,
    role: code,
    organization: line,
    userId: code,
    npwp: code,
    phone: code,
    email: line,
  }),
  /** Requirements of the SOP: there, or why not. */
  requirements: z
    .array(
      z.object({ key: code, text: z.string().max(2_000), present: z.boolean(), justification: z.string().max(2_000) }),
    )
    .max(60),
  /** Access that was opened for LKPP; never a secret in clear. */
  accessGrants: z
    .array(
      z.object({
        letterNumber: line,
        person: line,
        account: line,
        method: line,
        opensAt: timestamp,
        closesAt: timestamp,
        /** A secret sealed with age to LKPP's public key, if the office insists. */
        sealed: z.string().max(20_000).nullable(),
      }),
    )
    .max(10),
  receivedAt: timestamp,
  escalatedAt: timestamp,
  files: z.array(announcedFile).max(50),
});
export type EscalationPackage = z.infer<typeof escalationPackage>;

/** Where a case stands at LKPP. */
export const gatewayStates = [
  'receiving',
  'accepted',
  'waitingOffice',
  'handling',
  'resolved',
  'returned',
  'closed',
] as const;
export const gatewayUpload = z.object({
  id: z.uuid(),
  key: idempotencyKey,
  offset: z.int().min(0),
  size: z.int().min(1),
  complete: z.boolean(),
});
export const gatewayEscalation = z.object({
  id: z.uuid(),
  number: line,
  state: z.enum(gatewayStates),
  level,
  team: line,
  receivedAt: timestamp,
  updatedAt: timestamp,
  uploads: z.array(gatewayUpload).max(maxCaseFiles),
});
export type GatewayUpload = z.infer<typeof gatewayUpload>;
export type GatewayState = (typeof gatewayStates)[number];
export type Level = z.infer<typeof level>;
export type AnnouncedFile = z.infer<typeof announcedFile>;
export type Feedback = z.infer<typeof feedback>;
export type Confirmation = z.infer<typeof confirmation>;
export type GatewayEscalation = z.infer<typeof gatewayEscalation>;

/** Answer to a data request, or any later word of the office. */
export const feedback = z.object({
  key: idempotencyKey,
  dataRequestId: z.uuid().nullable(),
  body: text.min(1),
  at: timestamp,
  files: z.array(announcedFile).max(50),
});
export const confirmation = z.object({
  key: idempotencyKey,
  solved: z.boolean(),
  note: text,
  rating: z.int().min(1).max(5).nullable(),
  at: timestamp,
});

/** Events of version 1. A reader must expect others. */
export const knownEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('accepted'), data: z.object({ number: line, level, team: line }) }),
  z.object({
    type: z.literal('dataRequested'),
    data: z.object({ dataRequestId: z.uuid(), body: text, items: z.array(line).max(60) }),
  }),
  z.object({
    type: z.literal('levelChanged'),
    data: z.object({ from: level, to: level, team: line, reason: text }),
  }),
  z.object({ type: z.literal('progress'), data: z.object({ body: text }) }),
  z.object({ type: z.literal('resolved'), data: z.object({ solution: text, level, team: line }) }),
  /** The office said that it is not solved. */
  z.object({ type: z.literal('reopened'), data: z.object({ note: text, level, team: line }) }),
  z.object({ type: z.literal('returned'), data: z.object({ reason: text }) }),
  z.object({ type: z.literal('closed'), data: z.object({ note: text }) }),
]);
export type KnownEvent = z.infer<typeof knownEvent>;
/** The feed is ordered by `seq`, which is also the cursor. A type this side does not know is kept and shown. */
export const gatewayEvent = z.object({
  seq: z.int().min(1),
  escalationId: z.uuid(),
  type: z.string().min(1).max(60),
  at: timestamp,
  /** For the types of this version: the `data` of KnownEvent. */
  data: z.record(z.string().max(60), z.unknown()),
});
export type GatewayEvent = z.infer<typeof gatewayEvent>;

/** The event in its typed form, or null when this side does not know its type or cannot read its data. */
export function understood({ type, data }: GatewayEvent): KnownEvent | null {
  return knownEvent.safeParse({ type, data }).data ?? null;
}
export const eventPage = z.object({
  events: z.array(gatewayEvent).max(200),
  cursor: z.int().min(0),
  serverTime: timestamp,
});
