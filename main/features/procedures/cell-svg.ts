import type { Drawing } from '../../../shared/domain/procedure/drawing.ts';
import {
  arrowHead,
  type Box,
  linePath,
  type Point,
  symbolPath,
} from '../../../shared/domain/procedure/drawing-shapes.ts';
import { sopText } from '../../../shared/text/procedures-paper.ts';
import { escapeXml } from '../reports/paper/svg.ts';

const ink = 'stroke="#000" stroke-width="0.3"';
const headSize = 1.5;
const letterSize = 2.1;

/** The part of a drawing (in millimetres) that stands in one cell of the printed table, as SVG. */
export function cellSvg(drawing: Drawing, row: number, lane: number): string {
  const place = drawing.rows[row];
  const column = drawing.lanes[lane];
  if (!place || !column) return '';
  const cell = { x: column.x, y: place.y, width: column.width, height: place.height };
  const here = (item: { row: number; lane: number }) => item.row === row && item.lane === lane;
  const parts = [
    ...drawing.arrows.flatMap(({ points }) => [...clipped(points, cell), ...head(points, cell)]),
    ...drawing.nodes.filter(here).map((node) => outline(symbolPath(node.symbol, node))),
    ...drawing.stubs
      .filter(here)
      .flatMap((stub) => [
        outline(symbolPath(stub.kind === 'end' ? 'terminator' : 'offPage', stub)),
        ...text(stub.letter ?? sopText.end, stub, stub.letter ? 2.4 : stub.width * 0.24),
      ]),
    ...drawing.arrows.flatMap(({ label }) =>
      label && here(label) ? label.lines.map((line, at) => labelLine(line, at, label)) : [],
    ),
  ];
  const view = [cell.x, cell.y, cell.width, cell.height].map(round).join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${round(cell.width)}" height="${round(cell.height)}" preserveAspectRatio="none">${parts.join('')}</svg>`;
}

function outline(d: string): string {
  return `<path d="${d}" fill="#fff" ${ink}/>`;
}

/** The pieces of a line inside the cell; they meet the pieces of the next cell at its border. */
function clipped(points: readonly Point[], cell: Box): string[] {
  return points.slice(1).flatMap((end, at) => {
    const start = points[at] ?? end;
    const from = inside(start, cell);
    const to = inside(end, cell);
    const level = start.y === end.y;
    const onEdge = level
      ? start.y >= cell.y && start.y < cell.y + cell.height
      : start.x >= cell.x && start.x < cell.x + cell.width;
    if (!onEdge || (from.x === to.x && from.y === to.y)) return [];
    return [`<path d="${linePath([from, to])}" fill="none" ${ink}/>`];
  });
}

function inside({ x, y }: Point, cell: Box): Point {
  return {
    x: Math.min(Math.max(x, cell.x), cell.x + cell.width),
    y: Math.min(Math.max(y, cell.y), cell.y + cell.height),
  };
}

function head(points: readonly Point[], cell: Box): string[] {
  const tip = points.at(-1);
  const owns = tip && tip.x >= cell.x && tip.x < cell.x + cell.width && tip.y >= cell.y && tip.y < cell.y + cell.height;
  return owns ? [`<path d="${arrowHead(points, headSize)}" fill="#000"/>`] : [];
}

function text(words: string, box: Box, size: number): string[] {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2 + size * 0.35;
  return [`<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="middle">${escapeXml(words)}</text>`];
}

function labelLine(line: string, at: number, label: Box & { anchor: 'start' | 'end'; lines: string[] }): string {
  const lineHeight = label.height / label.lines.length;
  const x = label.anchor === 'start' ? label.x : label.x + label.width;
  const y = label.y + (at + 0.8) * lineHeight;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${letterSize}" text-anchor="${label.anchor}">${escapeXml(line)}</text>`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
