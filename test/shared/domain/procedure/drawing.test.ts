import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, type DrawingStyle, planDrawing } from '../../../../shared/domain/procedure/drawing.ts';
import { type Box, type Point, symbolPath, wrapped } from '../../../../shared/domain/procedure/drawing-shapes.ts';
import { type Flow, type FlowArrow, flow } from '../../../../shared/domain/procedure/flow.ts';
import { loadLibrary } from '../../../../shared/domain/procedure/library.ts';

const { procedures } = loadLibrary();
const styleFor = (drawn: Flow, height = 30): DrawingStyle => ({
  nodes: drawn.nodes.map((_, row) => ({ width: 60 + (row % 3) * 20, height: height + (row % 2) * 14 })),
  band: 14,
  below: 6,
  track: 8,
  leastLane: 90,
  label: { lineHeight: 12, letterWidth: 6, mostLetters: 14 },
  stub: { width: 16, height: 14 },
});
const drawn = (chart: Flow, pages: number[] = [], extra: number[] = []) => {
  const plan = planDrawing(chart, styleFor(chart), pages);
  return plan.draw(plan.leastHeights.map((least, row) => least + (extra[row % Math.max(1, extra.length)] ?? 0)));
};

const inside = (box: Box, { x, y }: Point) =>
  x > box.x + 0.01 && x < box.x + box.width - 0.01 && y > box.y + 0.01 && y < box.y + box.height - 0.01;
const onBorder = (box: Box, point: Point) =>
  point.x >= box.x - 0.01 &&
  point.x <= box.x + box.width + 0.01 &&
  point.y >= box.y - 0.01 &&
  point.y <= box.y + box.height + 0.01 &&
  !inside(box, point);
const meet = (a: Box, b: Box) =>
  a.x + a.width > b.x + 0.01 &&
  b.x + b.width > a.x + 0.01 &&
  a.y + a.height > b.y + 0.01 &&
  b.y + b.height > a.y + 0.01;
const lines = (points: Point[]) =>
  points.slice(1).map((end, at): Box => {
    const start = points[at] ?? end;
    return {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(start.x - end.x),
      height: Math.abs(start.y - end.y),
    };
  });
/** A line has no thickness: it is in the way when it passes the inner of a box. */
const passes = (line: Box, box: Box) =>
  line.x + line.width > box.x + 0.01 &&
  line.x < box.x + box.width - 0.01 &&
  line.y + line.height > box.y + 0.01 &&
  line.y < box.y + box.height - 0.01;

function check(drawing: Drawing): void {
  const texts = drawing.arrows.flatMap((arrow) => arrow.label ?? []);
  const boxes: Box[] = [...drawing.nodes, ...drawing.stubs, ...texts];
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) expect(meet(one, other), JSON.stringify([one, other])).toBe(false);
  }
  for (const part of [...drawing.nodes, ...drawing.stubs, ...texts]) {
    const lane = drawing.lanes[part.lane];
    const row = drawing.rows[part.row];
    expect(part.x).toBeGreaterThanOrEqual(lane?.x ?? Number.NaN);
    expect(part.x + part.width).toBeLessThanOrEqual((lane?.x ?? Number.NaN) + (lane?.width ?? 0) + 0.01);
    expect(part.y).toBeGreaterThanOrEqual((row?.y ?? Number.NaN) - 0.01);
    expect(part.y + part.height).toBeLessThanOrEqual((row?.y ?? Number.NaN) + (row?.height ?? 0) + 0.01);
  }
  const symbols: Box[] = [...drawing.nodes, ...drawing.stubs];
  for (const { arrow, points } of drawing.arrows) {
    const name = `${arrow.from} → ${arrow.to}`;
    const [start, end] = [points[0], points.at(-1)];
    expect(points.length, name).toBeGreaterThan(1);
    expect(
      symbols.some((box) => start && onBorder(box, start)),
      `${name} begins at a symbol`,
    ).toBe(true);
    expect(
      symbols.some((box) => end && onBorder(box, end)),
      `${name} ends at a symbol`,
    ).toBe(true);
    for (const line of lines(points)) {
      expect(Math.min(line.width, line.height), `${name} is level or upright`).toBeLessThan(0.01);
      expect(line.x).toBeGreaterThanOrEqual(0);
      expect(line.x + line.width).toBeLessThanOrEqual(drawing.width);
      for (const box of boxes) expect(passes(line, box), `${name} passes ${JSON.stringify(box)}`).toBe(false);
    }
  }
}

/** Lines that run on each other must belong together: same source or same target. */
function checkApart(drawing: Drawing): void {
  const upright = drawing.arrows.flatMap(({ arrow, points }) =>
    lines(points)
      .filter((line) => line.height > 0.01)
      .map((line) => ({ arrow, line })),
  );
  for (const [at, one] of upright.entries()) {
    for (const other of upright.slice(at + 1)) {
      if (one.arrow.to === other.arrow.to || one.arrow.from === other.arrow.from) continue;
      const apart =
        Math.abs(one.line.x - other.line.x) > 0.01 ||
        one.line.y + one.line.height < other.line.y + 0.01 ||
        other.line.y + other.line.height < one.line.y + 0.01;
      expect(apart, `${one.arrow.from} → ${one.arrow.to} on ${other.arrow.from} → ${other.arrow.to}`).toBe(true);
    }
  }
}

describe.each(procedures.map((doc) => [doc.title, doc] as const))('%s', (_, doc) => {
  const chart = flow(doc);
  it('is drawn with every step, every arrow, nothing on top of anything', () => {
    const drawing = drawn(chart);
    expect(drawing.nodes.map((node) => node.stepId)).toEqual(doc.steps.map((step) => step.id));
    expect(drawing.arrows.map(({ arrow }) => arrow)).toEqual(chart.arrows);
    check(drawing);
    checkApart(drawing);
  });

  it('keeps every arrow when it is printed on two pages', () => {
    for (let cut = 1; cut < chart.nodes.length; cut += 1) {
      const drawing = drawn(
        chart,
        chart.nodes.map((_, row) => (row < cut ? 0 : 1)),
      );
      check(drawing);
      checkApart(drawing);
      const page = (row: number) => (row < cut ? 0 : 1);
      const rowOf = new Map(chart.nodes.map((node, row) => [node.stepId, row]));
      const crossing = chart.arrows.filter(
        ({ from, to }) => rowOf.has(to) && page(rowOf.get(from) ?? 0) !== page(rowOf.get(to) ?? 0),
      );
      const connectors = drawing.stubs.filter((stub) => stub.kind === 'connector');
      const targets = new Set(crossing.map((arrow) => arrow.to));
      expect(connectors).toHaveLength(crossing.length + targets.size);
      expect(new Set(connectors.map((stub) => stub.letter)).size).toBe(targets.size);
    }
  });
});

const charts = fc
  .record({ lanes: fc.integer({ min: 1, max: 5 }), steps: fc.integer({ min: 2, max: 12 }) })
  .chain(({ lanes, steps }) =>
    fc.record({
      places: fc.array(fc.nat(lanes - 1), { minLength: steps, maxLength: steps }),
      jumps: fc.array(
        fc.record({
          kind: fc.constantFrom('next', 'jump', 'branch', 'end'),
          a: fc.nat(steps - 1),
          b: fc.nat(steps - 1),
        }),
        { minLength: steps, maxLength: steps },
      ),
      lanes: fc.constant(lanes),
    }),
  )
  .map(({ places, jumps, lanes }): Flow => {
    const arrow = (from: number, to: number | null, label: string | null): FlowArrow => ({
      from: String(from),
      to: to === null ? 'end' : String(to),
      label,
      kind: 'flow',
      back: to !== null && to <= from,
    });
    const last = places.length - 1;
    const arrows = jumps.flatMap(({ kind, a, b }, row) => {
      if (kind === 'next' && row < last) return [arrow(row, row + 1, null)];
      if (kind === 'jump') return [arrow(row, a, null)];
      if (kind === 'branch' && a !== b) return [arrow(row, a, 'Ya'), arrow(row, b, 'Tidak dapat diselesaikan')];
      return [arrow(row, null, 'Selesai')];
    });
    return {
      lanes: Array.from({ length: lanes }, (_, at) => ({ id: String(at), title: `Pelaksana ${at}` })),
      nodes: places.map((lane, row) => ({
        stepId: String(row),
        printedNumber: null,
        row,
        lane,
        symbol: jumps[row]?.kind === 'branch' ? 'decision' : 'process',
        opens: null,
      })),
      arrows,
    };
  });

it('any procedure an office may write is drawn cleanly, on one page or several', () => {
  fc.assert(
    fc.property(
      charts,
      fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 2, max: 12 }),
      (chart, extra, perPage) => {
        for (const pages of [[], chart.nodes.map((_, row) => Math.floor(row / perPage))]) {
          const drawing = drawn(chart, pages, extra);
          check(drawing);
          checkApart(drawing);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('every symbol fills its box', () => {
  for (const symbol of ['terminator', 'process', 'decision', 'offPage'] as const) {
    expect(symbolPath(symbol, { x: 0, y: 0, width: 40, height: 20 })).toMatch(/^M[\d. ]+.*Z$/);
  }
});

it('long answers are broken between words, longer texts end with an ellipsis', () => {
  expect(wrapped('Tidak dapat diselesaikan', () => 14)).toEqual(['Tidak dapat', 'diselesaikan']);
  expect(wrapped('Satu dua tiga empat lima', () => 9, 2)).toEqual(['Satu dua', 'tiga…']);
});
