import { type Exit, routes, type Side } from './drawing-routes.ts';
import { type Box, type Point, wrapped } from './drawing-shapes.ts';
import type { Flow, FlowArrow, FlowSymbol } from './flow.ts';

/** Measures of a drawing in any one unit (pixels on the screen, millimetres on paper). */
export type DrawingStyle = {
  /** Size of the symbol of each row. */
  nodes: readonly { width: number; height: number }[];
  /** Room above a symbol for lines that arrive, arrow head included. */
  band: number;
  /** Least room under a symbol. */
  below: number;
  /** Distance between parallel lines, and between lines and symbols. */
  track: number;
  /** Lanes are at least this wide. */
  leastLane: number;
  label: { lineHeight: number; letterWidth: number; mostLetters: number };
  /** The little end symbols and page connectors. */
  stub: { width: number; height: number };
};

export type DrawnNode = Box & { stepId: string; symbol: FlowSymbol; row: number; lane: number };
/** The little capsule of an answer that ends the procedure, or a segi lima with the letter of its counterpart. */
export type DrawnStub = Box & { kind: 'end' | 'connector'; letter: string | null; row: number; lane: number };
export type DrawnLabel = { lines: string[]; anchor: 'start' | 'end'; row: number; lane: number } & Box;
export type DrawnArrow = {
  arrow: FlowArrow;
  points: Point[];
  label: DrawnLabel | null;
};
export type DrawnLane = { id: string; title: string; x: number; width: number; centre: number };
/** A finished drawing. Boxes of labels are as wide as their letters are estimated to be. */
export type Drawing = {
  width: number;
  height: number;
  lanes: DrawnLane[];
  rows: { y: number; height: number }[];
  nodes: DrawnNode[];
  stubs: DrawnStub[];
  arrows: DrawnArrow[];
};

/** A drawing whose lanes are known, waiting for the heights of its rows. */
export type DrawingPlan = {
  lanes: DrawnLane[];
  width: number;
  /** What each row needs for its symbol and lines. */
  leastHeights: number[];
  /** @param heights of the rows, at least `leastHeights` */
  draw(heights: readonly number[]): Drawing;
};

type Row = { above: number; below: number; incoming: boolean };

/**
 * Plans the swim-lane drawing of a procedure: one row per step, one column per lane.
 * @param pages page of each row when the drawing is printed on several; arrows between pages become segi lima
 */
export function planDrawing(flow: Flow, style: DrawingStyle, pages: readonly number[] = []): DrawingPlan {
  const exits = routes(
    flow,
    flow.nodes.map((_, row) => pages[row] ?? 0),
  );
  const lanes = placeLanes(flow, style, exits);
  const rows = flow.nodes.map((_, row) => needs(row, style, exits));
  return {
    lanes,
    width: lanes.reduce((sum, lane) => sum + lane.width, 0),
    leastHeights: rows.map(({ above, below }) => above + below),
    draw: (heights) => finish(flow, style, exits, lanes, rows, heights),
  };
}

/** Label of an arrow broken into short lines, with its size. */
function labelOf(exit: Exit, { label }: DrawingStyle): { lines: string[]; width: number; height: number } | null {
  if (!exit.arrow.label) return null;
  const lines = wrapped(exit.arrow.label, () => label.mostLetters);
  const width = Math.max(...lines.map((line) => line.length)) * label.letterWidth;
  return { lines, width, height: lines.length * label.lineHeight };
}

/** Widths of the lanes: symbol, labels beside it, then the lines. */
function placeLanes(flow: Flow, style: DrawingStyle, exits: Exit[]): DrawnLane[] {
  let x = 0;
  return flow.lanes.map(({ id, title }, lane) => {
    const rows = [...flow.nodes.entries()].filter(([, node]) => node.lane === lane).map(([row]) => row);
    const half = Math.max(style.leastLane / 4, ...rows.map((row) => (style.nodes[row]?.width ?? 0) / 2));
    const reach = (side: Side) => half + zone(lane, side, flow, style, exits) + tracks(lane, side, style, exits);
    const [left, right] = [reach('left'), reach('right')];
    const spare = Math.max(0, style.leastLane - left - right) / 2;
    const drawn = { id, title, x, width: left + right + 2 * spare, centre: x + spare + left };
    x += drawn.width;
    return drawn;
  });
}

function tracks(lane: number, side: Side, style: DrawingStyle, exits: Exit[]): number {
  const here = exits.filter((exit) => exit.corridor?.lane === lane && exit.corridor.side === side);
  const count = here.length === 0 ? 0 : 1 + Math.max(...here.map((exit) => exit.track));
  return (count + 1) * style.track;
}

/** Room beside the symbols of a lane that labels and little end symbols need. */
function zone(lane: number, side: Side, flow: Flow, style: DrawingStyle, exits: Exit[]): number {
  const mine = exits.filter((exit) => flow.nodes[exit.from]?.lane === lane);
  const wants = mine.map((exit) => {
    const label = labelOf(exit, style)?.width ?? 0;
    if (exit.port === 'bottom') {
      const half = (style.nodes[exit.from]?.width ?? 0) / 2;
      return side === labelSide(exit, exits) ? label + 1.5 * style.track - half : 0;
    }
    if (exit.port !== side) return 0;
    const stub = exit.way === 'track' ? 0 : stubEnd(order(exit, exits), style);
    return Math.max(stub, label === 0 ? 0 : label + style.track);
  });
  return Math.max(0, ...wants);
}

/** On which side of a line downwards its label stands: away from the label of a line that leaves sideways. */
function labelSide(exit: Exit, exits: Exit[]): Side {
  const beside = exits.some(({ from, port, arrow }) => from === exit.from && port === 'right' && arrow.label);
  return beside ? 'left' : 'right';
}

/** Which of the little symbols at the same port of a symbol this is; there is more than one where a line forks. */
function order(exit: Exit, exits: Exit[]): number {
  const together = exits.filter(({ from, port, way }) => from === exit.from && port === exit.port && way !== 'track');
  return together.indexOf(exit);
}

/** How far from the symbol the n-th little symbol beside it begins and ends. */
function stubStart(nth: number, { track, stub }: DrawingStyle): number {
  return 2.5 * track + nth * (stub.width + track);
}

function stubEnd(nth: number, style: DrawingStyle): number {
  return stubStart(nth, style) + style.stub.width;
}

/** Room a row needs above and below the middle of its symbol. */
function needs(row: number, style: DrawingStyle, exits: Exit[]): Row {
  const half = (style.nodes[row]?.height ?? 0) / 2;
  const incoming = exits.some((exit) => exit.way === 'connector' && exit.to === row);
  const above = half + style.band + (incoming ? style.stub.height + style.track : 0);
  const belows = exits
    .filter((exit) => exit.from === row)
    .map((exit) => {
      const label = labelOf(exit, style)?.height ?? 0;
      if (exit.port === 'bottom') {
        const stub = exit.way === 'connector' ? style.stub.height + style.band : 0;
        return half + label + stub;
      }
      return label + (exit.way === 'track' ? style.track / 2 : style.stub.height / 2);
    });
  return { above, below: Math.max(half, ...belows) + style.below, incoming };
}

function finish(
  flow: Flow,
  style: DrawingStyle,
  exits: Exit[],
  lanes: DrawnLane[],
  needed: Row[],
  heights: readonly number[],
): Drawing {
  let y = 0;
  const rows = needed.map(({ above, below }, row) => {
    const height = Math.max(heights[row] ?? 0, above + below);
    const top = y;
    y += height;
    return { y: top, height, middle: top + above + (height - above - below) / 2 };
  });
  const nodes = flow.nodes.map((node, row): DrawnNode => {
    const { width, height } = style.nodes[row] ?? { width: 0, height: 0 };
    const centre = lanes[node.lane]?.centre ?? 0;
    const middle = rows[row]?.middle ?? 0;
    const { stepId, symbol, lane } = node;
    return { stepId, symbol, row, lane, x: centre - width / 2, y: middle - height / 2, width, height };
  });
  const stubs: DrawnStub[] = [];
  const arrows: DrawnArrow[] = [];
  const letters = lettersOf(exits);
  for (const exit of exits) {
    const from = nodes[exit.from];
    if (!from) continue;
    const label = placeLabel(exit, from, style, labelSide(exit, exits));
    const to = exit.to === null ? undefined : nodes[exit.to];
    if (exit.way === 'stop' || exit.way === 'connector') {
      const nth = order(exit, exits);
      const stub = placeStub(exit, from, style, letters.get(exit.to ?? -1) ?? null, label?.height ?? 0, nth);
      stubs.push(stub);
      arrows.push({ arrow: exit.arrow, points: stubLine(exit, from, stub, style, nth), label });
    } else if (to) arrows.push({ arrow: exit.arrow, points: way(exit, from, to, lanes, style), label });
  }
  for (const [row, letter] of letters) {
    const to = nodes[row];
    const arrow = exits.find((exit) => exit.way === 'connector' && exit.to === row)?.arrow;
    if (!to || !arrow) continue;
    const { stub, points } = arrival(to, letter, style);
    stubs.push(stub);
    arrows.push({ arrow: { ...arrow, label: null }, points, label: null });
  }
  const width = lanes.reduce((sum, lane) => sum + lane.width, 0);
  return {
    width,
    height: y,
    lanes,
    rows: rows.map(({ y: top, height }) => ({ y: top, height })),
    nodes,
    stubs,
    arrows,
  };
}

/** One letter per target that is reached from another page, in the order of the rows. */
function lettersOf(exits: Exit[]): Map<number, string> {
  const targets = exits.flatMap((exit) => (exit.way === 'connector' && exit.to !== null ? [exit.to] : []));
  const order = [...new Set(targets)].toSorted((a, b) => a - b);
  return new Map(order.map((row, at) => [row, letter(at)]));
}

function letter(at: number): string {
  const own = String.fromCharCode(65 + (at % 26));
  return at < 26 ? own : `${letter(Math.floor(at / 26) - 1)}${own}`;
}

function port(node: Box, at: Exit['port']): Point {
  const middle = node.y + node.height / 2;
  if (at === 'bottom') return { x: node.x + node.width / 2, y: node.y + node.height };
  return { x: at === 'left' ? node.x : node.x + node.width, y: middle };
}

/** The line to a little symbol: from the symbol itself, or from the little symbol before it. */
function stubLine(exit: Exit, node: DrawnNode, stub: DrawnStub, style: DrawingStyle, nth: number): Point[] {
  const start = port(node, exit.port);
  const past = nth === 0 ? 0 : stubEnd(nth - 1, style);
  const x = exit.port === 'left' ? start.x - past : start.x + past;
  return [{ ...start, x }, entry(stub, exit.port)];
}

/** Where a line from that port meets the little symbol at its end. */
function entry(stub: Box, from: Exit['port']): Point {
  if (from === 'bottom') return { x: stub.x + stub.width / 2, y: stub.y };
  return { x: from === 'left' ? stub.x + stub.width : stub.x, y: stub.y + stub.height / 2 };
}

/** Height of the line that arrives above a symbol. */
function bandOf(node: Box, style: DrawingStyle): number {
  return node.y - style.band * 0.65;
}

function way(exit: Exit, from: DrawnNode, to: DrawnNode, lanes: DrawnLane[], style: DrawingStyle): Point[] {
  const start = port(from, exit.port);
  const top = { x: to.x + to.width / 2, y: to.y };
  const band = bandOf(to, style);
  if (exit.port === 'bottom') {
    return start.x === top.x ? [start, top] : [start, { x: start.x, y: band }, { x: top.x, y: band }, top];
  }
  const x = trackAt(exit, lanes, style);
  return [start, { x, y: start.y }, { x, y: band }, { x: top.x, y: band }, top];
}

/** Tracks are counted from the edge of the lane inwards. */
function trackAt({ corridor, track }: Exit, lanes: DrawnLane[], style: DrawingStyle): number {
  const lane = corridor ? lanes[corridor.lane] : undefined;
  if (!lane || !corridor) return 0;
  const in_ = style.track * (track + 1);
  return corridor.side === 'left' ? lane.x + in_ : lane.x + lane.width - in_;
}

function placeLabel(exit: Exit, node: DrawnNode, style: DrawingStyle, side: Side): DrawnLabel | null {
  const label = labelOf(exit, style);
  if (!label) return null;
  const { row, lane } = node;
  const start = port(node, exit.port);
  const gap = style.track / 2;
  const stub = exit.way === 'stop' || exit.way === 'connector' ? style.stub.height / 2 : 0;
  if (exit.port === 'bottom') {
    const at = { ...label, row, lane, y: start.y };
    return side === 'right'
      ? { ...at, anchor: 'start', x: start.x + gap }
      : { ...at, anchor: 'end', x: start.x - gap - label.width };
  }
  const y = start.y + (stub || gap / 2);
  if (exit.port === 'left') return { ...label, anchor: 'end', row, lane, x: start.x - gap - label.width, y };
  return { ...label, anchor: 'start', row, lane, x: start.x + gap, y };
}

function placeStub(
  exit: Exit,
  node: DrawnNode,
  style: DrawingStyle,
  letter: string | null,
  labelHeight: number,
  nth: number,
): DrawnStub {
  const { width, height } = style.stub;
  const start = port(node, exit.port);
  const { row, lane } = node;
  const kind = exit.way === 'stop' ? 'end' : 'connector';
  const base = { kind, letter, row, lane, width, height } as const;
  if (exit.port === 'bottom') {
    return { ...base, x: start.x - width / 2, y: start.y + Math.max(labelHeight, style.band) };
  }
  const x = exit.port === 'left' ? start.x - stubEnd(nth, style) : start.x + stubStart(nth, style);
  return { ...base, x, y: start.y - height / 2 };
}

/** The segi lima from which a line arrives that began on another page, left above the symbol. */
function arrival(to: DrawnNode, letter: string, style: DrawingStyle): { stub: DrawnStub; points: Point[] } {
  const { width, height } = style.stub;
  const centre = to.x + to.width / 2;
  const band = bandOf(to, style);
  const x = centre - style.track - width;
  const stub = {
    kind: 'connector',
    letter,
    row: to.row,
    lane: to.lane,
    x,
    y: band - style.track / 2 - height,
    width,
    height,
  } as const;
  const middle = x + width / 2;
  const points = [
    { x: middle, y: stub.y + height },
    { x: middle, y: band },
    { x: centre, y: band },
    { x: centre, y: to.y },
  ];
  return { stub, points };
}
