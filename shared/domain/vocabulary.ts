/**
 * The closed lists every room of the house agrees on. Words for people are in shared/text/vocabulary.ts;
 * these are the stored and transmitted identifiers (domain glossary).
 */

/** How a report reached the office (media pelaporan). */
export const channels = ['phone', 'walkIn', 'lpseSupport', 'email'] as const;
export type Channel = (typeof channels)[number];

/** Tipe tiket: Gangguan, Masalah, Permintaan Layanan, Usulan. */
export const ticketTypes = ['incident', 'problem', 'serviceRequest', 'suggestion'] as const;
export type TicketType = (typeof ticketTypes)[number];

/** Role of the person in SPSE, not in this application. */
export const reporterRoles = [
  'supplier',
  'commitmentOfficer',
  'selectionWorkingGroup',
  'procurementOfficer',
  'procurementUnitHead',
  'budgetUser',
  'auditor',
  'lpseAdmin',
  'agencyAdmin',
  'verifier',
  'public',
  'other',
] as const;
export type ReporterRole = (typeof reporterRoles)[number];

/** Where a ticket stands in the office's work. The holder is a field of its own. */
export const ticketStates = [
  'new',
  'triage',
  'waitingUser',
  'helpdeskAnalysis',
  'adminAnalysis',
  'escalatedLkpp',
  'waitingLpse',
  'waitingConfirmation',
  'closed',
  'cancelled',
] as const;
export type TicketState = (typeof ticketStates)[number];

/** Posisi tiket: who holds it now. */
export const holders = ['lpseHelpdesk', 'lpseAdmin', 'user', 'lkppLevel0', 'lkppLevel1', 'lkppLevel2'] as const;
export type Holder = (typeof holders)[number];

export const priorities = ['high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];

/** The work queues of the office (antrean). A ticket may stand in several. */
export const queues = [
  'open',
  'new',
  'mine',
  'waitingUser',
  'waitingLkpp',
  'dueSoon',
  'late',
  'toConfirm',
  'closed',
] as const;
export type Queue = (typeof queues)[number];

/** How a phone call ended for the office. */
export const callOutcomes = [
  'answered',
  'newTicket',
  'existingTicket',
  'directedToLpseSupport',
  'callBack',
  'notReached',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Result of one step of a procedure run, as the compliance report counts it. */
export const stepResults = ['running', 'onTime', 'late', 'skipped', 'deviating', 'notMeasured'] as const;
export type StepResult = (typeof stepResults)[number];

/** How a measured clock stands: shown as a word, a colour and a shape. */
export const clockStates = ['onTime', 'dueSoon', 'late', 'paused', 'notMeasured', 'done'] as const;
export type ClockState = (typeof clockStates)[number];
