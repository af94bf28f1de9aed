import { callOutcomes, reporterRoles } from '../../../shared/domain/vocabulary.ts';
import {
  instant,
  instantOrNull,
  int,
  key,
  oneOf,
  oneOfOrNull,
  type Row,
  table,
  text,
  textOrNull,
} from '../../store/columns.ts';

export const callTable = table('call', {
  id: key(),
  version: int(),
  direction: oneOf(['in', 'out']),
  /** E.164 where it could be understood, else the digits. */
  number: text(),
  /** Exactly what was typed. */
  numberTyped: text(),
  contactId: textOrNull(),
  name: text(),
  organization: text(),
  role: oneOf(reporterRoles),
  note: text(),
  answer: text(),
  externalNumber: text(),
  officerId: text(),
  startedAt: instant(),
  endedAt: instantOrNull(),
  phase: oneOf(['active', 'parked', 'ended']),
  outcome: oneOfOrNull(callOutcomes),
  ticketId: textOrNull(),
  callbackAt: instantOrNull(),
  callbackDoneAt: instantOrNull(),
  callbackOf: textOrNull(),
  removedAt: instantOrNull(),
  clientKey: text(),
});
export type CallRow = Row<typeof callTable>;
