import { z } from 'zod';

/** What a mail server can do to a message. */
export const smtpFaults = [
  'none',
  /** The connection breaks at once. */
  'refuse',
  /** The connection stands and the server never says a word. */
  'silent',
  /** 535: user name or password wrong. */
  'login',
  /** 553: this account may not send as this address. */
  'senderRefused',
  /** 451 at each recipient. */
  'greylist',
  /** 452 after the message. */
  'temporary',
  /** 554 after the message. */
  'permanent',
  /** The line goes dead after the last byte; the message was not taken. */
  'cutBeforeTaken',
  /** The line goes dead after the message was taken: the sender cannot know. */
  'cutAfterTaken',
  /** Takes the message and answers after `slowMs`. */
  'slow',
] as const;

export const smtpDial = z.object({
  fault: z.enum(smtpFaults).default('none'),
  /** How often it happens; `null`: until the dial is turned. */
  times: z.int().nullable().default(null),
  slowMs: z.int().default(500),
  /** Recipients that are refused, with the code: `{ 'hilang@contoh.test': 550 }`. */
  recipients: z.record(z.string(), z.int()).default({}),
});
export type SmtpDial = z.output<typeof smtpDial>;
export type SmtpWish = z.input<typeof smtpDial>;

export const smtpCommand = z.object({ dial: smtpDial });
export const smtpTaken = z.object({
  n: z.int(),
  from: z.string(),
  to: z.array(z.string()),
  /** UTC ms. */
  at: z.number(),
});
