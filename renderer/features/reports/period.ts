import { dayOf, isoFromDay, type Zone } from '../../../shared/domain/time/zone.ts';

/** Days in the office's zone, both included, YYYY-MM-DD. */
export type Period = { from: string; to: string };
export const presets = ['thisMonth', 'lastMonth', 'thisQuarter', 'thisYear'] as const;
export type Preset = (typeof presets)[number];

/** The days a preset means now. This month, quarter and year end today: there is nothing after it to report. */
export function periodOf(preset: Preset, nowMs: number, zone: Zone): Period {
  const today = isoFromDay(dayOf(nowMs, zone));
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (preset) {
    case 'thisMonth':
      return { from: first(year, month), to: today };
    case 'lastMonth':
      return { from: first(year, month - 1), to: last(year, month - 1) };
    case 'thisQuarter':
      return { from: first(year, month - ((month - 1) % 3)), to: today };
    case 'thisYear':
      return { from: first(year, 1), to: today };
  }
}

/** Which preset these days are, if any. */
export function presetOf(period: Period, nowMs: number, zone: Zone): Preset | null {
  const same = (preset: Preset) => {
    const { from, to } = periodOf(preset, nowMs, zone);
    return from === period.from && to === period.to;
  };
  return presets.find(same) ?? null;
}

/** Month 0 is December of the year before. */
const first = (year: number, month: number) => new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
const last = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
