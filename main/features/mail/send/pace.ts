import { type Patience, patience } from '../../../../shared/domain/escalations/backoff.ts';
import { type SmtpLimits, smtpLimits } from './smtp.ts';

/** How the outbox of mail is worked. */
export type MailPace = {
  /** A message belongs to a worker so long; then it counts as lost. Kept up while bytes move. */
  leaseMs: number;
  /** Sleeps at most so long, so that a PC that slept or changed its network goes on soon. */
  longestSleepMs: number;
  /** A server that only says "later" is believed so long; then a person is asked. */
  longestDeferMs: number;
  /** How long an answer is waited for when the program stops. */
  partingMs: number;
  patience: Patience;
  limits: SmtpLimits;
};

export const usualMailPace: MailPace = {
  leaseMs: 15 * 60_000,
  longestSleepMs: 15_000,
  longestDeferMs: 24 * 60 * 60_000,
  partingMs: 5_000,
  patience: { ...patience, baseMs: 10_000 },
  limits: smtpLimits,
};
/** A message is held so long before it may leave, so that it can be taken back. */
export const holdMs = 10_000;
