import { escalationChannels, escalationStates } from '../../../shared/contract/escalations.ts';
import { ticketClassCodes } from '../../../shared/lkpp/classes.ts';
import type { EscalationPackage } from '../../../shared/lkpp/messages.ts';
import {
  flag,
  instant,
  instantOrNull,
  int,
  intOrNull,
  json,
  key,
  oneOf,
  oneOfOrNull,
  type Row,
  table,
  text,
  textOrNull,
} from '../../store/columns.ts';

export const escalationTable = table('escalation', {
  id: key(),
  version: int(),
  ticketId: text(),
  clientKey: text(),
  channel: oneOf(escalationChannels),
  state: oneOf(escalationStates),
  ticketClass: oneOfOrNull(ticketClassCodes),
  level: intOrNull(),
  team: text(),
  /** Id at the gateway. */
  remoteId: textOrNull(),
  externalNumber: text(),
  /** Frozen when it was sent: exactly what left. */
  package: json<EscalationPackage>(),
  packageHash: text(),
  completeAtFirst: flag(),
  solution: text(),
  createdAt: instant(),
  createdBy: textOrNull(),
  createdName: text(),
  sentAt: instantOrNull(),
  acceptedAt: instantOrNull(),
  resolvedAt: instantOrNull(),
  endedAt: instantOrNull(),
  nextCheckAt: instantOrNull(),
  proofAttachmentId: textOrNull(),
  updatedAt: instant(),
});
export type EscalationRow = Row<typeof escalationTable>;

/** The outbox: written in the transaction of the change it announces; its id is the idempotency key. */
export const deliveryTable = table('delivery', {
  id: key(),
  escalationId: text(),
  position: int(),
  kind: oneOf(['create', 'upload', 'feedback', 'confirm']),
  label: text(),
  payload: json<object>(),
  state: oneOf(['waiting', 'sending', 'done', 'actionNeeded', 'paused', 'cancelled']),
  attempts: int(),
  nextAttemptAt: instant(),
  leasedUntil: instantOrNull(),
  lease: textOrNull(),
  uploadId: textOrNull(),
  bytesDone: int(),
  bytesTotal: int(),
  problem: text(),
  createdAt: instant(),
  doneAt: instantOrNull(),
});
export type DeliveryRow = Row<typeof deliveryTable>;

export const deliveryAttemptTable = table('delivery_attempt', {
  id: key(),
  deliveryId: text(),
  at: instant(),
  tookMs: int(),
  outcome: text(),
  explanation: text(),
});

export const gatewayEventTable = table('gateway_event', {
  id: key(),
  generation: int(),
  seq: instant(),
  remoteId: text(),
  escalationId: textOrNull(),
  type: text(),
  at: instant(),
  data: json<object>(),
  understood: flag(),
  receivedAt: instant(),
  appliedAt: instantOrNull(),
});
export type GatewayEventRow = Row<typeof gatewayEventTable>;

export const dataRequestTable = table('data_request', {
  id: key(),
  escalationId: text(),
  body: text(),
  items: json<string[]>(),
  askedAt: instant(),
  dueAt: instantOrNull(),
  answeredAt: instantOrNull(),
});

export const accessGrantTable = table('access_grant', {
  id: key(),
  version: int(),
  clientKey: text(),
  ticketId: text(),
  letterNumber: text(),
  letterDate: text(),
  letterOrigin: text(),
  letterSubject: text(),
  applicant: text(),
  agency: text(),
  purpose: text(),
  account: text(),
  right: oneOf(['admin', 'user']),
  method: text(),
  opensAt: instant(),
  closesAt: instant(),
  status: oneOf(['pending', 'approved', 'rejected', 'closed']),
  requestedBy: textOrNull(),
  decidedName: text(),
  decidedAt: instantOrNull(),
  decisionNote: text(),
  openedAt: instantOrNull(),
  closedAt: instantOrNull(),
  closedName: text(),
  /** age-sealed to LKPP's key; wiped when shown or expired. */
  sealed: textOrNull(),
  sealedUntil: instantOrNull(),
  sealedShownAt: instantOrNull(),
  handedOverAt: instantOrNull(),
  witness: text(),
  changeBy: instantOrNull(),
  changedAt: instantOrNull(),
  createdAt: instant(),
});
export type AccessGrantRow = Row<typeof accessGrantTable>;
