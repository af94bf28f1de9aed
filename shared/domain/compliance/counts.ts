import type { StepResult } from '../vocabulary.ts';

/** How many step runs ended which way. `count` is the sum of the others. */
export type Counts = {
  count: number;
  onTime: number;
  late: number;
  skipped: number;
  deviating: number;
  notMeasured: number;
  running: number;
};

export const noCounts = (): Counts => ({
  count: 0,
  onTime: 0,
  late: 0,
  skipped: 0,
  deviating: 0,
  notMeasured: 0,
  running: 0,
});

export function countIn(counts: Counts, result: StepResult): void {
  counts.count += 1;
  counts[result] += 1;
}

export function addTo(sum: Counts, part: Counts): void {
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += part[key];
}

/**
 * On time over measured (on time + late), in thousandths, rounded half up; null when nothing was measured. Skipped and
 * deviating steps are no part of it: they are listed and answered for one by one.
 */
export function onTimePerMille(counts: Pick<Counts, 'onTime' | 'late'>): number | null {
  const measured = counts.onTime + counts.late;
  return measured === 0 ? null : Math.round((counts.onTime * 1000) / measured);
}
