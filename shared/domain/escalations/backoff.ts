/** How long a failed delivery waits. */
export type Patience = {
  /** Upper limit of the first wait; it doubles with every attempt. */
  baseMs: number;
  capMs: number;
  /** The longest wait a gateway may ask for with Retry-After. */
  longestAskedMs: number;
};
export const patience: Patience = { baseMs: 2_000, capMs: 5 * 60_000, longestAskedMs: 60 * 60_000 };

/**
 * Milliseconds until the next attempt: full jitter over a doubling limit with a cap, so that many offices do not come back
 * at the same instant; never less than the gateway asked for.
 * @param attempts how many have been made, at least 1
 * @param random from 0 up to 1
 */
export function waitAfter(
  attempts: number,
  random: number,
  askedMs: number | null = null,
  { baseMs, capMs, longestAskedMs }: Patience = patience,
): number {
  const limit = Math.min(capMs, baseMs * 2 ** Math.min(30, Math.max(0, attempts - 1)));
  const own = Math.floor(limit * Math.min(1, Math.max(0, random)));
  return Math.max(own, Math.min(longestAskedMs, Math.max(0, askedMs ?? 0)));
}

/** Retry-After in milliseconds from now: seconds, or an HTTP date; null when there is none or it cannot be read. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) || !/[a-z]{3}/i.test(text) ? null : Math.max(0, at - now);
}
