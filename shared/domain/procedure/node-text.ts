import { wrapped } from './drawing-shapes.ts';
import type { FlowSymbol } from './flow.ts';

/** A symbol with its text set inside: size in pixels, and the lines from top to bottom. */
export type SetText = { width: number; height: number; lines: string[] };

/** Measures of the type the text is set in, in pixels. */
export type TypeSize = { letterWidth: number; lineHeight: number };

const padding = 12;
const mostLines = 6;

/**
 * Sets a text inside a symbol of the given width and says how high it becomes. A belah ketupat is wide only in its
 * middle, so its lines differ in length; a text too long ends with an ellipsis.
 */
export function textInSymbol(symbol: FlowSymbol, text: string, width: number, type: TypeSize): SetText {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (symbol === 'decision') return inDiamond(plain, width, type);
  const inset = symbol === 'terminator' ? 2.5 * padding : padding;
  const room = Math.max(6, Math.floor((width - inset) / type.letterWidth));
  const lines = wrapped(plain, () => room, mostLines);
  // The point of a segi lima takes two fifths of its height.
  const tall = lines.length * type.lineHeight + padding;
  return { width, height: symbol === 'offPage' ? tall / 0.7 : Math.max(30, tall), lines };
}

function inDiamond(text: string, width: number, type: TypeSize): SetText {
  for (let count = 1; count <= mostLines; count += 1) {
    const set = diamondOf(text, width, type, count);
    if (set.lines.length <= count && !set.lines.at(-1)?.endsWith('…')) return set;
  }
  return diamondOf(text, width, type, mostLines);
}

function diamondOf(text: string, width: number, { letterWidth, lineHeight }: TypeSize, count: number): SetText {
  const height = Math.max(44, count * lineHeight * 1.75 + padding);
  const room = (line: number) => {
    const offset = Math.abs(line - (count - 1) / 2) * lineHeight + lineHeight / 2 - 3;
    const free = width * (1 - (2 * offset) / height) - 6;
    return Math.max(4, Math.floor(free / letterWidth));
  };
  return { width, height, lines: wrapped(text, room, count) };
}
