export type Figure = { name: string; value: number | null; limit: number | null; ok: boolean };

/** A ratio with its limit; `null` = it could not be measured here. */
export function figure(name: string, value: number | null, limit: number | null): Figure {
  const rounded = value === null ? null : Math.round(value * 100) / 100;
  return { name, value: rounded, limit, ok: limit === null || (rounded !== null && rounded <= limit) };
}

export type Task = () => unknown;

/**
 * Milliseconds of each task: medians of many rounds in which the tasks take turns, so that whatever else the machine
 * does falls on all of them alike.
 */
export async function interleaved<Name extends string>(
  tasks: Record<Name, Task>,
  rounds = 100,
): Promise<Record<Name, number>> {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  const warmUp = Math.ceil(rounds / 5);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      await tasks[name]();
      const took = performance.now() - start;
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
