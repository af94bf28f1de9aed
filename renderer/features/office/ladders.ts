const years = ['2024', '2022', '2020', '2017'] as const;

/** The sets of support levels an office can work by, the newest first, for a choice. */
export function ladders(t: { ladder2024: string; ladderYear: (year: string) => string }) {
  return years.map((year) => ({ value: year, label: year === '2024' ? t.ladder2024 : t.ladderYear(year) }));
}
