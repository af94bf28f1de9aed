/** Middle and slow end of a set of lengths, in the unit they were given in; null when there are none. */
export type Distribution = { median: number | null; p90: number | null };

/**
 * Nearest-rank percentile: the smallest value that at least `percent` of a hundred of the values do not exceed. It is
 * always one of the values, so the officer can find the step run behind it. The median of an even number of values is
 * the lower middle one.
 * @param sorted values in ascending order
 */
export function nearestRank(sorted: readonly number[], percent: number): number | null {
  const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100));
  return sorted[rank - 1] ?? null;
}

export function distribution(values: readonly number[]): Distribution {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: nearestRank(sorted, 50), p90: nearestRank(sorted, 90) };
}
