/** One escalation as the report counts it; seconds are of the own working clock of each side. */
export type Measured = {
  level: number | null;
  kind: string;
  state: 'open' | 'resolved' | 'returned';
  ownSeconds: number;
  lkppSeconds: number;
  completeFirst: boolean;
  dataRequests: number;
  overdueAnswers: number;
};
export type PerformanceRow = {
  level: number | null;
  kind: string;
  count: number;
  open: number;
  resolved: number;
  returned: number;
  medianOwnSeconds: number | null;
  medianLkppSeconds: number | null;
  p90LkppSeconds: number | null;
  completeFirst: number;
  dataRequests: number;
  overdueAnswers: number;
};

/** The smallest value that at least this share of all does not exceed (nearest rank); null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

/** Kinerja eskalasi per level reached and kind of problem. Times count only cases that LKPP has answered for good. */
export function performanceRows(all: readonly Measured[]): PerformanceRow[] {
  const groups = new Map<string, Measured[]>();
  for (const each of all) {
    const key = JSON.stringify([each.level, each.kind]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const rows = [...groups.values()].map((group): PerformanceRow => {
    const ended = group.filter((each) => each.state !== 'open');
    const count = (is: (each: Measured) => boolean) => group.filter(is).length;
    const sum = (of: (each: Measured) => number) => group.reduce((total, each) => total + of(each), 0);
    return {
      level: group[0]?.level ?? null,
      kind: group[0]?.kind ?? '',
      count: group.length,
      open: count((each) => each.state === 'open'),
      resolved: count((each) => each.state === 'resolved'),
      returned: count((each) => each.state === 'returned'),
      medianOwnSeconds: quantile(
        ended.map((each) => each.ownSeconds),
        0.5,
      ),
      medianLkppSeconds: quantile(
        ended.map((each) => each.lkppSeconds),
        0.5,
      ),
      p90LkppSeconds: quantile(
        ended.map((each) => each.lkppSeconds),
        0.9,
      ),
      completeFirst: count((each) => each.completeFirst),
      dataRequests: sum((each) => each.dataRequests),
      overdueAnswers: sum((each) => each.overdueAnswers),
    };
  });
  return rows.toSorted((a, b) => (a.level ?? -1) - (b.level ?? -1) || a.kind.localeCompare(b.kind));
}
