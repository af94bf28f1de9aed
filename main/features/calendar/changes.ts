import type { RefusalDetail } from '../../../shared/domain/refusal.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import type { CalendarRow } from './table.ts';

type Changed = NonNullable<RefusalDetail['changed']>;
const mostShown = 100;

/** What another person's newer version (`after`) has differently from ours (`before`), date by date and pattern by pattern. */
export function changesOf(mine: Calendar, theirs: CalendarRow): Changed {
  const ours = parts(mine);
  const other = parts(theirs.document);
  return [...new Set([...ours.keys(), ...other.keys()])]
    .map((field) => ({
      field: field.slice(0, 120),
      before: ours.get(field) ?? '',
      after: other.get(field) ?? '',
      by: theirs.createdName,
      at: theirs.createdAt,
    }))
    .filter((change) => change.before !== change.after)
    .slice(0, mostShown);
}

function parts(calendar: Calendar): Map<string, string> {
  const hours = (windows: { from: string; to: string }[]) =>
    windows.map((each) => `${each.from}–${each.to}`).join(', ');
  return new Map([
    ['Nama', calendar.name],
    ...calendar.patterns.map((pattern): [string, string] => [
      `Pola ${pattern.name} (${pattern.validFrom})`,
      `${pattern.validTo ?? ''} ${Object.entries(pattern.days)
        .map(([day, windows]) => `${day}: ${hours(windows)}`)
        .join('; ')}`,
    ]),
    ...calendar.exceptions.map((exception): [string, string] => [
      exception.date,
      [exception.kind, exception.name, hours(exception.windows)].filter(Boolean).join(': '),
    ]),
  ]);
}
