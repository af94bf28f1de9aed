import type { Flow, FlowArrow } from './flow.ts';
import { END } from './step.ts';

export type Side = 'left' | 'right';

/** The free strip at one side of the symbols of a lane, where long lines run up and down. */
export type Corridor = { lane: number; side: Side };

/** One way out of a symbol, before anything has a measure. */
export type Exit = {
  arrow: FlowArrow;
  /** Row of the source and of the target; the target is null when the arrow ends the procedure. */
  from: number;
  to: number | null;
  /**
   * bottom: straight into the next row; track: along a corridor; stop: to a little "end" beside the symbol;
   * connector: to a segi lima, because the target stands on another page.
   */
  way: 'bottom' | 'track' | 'stop' | 'connector';
  /** Where the line leaves the symbol. */
  port: Side | 'bottom';
  corridor: Corridor | null;
  /** Which of the parallel lines of the corridor, 0 at the edge of the lane. */
  track: number;
};

/**
 * Chooses the way of every arrow. Lines leave a symbol at the bottom or at a side and always arrive at the top, so no
 * line in and line out ever lie on each other. A row holds one symbol only: a level line at half height of a row and an
 * upright line in a corridor can cross other lines, but never a symbol or a text.
 * @param pages page of each row; arrows between pages are cut in two
 */
export function routes(flow: Flow, pages: readonly number[]): Exit[] {
  const rowOf = new Map(flow.nodes.map((node, row) => [node.stepId, row]));
  const exits = flow.arrows.map((arrow): Exit => {
    const from = rowOf.get(arrow.from) ?? 0;
    const to = arrow.to === END ? null : (rowOf.get(arrow.to) ?? 0);
    const next = to === from + 1;
    const way = to === null ? 'stop' : pages[from] !== pages[to] ? 'connector' : next ? 'bottom' : 'track';
    const port = next ? 'bottom' : 'right';
    return { arrow, from, to, way, port, corridor: null, track: 0 };
  });
  for (const row of flow.nodes.keys()) {
    chooseSides(
      flow,
      exits.filter((exit) => exit.from === row && exit.port !== 'bottom'),
      exits,
    );
  }
  assignTracks(exits);
  return exits;
}

/** Gives the side exits of one symbol their sides (different ones where there are two) and their corridors. */
function chooseSides(flow: Flow, exits: Exit[], all: Exit[]): void {
  const bundles = bundlesOf(exits);
  const [first, second] = bundles;
  if (!first) return;
  if (!second) {
    const left = best(flow, first, 'left', all);
    const right = best(flow, first, 'right', all);
    take(first, left.cost < right.cost ? left : right);
    return;
  }
  const apart = [best(flow, first, 'left', all), best(flow, second, 'right', all)] as const;
  const crossed = [best(flow, first, 'right', all), best(flow, second, 'left', all)] as const;
  const chosen = apart[0].cost + apart[1].cost <= crossed[0].cost + crossed[1].cost ? apart : crossed;
  take(first, chosen[0]);
  take(second, chosen[1]);
  for (const more of bundles.slice(2)) take(more, best(flow, more, 'right', all));
}

/** The returns of a detour leave together, as one line that forks; every other arrow leaves alone. */
function bundlesOf(exits: Exit[]): Exit[][] {
  const isReturn = (exit: Exit) => exit.arrow.kind === 'return';
  const onPage = exits.filter((exit) => isReturn(exit) && exit.way === 'track');
  const elsewhere = exits.filter((exit) => isReturn(exit) && exit.way !== 'track');
  const others = exits.filter((exit) => !isReturn(exit)).map((exit) => [exit]);
  return [...others, onPage, elsewhere].filter((bundle) => bundle.length > 0);
}

type Choice = { side: Side; corridor: Corridor | null; cost: number };

/** The cheapest corridor on that side of the symbol: short, beside lines to the same target, away from full ones. */
function best(flow: Flow, bundle: Exit[], side: Side, all: Exit[]): Choice {
  const [first] = bundle;
  if (first?.way !== 'track') return { side, corridor: null, cost: side === 'left' ? 0.1 : 0 };
  const home = flow.nodes[first.from]?.lane ?? 0;
  const choices = flow.lanes.flatMap((_, lane) =>
    (['left', 'right'] as const).map((at): Choice => {
      const place = lane + (at === 'left' ? -0.3 : 0.3);
      const reach = bundle.map((exit) => Math.abs(place - (flow.nodes[exit.to ?? 0]?.lane ?? 0)));
      const corridor = { lane, side: at };
      const busy = all.filter(
        (other) =>
          other.corridor?.lane === lane &&
          other.corridor.side === at &&
          !bundle.some((exit) => sameWire(exit, other)) &&
          bundle.some((exit) => overlap(span([exit]), span([other]))),
      );
      const joined = all.some(
        (other) =>
          other.corridor?.lane === lane &&
          other.corridor.side === at &&
          bundle.some((exit) => exit !== other && sameWire(exit, other)),
      );
      const cost = Math.abs(place - home) + Math.max(...reach) + 0.3 * new Set(busy.map(wireOf)).size;
      return { side, corridor, cost: joined ? cost - 0.4 : cost };
    }),
  );
  const possible = choices.filter(({ corridor }) => {
    if (!corridor) return false;
    const place = corridor.lane + (corridor.side === 'left' ? -0.3 : 0.3);
    return side === 'left' ? place < home : place > home;
  });
  return possible.toSorted((a, b) => a.cost - b.cost)[0] ?? { side, corridor: null, cost: Number.POSITIVE_INFINITY };
}

function take(bundle: Exit[], { side, corridor }: Choice): void {
  for (const exit of bundle) {
    exit.port = side;
    exit.corridor = exit.way === 'track' ? corridor : null;
  }
}

/** Lines to the same target run as one, and so do the forks of a return. */
function wireOf(exit: Exit): string {
  return exit.arrow.kind === 'return' ? `from ${exit.from}` : `to ${exit.to}`;
}

function sameWire(a: Exit, b: Exit): boolean {
  return wireOf(a) === wireOf(b);
}

type Span = { start: number; end: number };

/** Rows a set of lines passes, in half rows: 2r is the arrival above row r, 2r + 1 its middle. */
function span(exits: Exit[]): Span {
  const places = exits.flatMap((exit) => [2 * exit.from + 1, 2 * (exit.to ?? exit.from)]);
  return { start: Math.min(...places), end: Math.max(...places) };
}

function overlap(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Parallel lines of one corridor get different tracks, the long ones at the edge of the lane. */
function assignTracks(exits: Exit[]): void {
  const corridors = Map.groupBy(
    exits.filter((exit) => exit.corridor),
    ({ corridor }) => `${corridor?.lane} ${corridor?.side}`,
  );
  for (const inside of corridors.values()) {
    const wires = [...Map.groupBy(inside, wireOf).values()].toSorted((a, b) => length(span(b)) - length(span(a)));
    const tracks: Span[][] = [];
    for (const wire of wires) {
      const own = span(wire);
      const free = tracks.findIndex((taken) => taken.every((other) => !overlap(own, other)));
      const track = free === -1 ? tracks.push([]) - 1 : free;
      tracks[track]?.push(own);
      for (const exit of wire) exit.track = track;
    }
  }
}

function length({ start, end }: Span): number {
  return end - start;
}
