import type { z } from 'zod';
import type { attachment, clock } from '../../../../shared/contract/common.ts';
import type {
  commandName,
  priorityDecision,
  priorityFacts,
  procedureRun,
  stepAction,
  stepRun,
  ticketDetail,
  ticketFields,
  ticketFilter,
  ticketRow,
  ticketSort,
  timelineEntry,
} from '../../../../shared/contract/tickets.ts';

/** The records of the tickets contract, by the names the screens use. */
export type TicketRow = z.infer<typeof ticketRow>;
export type TicketDetail = z.infer<typeof ticketDetail>;
export type TicketFields = z.infer<typeof ticketFields>;
export type TicketFilter = z.infer<typeof ticketFilter>;
export type TicketSort = z.infer<typeof ticketSort>;
export type PriorityFacts = z.infer<typeof priorityFacts>;
export type PriorityDecision = z.infer<typeof priorityDecision>;
export type ProcedureRun = z.infer<typeof procedureRun>;
export type StepRun = z.infer<typeof stepRun>;
export type StepAction = z.infer<typeof stepAction>;
export type TimelineRecord = z.infer<typeof timelineEntry>;
export type Attachment = z.infer<typeof attachment>;
export type Clock = z.infer<typeof clock>;
export type CommandName = z.infer<typeof commandName>;
