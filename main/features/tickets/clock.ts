import type { z } from 'zod';
import type { clock } from '../../../shared/contract/common.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import { isOpen, workedBetween } from '../../../shared/domain/time/scale.ts';
import type { StandardTime } from '../../../shared/domain/time/standard-time.ts';

export type Clock = z.infer<typeof clock>;

/** What a clock is read with: the moment, and how near a deadline counts as near. */
export type Reading = { now: number; dueSoonMinutes: number };

/** A clock that may still run. `always` = its unit counts nights and holidays too. */
export type Ticking = {
  startedAt: number | null;
  dueAt: number | null;
  pausedSince: number | null;
  calendar: Calendar;
  always: boolean;
};

export const noClock: Clock = {
  state: 'notMeasured',
  startedAt: null,
  dueAt: null,
  secondsLeft: null,
  secondsUsed: null,
  running: false,
};

/** How a running (or paused) clock stands now; seconds in the unit's own manner, negative when over. */
export function readClock(ticking: Ticking, reading: Reading): Clock {
  const { startedAt, dueAt, pausedSince } = ticking;
  if (startedAt === null) return noClock;
  const at = pausedSince ?? reading.now;
  const left = dueAt === null ? null : secondsBetween(ticking, at, dueAt);
  return {
    state: stateAt(left, dueAt, pausedSince, reading),
    startedAt,
    dueAt: pausedSince === null ? dueAt : null,
    secondsLeft: left,
    secondsUsed: pausedSince === null ? Math.max(0, secondsBetween(ticking, startedAt, reading.now)) : null,
    running: pausedSince === null && (ticking.always || isOpen(ticking.calendar, reading.now)),
  };
}

function stateAt(
  left: number | null,
  dueAt: number | null,
  pausedSince: number | null,
  reading: Reading,
): Clock['state'] {
  if (pausedSince !== null) return 'paused';
  if (left === null || dueAt === null) return 'notMeasured';
  if (reading.now > dueAt) return 'late';
  return left <= reading.dueSoonMinutes * 60 ? 'dueSoon' : 'onTime';
}

/** A clock that has stopped for good; `secondsLeft` below zero tells that it was late. */
export function stoppedClock(ticking: Omit<Ticking, 'pausedSince'>, endedAt: number, used: number | null): Clock {
  const { startedAt, dueAt } = ticking;
  if (startedAt === null) return noClock;
  const over = dueAt !== null && endedAt > dueAt;
  const left = dueAt === null ? null : secondsBetween(ticking, endedAt, dueAt);
  return {
    state: 'done',
    startedAt,
    dueAt,
    // Work finished in the evening after a deadline at closing time is late by no working second at all.
    secondsLeft: left !== null && over ? Math.min(left, -1) : left,
    secondsUsed: used,
    running: false,
  };
}

function secondsBetween(ticking: Pick<Ticking, 'calendar' | 'always'>, from: number, to: number): number {
  return Math.round((ticking.always ? to - from : workedBetween(ticking.calendar, from, to)) / 1000);
}

/** Whether a standard time runs through nights and holidays. */
export function runsAlways(standard: StandardTime | undefined): boolean {
  if (standard?.kind !== 'limit' && standard?.kind !== 'minimum') return false;
  return standard.unit === 'elapsedHour' || standard.unit === 'calendarDay';
}
