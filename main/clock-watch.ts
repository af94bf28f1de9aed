import { detectClockJump } from '../shared/domain/time/clock-jump.ts';
import type { Zone } from '../shared/domain/time/zone.ts';
import { clockJumpText } from '../shared/text/clock.ts';
import type { Clock } from './host.ts';

const toleranceMs = 2 * 60_000;
const shownForMs = 30 * 60_000;

/** Notices that the PC's clock jumped, so that nobody takes a deadline for true that a wrong clock made. */
export class ClockWatch {
  readonly #clock: Clock;
  #last: { wall: number; monotonic: number };
  #jump: { direction: 'forward' | 'backward'; byMs: number; at: number; until: number } | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#last = { wall: clock.now(), monotonic: clock.monotonic() };
  }

  /** Compares the clocks with the last look. @returns whether they parted since then */
  look(): boolean {
    const wall = this.#clock.now();
    const monotonic = this.#clock.monotonic();
    const jump = detectClockJump(this.#last.wall, this.#last.monotonic, wall, monotonic, toleranceMs);
    this.#last = { wall, monotonic };
    if (!jump) return false;
    this.#jump = { ...jump, at: wall, until: monotonic + shownForMs };
    return true;
  }

  /** The sentence for the top bar, for half an hour after a jump; null when all is well. */
  warning(language: 'id' | 'en', zone: Zone): string | null {
    if (!this.#jump || this.#clock.monotonic() > this.#jump.until) return null;
    return clockJumpText(this.#jump, language, zone);
  }
}
