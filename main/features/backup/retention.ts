/** A copy made by the program: its name and the office's calendar day and time it was made. */
export type Copy = { name: string; day: string; time: string };

const pattern = /^cadangan-(\d{4})(\d{2})(\d{2})-(\d{6})\.sqlite$/;
const keptToday = 3;
const keptDays = 10;

/** Reads a copy's name; null for files that are none of ours (they are never removed). */
export function copyOf(name: string): Copy | null {
  const [, year, month, day, time] = pattern.exec(name) ?? [];
  if (year === undefined || time === undefined) return null;
  return { name, day: `${year}-${month}-${day}`, time };
}

/**
 * Which copies may go: of today the three newest stay, of earlier days the newest of each of the last ten days that
 * have one (models.md §1.2, after Actual).
 */
export function copiesToRemove(names: string[], today: string): string[] {
  const copies = names
    .map(copyOf)
    .filter((copy) => copy !== null)
    .toSorted((a, b) => (a.name < b.name ? 1 : -1));
  const kept = new Set<string>();
  const days = new Set<string>();
  let ofToday = 0;
  for (const copy of copies) {
    if (copy.day >= today) {
      ofToday += 1;
      if (ofToday <= keptToday) kept.add(copy.name);
    } else if (!days.has(copy.day) && days.size < keptDays) {
      days.add(copy.day);
      kept.add(copy.name);
    }
  }
  return copies.map(({ name }) => name).filter((name) => !kept.has(name));
}
