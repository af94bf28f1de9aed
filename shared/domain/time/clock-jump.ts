export interface ClockJump {
  direction: 'forward' | 'backward';
  /** How far the wall clock moved beside the monotonic one, in ms; always positive. */
  byMs: number;
}

/**
 * Compares how far the wall clock and a monotonic clock (`performance.now()`) moved between two readings, all in ms.
 * A wrong PC clock must not create breaches (peers.md §3.5 rule 12): on a jump the host stops judging and asks.
 * A sleeping computer looks like a forward jump where the monotonic clock stops during sleep.
 * @returns null while both agree within `toleranceMs`.
 */
export function detectClockJump(
  lastWall: number,
  lastMonotonic: number,
  wall: number,
  monotonic: number,
  toleranceMs: number,
): ClockJump | null {
  const drift = wall - lastWall - (monotonic - lastMonotonic);
  if (Math.abs(drift) <= toleranceMs) return null;
  return { direction: drift > 0 ? 'forward' : 'backward', byMs: Math.abs(drift) };
}
