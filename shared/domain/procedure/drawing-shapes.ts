import type { FlowSymbol } from './flow.ts';

/** A place on the drawing, x to the right and y downwards. */
export type Point = { x: number; y: number };
export type Box = { x: number; y: number; width: number; height: number };

/** The outline of a symbol of PermenPAN-RB 35/2012 that fills its box: kapsul, kotak, belah ketupat, segi lima. */
export function symbolPath(symbol: FlowSymbol, { x, y, width, height }: Box): string {
  const right = x + width;
  const bottom = y + height;
  const middle = y + height / 2;
  switch (symbol) {
    case 'process':
      return path([`M${n(x)} ${n(y)}`, `H${n(right)}`, `V${n(bottom)}`, `H${n(x)}`, 'Z']);
    case 'decision':
      return polygon([
        [x + width / 2, y],
        [right, middle],
        [x + width / 2, bottom],
        [x, middle],
      ]);
    case 'offPage':
      return polygon([
        [x, y],
        [right, y],
        [right, y + height * 0.6],
        [x + width / 2, bottom],
        [x, y + height * 0.6],
      ]);
    case 'terminator': {
      const round = Math.min(height, width) / 2;
      const arc = (toX: number, toY: number) => `A${n(round)} ${n(round)} 0 0 1 ${n(toX)} ${n(toY)}`;
      const upper = middle - Math.max(0, height / 2 - round);
      const lower = middle + Math.max(0, height / 2 - round);
      return path([
        `M${n(x + round)} ${n(y)}`,
        `H${n(right - round)}`,
        arc(right, upper),
        `V${n(lower)}`,
        arc(right - round, bottom),
        `H${n(x + round)}`,
        arc(x, lower),
        `V${n(upper)}`,
        arc(x + round, y),
        'Z',
      ]);
    }
  }
}

/** The head of an arrow at the last of its points, pointing along the last line. */
export function arrowHead(points: readonly Point[], size: number): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const along = { x: Math.sign(tip.x - before.x), y: Math.sign(tip.y - before.y) };
  const base = { x: tip.x - along.x * size, y: tip.y - along.y * size };
  const half = size * 0.45;
  return polygon([
    [tip.x, tip.y],
    [base.x - along.y * half, base.y + along.x * half],
    [base.x + along.y * half, base.y - along.x * half],
  ]);
}

export function linePath(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
}

function polygon(points: [number, number][]): string {
  return `${linePath(points.map(([x, y]) => ({ x, y })))}Z`;
}

function path(parts: string[]): string {
  return parts.join('');
}

/** Two decimals are finer than any printer. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * Breaks a text into lines of given lengths, counted in letters: `room(line)` is the room of each line. What does not fit
 * into `most` lines ends with an ellipsis.
 */
export function wrapped(text: string, room: (line: number) => number, most = 99): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || longer.length <= room(lines.length)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  const short = last.slice(0, Math.max(1, room(most - 1) - 1)).replace(/[\s.,;:]+$/, '');
  return [...lines.slice(0, most - 1), `${short}…`];
}
