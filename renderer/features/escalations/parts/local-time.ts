import { dayOf, instant, isoFromDay, type Zone, zoneOffset } from '../../../../shared/domain/time/zone.ts';

/** "2026-06-15 09:30:00" in the office's zone, as date fields want it. */
export function localText(at: number, zone: Zone): string {
  const time = new Date(at + zoneOffset(zone)).toISOString().slice(11, 19);
  return `${isoFromDay(dayOf(at, zone))} ${time}`;
}

/** The instant a date field of the office's zone means; null while it is empty. */
export function fromLocalText(text: string | null, zone: Zone): number | null {
  const [date, time = '00:00:00'] = (text ?? '').split(' ');
  return date === undefined || date === '' ? null : instant(date, time, zone);
}
