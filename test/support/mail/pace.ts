import type { ReceivePace } from '../../../main/features/mail/service.ts';

/** Waits of milliseconds, so that a test of failures ends. A minute of polling lasts a quarter of a second. */
export const hastyMail: ReceivePace = { patience: { baseMs: 10, capMs: 150, longestAskedMs: 0 }, minuteMs: 250 };
