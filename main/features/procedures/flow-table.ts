import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import {
  type Drawing,
  type DrawingPlan,
  type DrawingStyle,
  planDrawing,
} from '../../../shared/domain/procedure/drawing.ts';
import type { Flow, FlowSymbol } from '../../../shared/domain/procedure/flow.ts';
import { numberedNotes } from '../../../shared/domain/procedure/notes.ts';
import { tableFlow } from '../../../shared/domain/procedure/table-flow.ts';
import { stepColumns } from '../../../shared/text/procedure-columns.ts';
import { sopText } from '../../../shared/text/procedures-paper.ts';
import type { Block, PaperDocument, Row, TableBlock } from '../reports/paper/document.ts';
import { MM } from '../reports/paper/measure.ts';
import { pageFrame } from '../reports/paper/pdf-node.ts';
import { headingHeight } from '../reports/paper/pdf-table-head.ts';
import { rowHeightMm } from '../reports/paper/row-height.ts';
import { cellSvg } from './cell-svg.ts';

type Layout = Pick<PaperDocument, 'paperSize' | 'orientation'>;

const symbols: Record<FlowSymbol, { width: number; height: number }> = {
  terminator: { width: 12, height: 5.5 },
  process: { width: 12, height: 6 },
  decision: { width: 13, height: 8 },
  offPage: { width: 10, height: 8 },
};
/** Millimetres under a table: its margin and the line that carries the page break. */
const underTable = 11;
const numberWidth = 9;
const timeWidth = 20;
/** Text columns of the table: their share of the width, and the least that their heading needs, in millimetres. */
const textColumns = {
  activity: { title: sopText.activity, share: 0.42, least: 42 },
  needs: { title: sopText.requirements, group: sopText.standard, share: 0.21, least: 27 },
  output: { title: sopText.output, group: sopText.standard, share: 0.18, least: 17 },
  remark: { title: sopText.remark, share: 0.19, least: 24 },
};
type TextKey = keyof typeof textColumns;
const textKeys = ['activity', 'needs', 'output', 'remark'] as const satisfies TextKey[];

/**
 * The flow table of an SOP, one table block per page so that the drawing knows where pages end: arrows that leave a page
 * lead to a segi lima with the same letter on both pages (domain.md §4, printing rules).
 */
export function flowTables(doc: ProcedureDocument, layout: Layout): Block[] {
  const chart = tableFlow(doc);
  const frame = pageFrame(layout);
  let pages = chart.nodes.map(() => 0);
  let printed = compose(doc, chart, layout, pages);
  // Connectors take room, which may move the end of a page: repeated until nothing moves any more.
  for (let round = 0; round < 6; round += 1) {
    const heading = headingHeight(printed.table, frame.contentWidth) / MM;
    const next = paginate(printed.heights, frame.contentHeight / MM - heading - underTable);
    if (next.every((page, row) => page === pages[row])) break;
    pages = next;
    printed = compose(doc, chart, layout, pages);
  }
  const { table, rows, heights } = printed;
  return [...new Set(pages)].flatMap((page, at): Block[] => {
    const onPage = (_: unknown, row: number) => pages[row] === page;
    const block: TableBlock = { ...table, rows: rows.filter(onPage), rowHeightsMm: heights.filter(onPage) };
    return at === 0 ? [block] : [{ type: 'pageBreak' }, block];
  });
}

function paginate(heights: number[], room: number): number[] {
  let page = 0;
  let used = 0;
  return heights.map((height) => {
    if (used > 0 && used + height > room) {
      page += 1;
      used = 0;
    }
    used += height;
    return page;
  });
}

function compose(doc: ProcedureDocument, chart: Flow, layout: Layout, pages: number[]) {
  const width = pageFrame(layout).contentWidth / MM;
  const notes = numberedNotes(doc);
  const rows = doc.steps.map((step): Row => ({ ...stepColumns(step, notes) }));
  const used = (key: TextKey) => rows.some((row) => row[key] !== '');
  const least = textKeys.reduce((sum, key) => sum + textColumns[key].least * (used(key) ? 1.2 : 1), 0);
  const plan = planFor(chart, pages, width - numberWidth - timeWidth - least);
  const table: TableBlock = { type: 'table', columns: columnsOf(plan, width, used), rows };
  const heights = rows.map((row, at) => Math.max(plan.leastHeights[at] ?? 0, rowHeightMm(table, row, layout)));
  fill(rows, plan.draw(heights), chart);
  return { table, rows, heights };
}

function fill(rows: Row[], drawing: Drawing, chart: Flow): void {
  for (const [at, row] of rows.entries()) {
    for (const lane of chart.lanes.keys()) {
      const own = chart.nodes[at]?.lane === lane;
      row[laneKey(lane)] = { value: own ? '●' : null, svg: cellSvg(drawing, at, lane) };
    }
  }
}

/** The drawing in its usual size, or closer together where the lanes would leave too little room for the text. */
function planFor(chart: Flow, pages: number[], room: number): DrawingPlan {
  const own = planDrawing(chart, styleOf(chart, 1), pages);
  return own.width <= room ? own : planDrawing(chart, styleOf(chart, 0.78), pages);
}

function styleOf(chart: Flow, scale: number): DrawingStyle {
  return {
    nodes: chart.nodes.map(({ symbol }) => ({ ...symbols[symbol], width: symbols[symbol].width * scale })),
    band: 4,
    below: 1.5,
    track: 1.8 * scale,
    leastLane: scale < 1 ? 14 : 17,
    label: { lineHeight: 2.5, letterWidth: 1.1, mostLetters: 12 },
    stub: { width: 7 * scale, height: 4.5 },
  };
}

const laneKey = (lane: number) => `lane${lane}`;

function columnsOf(plan: DrawingPlan, width: number, used: (key: TextKey) => boolean): TableBlock['columns'] {
  const empty = textKeys.filter((key) => !used(key));
  const fixed = empty.reduce((sum, key) => sum + textColumns[key].least, numberWidth + timeWidth + plan.width);
  const shares = textKeys.reduce((sum, key) => sum + (used(key) ? textColumns[key].share : 0), 0);
  const text = (key: TextKey) => {
    const { share, least, ...heading } = textColumns[key];
    return { key, ...heading, widthMm: used(key) ? Math.max(least, ((width - fixed) * share) / shares) : least };
  };
  const lanes = plan.lanes.map((lane, at) => ({
    key: laneKey(at),
    title: lane.title,
    group: sopText.performers,
    widthMm: lane.width,
    bleed: true,
  }));
  const number = { key: 'no', title: sopText.no, widthMm: numberWidth, align: 'center' } as const;
  const time = {
    key: 'time',
    title: sopText.time,
    group: sopText.standard,
    widthMm: timeWidth,
    align: 'center',
  } as const;
  return [number, text('activity'), ...lanes, text('needs'), time, text('output'), text('remark')];
}
