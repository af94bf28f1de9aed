/** How much of one message is read. What lies beyond is said in its notices and stays in the message as it came. */
export const limits = {
  /** Larger messages are kept and not opened. */
  messageBytes: 50 * 1024 * 1024,
  depth: 50,
  nestedMessages: 8,
  headBytes: 1024 * 1024,
  /** Lines that look like the border of a part. */
  borders: 5_000,
  parts: 200,
  partBytes: 40 * 1024 * 1024,
  text: 200_000,
  html: 2 * 1024 * 1024,
  cleanedHtml: 3 * 1024 * 1024,
  addresses: 100,
  /** Reading one message may take so long; then its thread is ended. */
  timeMs: 20_000,
} as const;
