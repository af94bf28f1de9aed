/** Working time: calendars, standard times, when they run out, how much was used, and why. */
export { nextWorkingDayEnd, workingMinutesBefore } from './before.ts';
export {
  Calendar,
  DateException,
  DayWindows,
  HolidayDecree,
  IsoDate,
  knownYears,
  TimeWindow,
  WEEKDAYS,
  type Weekday,
  WeeklyPattern,
} from './calendar.ts';
export { type ClockJump, detectClockJump } from './clock-jump.ts';
export { windowMinutes } from './day-plan.ts';
export { due } from './due.ts';
export { elapsed, elapsedFor, type Measured } from './elapsed.ts';
export { CalendarError, type CalendarErrorCode } from './error.ts';
export { type ClosedBecause, explain, type Interval } from './explain.ts';
export { Pause } from './pause.ts';
export { isMeasured, limit, StandardTime, TimeUnit } from './standard-time.ts';
export { instant, ZONES, Zone, zoneLetters, zoneOffset } from './zone.ts';
