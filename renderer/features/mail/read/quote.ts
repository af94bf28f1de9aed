/** A run of lines that are the writer's own, or that they quote from an earlier message. */
export interface TextBlock {
  quoted: boolean;
  text: string;
}

const quoteLine = /^\s*>/;
/** The line mail programs put over a quotation. */
const opening =
  /^(pada .+ menulis:|on .+ wrote:|-{2,}\s*(pesan asli|original message|forwarded message|pesan terusan).*-{2,}|_{10,})$/i;
/** Headers some programs write over the quotation instead. */
const headers = /^(from|dari):\s.+$/i;
const headersNext = /^(sent|date|dikirim|tanggal|to|kepada):\s.+$/i;

/** Splits a text into what was written and what was quoted; a quotation that is not marked ends the text. */
export function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const tail = lines.findIndex((line, index) => isOpening(lines, line, index));
  lines.forEach((line, index) => {
    const quoted = quoteLine.test(line) || (tail !== -1 && index >= tail);
    const last = blocks.at(-1);
    if (last?.quoted === quoted) last.text += `\n${line}`;
    else blocks.push({ quoted, text: line });
  });
  return blocks
    .map(({ quoted, text: body }) => ({ quoted, text: body.replace(/^\n+|\s+$/g, '') }))
    .filter(({ text: body }) => body !== '');
}

function isOpening(lines: readonly string[], line: string, index: number): boolean {
  const trimmed = line.trim();
  if (headers.test(trimmed)) return headersNext.test((lines[index + 1] ?? '').trim());
  if (!opening.test(trimmed)) return false;
  // Over marked lines with an answer under them it is only their heading, not the end of the writer's words.
  const later = lines.slice(index + 1).filter((each) => each.trim() !== '');
  const marked = later.filter((each) => quoteLine.test(each)).length;
  return marked === 0 || marked === later.length;
}
