import { Refusal } from '../../../shared/domain/refusal.ts';
import { DAY_MS, dayFromIso, dayStart, type Zone } from '../../../shared/domain/time/zone.ts';
import { reportRefusals } from '../../../shared/text/reports.ts';

/** Calendar days in the office's zone, both included. */
export type Days = { from: string; to: string };
/** Half-open span of instants. */
export type Span = { fromMs: number; toMs: number };

const longest = 5 * 366;

/**
 * The instants of a period of days in the office's zone.
 * @throws Refusal when it ends before it begins or is longer than five years
 */
export function spanOf({ from, to }: Days, zone: Zone): Span {
  const first = dayFromIso(from);
  const last = dayFromIso(to);
  if (last < first) throw new Refusal('REFUSED', reportRefusals.emptyPeriod, { fields: field('to', 'emptyPeriod') });
  if (last - first >= longest) {
    throw new Refusal('REFUSED', reportRefusals.longPeriod, { fields: field('from', 'longPeriod') });
  }
  const fromMs = dayStart(first, zone);
  return { fromMs, toMs: fromMs + (last - first + 1) * DAY_MS };
}

function field(path: string, sentence: 'emptyPeriod' | 'longPeriod') {
  return [{ path, message: reportRefusals[sentence] }];
}
