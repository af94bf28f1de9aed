/** Cells of pasted text; a cell in double quotes may hold line breaks and doubled quotes, as spreadsheets copy them. */
export function splitCells(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : ';';
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  const endLine = (): void => {
    line.push(cell);
    if (line.some((value) => value.trim() !== '')) lines.push(line);
    line = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"' && (quoted || (cell === '' && closesAsCell(text, at, separator)))) quoted = !quoted;
    else if (!quoted && char === separator) {
      line.push(cell);
      cell = '';
    } else if (!quoted && char === '\n') endLine();
    else if (quoted || char !== '\r') cell += char;
  }
  endLine();
  return lines;
}

/** A cell is quoted only when a quote ends it too; `"[:] maaf" muncul` is a plain text that begins with a quote. */
function closesAsCell(text: string, open: number, separator: string): boolean {
  for (let at = open + 1; at < text.length; at++) {
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) === '"') at += 1;
    else return [separator, '\n', '\r', ''].includes(text.charAt(at + 1));
  }
  return false;
}
