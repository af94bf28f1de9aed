import type { Calendar, DateException } from './calendar.ts';
import { dayPlan } from './day-plan.ts';
import { CalendarError, requireInstant } from './error.ts';
import { type MergedPause, mergePauses, type Pause } from './pause.ts';
import { clockOf, MAX_DAYS } from './spans.ts';
import type { StandardTime } from './standard-time.ts';
import { dayOf, dayStart } from './zone.ts';

export type ClosedBecause = { kind: 'pattern'; pattern: string } | { kind: 'exception'; exception: DateException };

/** One stretch of a measurement. The worked stretches add up to the number; the others say why the rest does not count. */
export type Interval = { fromMs: number; toMs: number; seconds: number } & (
  | { kind: 'worked'; pattern: string | null }
  | { kind: 'closed'; because: ClosedBecause }
  | { kind: 'paused'; reasons: string[] }
);
type Stretch = { fromMs: number; toMs: number; label: Label };
type Label =
  | { kind: 'worked'; pattern: string | null }
  | { kind: 'closed'; because: ClosedBecause }
  | { kind: 'paused'; reasons: string[] };

/**
 * The intervals that make up `elapsedFor(standard, …)`, in order and without gaps from `fromMs` to `toMs`
 * (peers.md §3.5 rule 10: staff are judged on the number, so the screen can show it). A pause in closed hours shows as closed.
 * @throws CalendarError as `elapsed`.
 */
export function explain(
  standard: StandardTime,
  fromMs: number,
  toMs: number,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): Interval[] {
  requireInstant(fromMs);
  requireInstant(toMs);
  const stops = mergePauses(pauses);
  const intervals: Interval[] = [];
  for (const stretch of stretches(clockOf(standard) === 'always', fromMs, toMs, calendar)) {
    for (const part of stretch.label.kind === 'worked' ? split(stretch, stops) : [stretch]) push(intervals, part);
  }
  return intervals;
}

function* stretches(always: boolean, fromMs: number, toMs: number, calendar: Calendar): Generator<Stretch> {
  if (toMs <= fromMs) return;
  if (always) {
    yield { fromMs, toMs, label: { kind: 'worked', pattern: null } };
    return;
  }
  const first = dayOf(fromMs, calendar.zone);
  const last = dayOf(toMs - 1, calendar.zone);
  if (last - first > MAX_DAYS)
    throw new CalendarError(
      'spanTooLong',
      'Rentang waktu lebih dari dua puluh tahun tidak dapat diuraikan.',
      'A span of more than twenty years cannot be explained.',
    );
  for (let day = first; day <= last; day++) {
    const plan = dayPlan(calendar, day);
    const because: ClosedBecause = plan.exception
      ? { kind: 'exception', exception: plan.exception }
      : { kind: 'pattern', pattern: plan.pattern };
    const end = Math.min(dayStart(day + 1, calendar.zone), toMs);
    let at = Math.max(dayStart(day, calendar.zone), fromMs);
    for (const window of plan.windows) {
      const from = Math.min(Math.max(window.fromMs, at), end);
      const to = Math.min(Math.max(window.toMs, at), end);
      if (at < from) yield { fromMs: at, toMs: from, label: { kind: 'closed', because } };
      if (from < to)
        yield { fromMs: from, toMs: to, label: { kind: 'worked', pattern: plan.exception?.name ?? plan.pattern } };
      at = Math.max(at, to);
    }
    if (at < end) yield { fromMs: at, toMs: end, label: { kind: 'closed', because } };
  }
}

function* split(stretch: Stretch, pauses: readonly MergedPause[]): Generator<Stretch> {
  let at = stretch.fromMs;
  for (const pause of pauses) {
    const from = Math.max(pause.fromMs, at);
    const to = Math.min(pause.toMs, stretch.toMs);
    if (from >= to) continue;
    if (at < from) yield { fromMs: at, toMs: from, label: stretch.label };
    yield { fromMs: from, toMs: to, label: { kind: 'paused', reasons: pause.reasons } };
    at = to;
  }
  if (at < stretch.toMs) yield { ...stretch, fromMs: at };
}

/** Adds a stretch; joins it to the one before when both say the same (a night and the weekend after it are one closure). */
function push(intervals: Interval[], { fromMs, toMs, label }: Stretch): void {
  const last = intervals.at(-1);
  if (last && last.toMs === fromMs && sameLabel(last, label)) {
    last.toMs = toMs;
    last.seconds = (toMs - last.fromMs) / 1000;
  } else intervals.push({ fromMs, toMs, seconds: (toMs - fromMs) / 1000, ...label });
}

function sameLabel(a: Label, b: Label): boolean {
  if (a.kind === 'worked' && b.kind === 'worked') return a.pattern === b.pattern;
  if (a.kind === 'paused' && b.kind === 'paused') return a.reasons === b.reasons;
  if (a.kind !== 'closed' || b.kind !== 'closed') return false;
  if (a.because.kind === 'pattern' && b.because.kind === 'pattern') return a.because.pattern === b.because.pattern;
  return (
    a.because.kind === 'exception' && b.because.kind === 'exception' && a.because.exception === b.because.exception
  );
}
