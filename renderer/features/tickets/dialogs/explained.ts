/** Lines and columns as plain text, columns apart by tabs, for copying into a letter or a spreadsheet. */
export function asText(title: string, facts: [string, string][], head: string[], rows: string[][]): string {
  return [
    title,
    ...facts.map(([name, value]) => `${name}: ${value}`),
    '',
    head.join('\t'),
    ...rows.map((row) => row.join('\t')),
  ].join('\n');
}
