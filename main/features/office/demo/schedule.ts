import { due, elapsed, limit } from '../../../../shared/domain/time/index.ts';
import { DAY_MS, dayOf, dayStart, weekdayOf } from '../../../../shared/domain/time/zone.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** People come most on Mondays, least on Fridays. */
const byWeekday = [0, 1.3, 1.1, 1, 1, 0.75, 0];
/** Budgets are tendered in spring and spent in autumn. */
const byMonth = [0.7, 0.9, 1.2, 1.25, 1.1, 0.95, 0.9, 0.95, 1.05, 1.15, 1.15, 0.8];

/** Working days of the year before `now` with how busy each was; the last one ends at `now`. */
export function busyDays(world: World, random: Random): { fromMs: number; minutes: number; weight: number }[] {
  const last = dayOf(world.now, world.zone);
  const days = [];
  for (let day = last - 364; day <= last; day += 1) {
    const fromMs = dayStart(day, world.zone);
    const toMs = Math.min(fromMs + DAY_MS, world.now);
    const minutes = Math.floor(elapsed(fromMs, toMs, world.counter.document) / 60);
    if (minutes < 5) continue;
    const month = new Date(fromMs + DAY_MS / 2).getUTCMonth();
    const weight = (byWeekday[weekdayOf(day)] ?? 1) * (byMonth[month] ?? 1) * random.between(0.6, 1.4);
    days.push({ fromMs, minutes, weight: weight * (minutes / 390) });
  }
  return days;
}

/** `total` arrivals over the year in order of time: whole seconds within counter hours, more on busy days. */
export function arrivals(world: World, random: Random, total: number): number[] {
  const days = busyDays(world, random);
  const sum = days.reduce((all, { weight }) => all + weight, 0);
  let carried = 0;
  const found = days.flatMap((day) => {
    carried += (day.weight * total) / sum;
    const count = Math.floor(carried);
    carried -= count;
    return Array.from({ length: count }, () => after(world, day.fromMs, random.between(1, day.minutes - 1)));
  });
  return found.sort((a, b) => a - b);
}

/** So many working minutes of the counter later; whole seconds. */
export function after(world: World, fromMs: number, minutes: number): number {
  const seconds = Math.max(1, Math.round(minutes * 60));
  return due(fromMs, limit(seconds / 60, 'minute'), world.counter.document) ?? fromMs;
}
