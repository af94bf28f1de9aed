import type { DateException } from '../../../shared/domain/time/index.ts';
import { type HolidayFile, holidayFile } from '../../../shared/domain/time/shipped.ts';

/** What is wrong with a file: in its n-th date (from 1; null = elsewhere), in which field ('' = the file as a whole). */
export type FileFault = { entry: number | null; field: string; message: string };
export type ReadFile = { ok: true; file: HolidayFile } | { ok: false; faults: FileFault[] };

/** Reads a year's decree as an office gets it; every mistake at once. `notes` may be left out. */
export function readHolidays(text: string, notJson: string): ReadFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, faults: [{ entry: null, field: '', message: notJson }] };
  }
  const withNotes =
    typeof content === 'object' && content !== null && !('notes' in content) ? { ...content, notes: [] } : content;
  const result = holidayFile.safeParse(withNotes);
  if (result.success) return { ok: true, file: result.data };
  const faults = result.error.issues.map((issue) => faultAt(issue.path, issue.message));
  return { ok: false, faults };
}

function faultAt([part, index, ...rest]: readonly PropertyKey[], message: string): FileFault {
  if (part === 'dates' && typeof index === 'number')
    return { entry: index + 1, field: rest.map(String).join('.'), message };
  return { entry: null, field: part === undefined ? '' : String(part), message };
}

export type Incoming = {
  date: string;
  name: string;
  kind: DateException['kind'];
  status: 'new' | 'same' | 'changed' | 'kept';
};

/** What a decree would do to the dates there are: `kept` = a half or extra day of the office stays. */
export function incomingDates(file: HolidayFile, exceptions: readonly DateException[]): Incoming[] {
  const known = new Map(exceptions.map((exception) => [exception.date, exception]));
  return file.dates.map((entry) => {
    const there = known.get(entry.date);
    const same = there?.kind === entry.kind && there.name === entry.name;
    const isOurs = there?.kind === 'halfDay' || there?.kind === 'extraDay';
    return { ...entry, status: !there ? 'new' : isOurs ? 'kept' : same ? 'same' : 'changed' };
  });
}

/** Closed dates of the decree's year that it does not name: an older decree's, or the office's own. */
export function missingDates(file: HolidayFile, exceptions: readonly DateException[]): DateException[] {
  const named = new Set(file.dates.map((entry) => entry.date));
  return exceptions.filter(
    ({ date, kind }) =>
      date.startsWith(`${file.year}-`) && (kind === 'holiday' || kind === 'collectiveLeave') && !named.has(date),
  );
}
