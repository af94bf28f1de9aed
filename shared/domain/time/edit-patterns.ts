import type { WeeklyPattern } from './calendar.ts';
import { dayFromIso, isoFromDay } from './zone.ts';

/**
 * Editing the chain of weekly patterns so that it stays a chain: no gap and no overlap, whatever is put in, taken out or
 * moved. Works on anything with the two dates, so that hours still being typed are edited the same way.
 */
export type Dated = Pick<WeeklyPattern, 'validFrom' | 'validTo'>;

export const dayAfter = (date: string): string => isoFromDay(dayFromIso(date) + 1);
export const dayBefore = (date: string): string => isoFromDay(dayFromIso(date) - 1);

/**
 * Puts a pattern over a span of dates; what was in force there gives way, and goes on afterwards where it reached beyond.
 * The chain never begins later or ends earlier than before.
 */
export function insertPattern<P extends Dated>(patterns: readonly P[], added: P): P[] {
  const before = patterns.flatMap((pattern) => cutTo(pattern, null, dayBefore(added.validFrom)));
  const after =
    added.validTo === null ? [] : patterns.flatMap((pattern) => cutTo(pattern, dayAfter(added.validTo ?? ''), null));
  const last = before.at(-1);
  // A pattern put beyond the end of the chain leaves no gap: the last one reaches up to it.
  if (last) before[before.length - 1] = { ...last, validTo: dayBefore(added.validFrom) };
  const [next, ...rest] = after;
  return [...before, added, ...(next ? [{ ...next, validFrom: dayAfter(added.validTo ?? '') }, ...rest] : [])];
}

/** The part of a pattern within two dates (null = open), or nothing. */
function cutTo<P extends Dated>(pattern: P, from: string | null, to: string | null): P[] {
  const validFrom = from !== null && from > pattern.validFrom ? from : pattern.validFrom;
  const validTo = to !== null && (pattern.validTo === null || to < pattern.validTo) ? to : pattern.validTo;
  return validTo !== null && validTo < validFrom ? [] : [{ ...pattern, validFrom, validTo }];
}

/** Takes a pattern out; the one before it goes on in its place, or for the first the one after. The last one stays. */
export function removePattern<P extends Dated>(patterns: readonly P[], index: number): P[] {
  const removed = patterns[index];
  if (removed === undefined || patterns.length === 1) return [...patterns];
  const rest = patterns.filter((_, other) => other !== index);
  const heir = index === 0 ? 0 : index - 1;
  return rest.map((pattern, other) => {
    if (other !== heir) return pattern;
    return index === 0 ? { ...pattern, validFrom: removed.validFrom } : { ...pattern, validTo: removed.validTo };
  });
}

/** Moves the day on which a pattern begins; the one before it ends the day before. */
export function moveStart<P extends Dated>(patterns: readonly P[], index: number, validFrom: string): P[] {
  return patterns.map((pattern, other) => {
    if (other === index) return { ...pattern, validFrom };
    return other === index - 1 ? { ...pattern, validTo: dayBefore(validFrom) } : pattern;
  });
}

/** Moves the last day of a pattern; the one after it begins the day after. Only the last may go on without an end. */
export function moveEnd<P extends Dated>(patterns: readonly P[], index: number, validTo: string | null): P[] {
  if (validTo === null && index < patterns.length - 1) return [...patterns];
  return patterns.map((pattern, other) => {
    if (other === index) return { ...pattern, validTo };
    return other === index + 1 && validTo !== null ? { ...pattern, validFrom: dayAfter(validTo) } : pattern;
  });
}
