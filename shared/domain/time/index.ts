/** Working time: calendars, standard times, when they run out, how much was used, and why. */
export { nextWorkingDayEnd, workingMinutesBefore } from './before.ts';
export {
  type Calendar,
  calendar,
  type DateException,
  dateException,
  dayWindows,
  type HolidayDecree,
  holidayDecree,
  isoDate,
  knownYears,
  type TimeWindow,
  timeWindow,
  WEEKDAYS,
  type Weekday,
  type WeeklyPattern,
  weeklyPattern,
} from './calendar.ts';
export { type ClockJump, detectClockJump } from './clock-jump.ts';
export { windowMinutes } from './day-plan.ts';
export { due } from './due.ts';
export { elapsed, elapsedFor, type Measured } from './elapsed.ts';
export { CalendarError, type CalendarFault } from './error.ts';
export { type ClosedBecause, explain, type Interval } from './explain.ts';
export { nextOpening } from './opening.ts';
export { type Pause, pause } from './pause.ts';
export { isMeasured, limit, type StandardTime, standardTime, type TimeUnit, timeUnit } from './standard-time.ts';
export { instant, ZONES, type Zone, zone, zoneLetters, zoneOffset } from './zone.ts';
