import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { type DrawingStyle, planDrawing } from '../../../shared/domain/procedure/drawing.ts';
import { symbolPath } from '../../../shared/domain/procedure/drawing-shapes.ts';
import type { Flow, FlowSymbol } from '../../../shared/domain/procedure/flow.ts';
import { numberedNotes } from '../../../shared/domain/procedure/notes.ts';
import { tableFlow } from '../../../shared/domain/procedure/table-flow.ts';
import { stepColumns } from '../../../shared/text/procedure-columns.ts';
import { sopText } from '../../../shared/text/procedures-paper.ts';
import { Arrows, Stubs } from './DrawingParts.tsx';
import classes from './procedures.module.css';
import { StepCell } from './StepCell.tsx';

/** The flow table: one row per step, one column per performer, the drawing laid over the performers' columns. */
export function OfficialTable({ doc }: { doc: ProcedureDocument }) {
  const chart = useMemo(() => tableFlow(doc), [doc]);
  const plan = useMemo(() => planDrawing(chart, styleOf(chart)), [chart]);
  const notes = useMemo(() => numberedNotes(doc), [doc]);
  const columnsUsed = useMemo(() => usedColumns(doc), [doc]);
  const textWidth = widths.reduce(
    (sum, width, at) => sum + (columnsUsed[at] ? width : emptyWidth),
    numberWidth + leastActivity,
  );
  const body = useRef<HTMLTableSectionElement>(null);
  const [measured, setMeasured] = useState<{ top: number; left: number; heights: number[] }>();
  useLayoutEffect(() => {
    const rows = body.current;
    if (!rows) return;
    const measure = () => {
      const origin = rows.closest(`.${classes.sheet}`)?.getBoundingClientRect();
      const first = rows.querySelector('[data-lane]')?.getBoundingClientRect();
      if (!origin || !first) return;
      const heights = [...rows.rows].map((row) => row.getBoundingClientRect().height);
      setMeasured({ top: first.top - origin.top, left: first.left - origin.left, heights });
    };
    const watch = new ResizeObserver(measure);
    watch.observe(rows);
    measure();
    return () => watch.disconnect();
  }, []);
  const drawing = useMemo(() => measured && plan.draw(measured.heights), [plan, measured]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window must be scrollable by keyboard
    <section className={classes.sheetFrame} tabIndex={0} aria-label={doc.title}>
      <div className={classes.sheet} style={{ minWidth: plan.width + textWidth }}>
        <table className={classes.flowTable}>
          <colgroup>
            <col style={{ width: numberWidth }} />
            <col />
            {plan.lanes.map((lane) => (
              <col key={lane.id} style={{ width: lane.width }} />
            ))}
            {widths.map((width, at) => (
              <col key={at} style={{ width: columnsUsed[at] ? width : emptyWidth }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th rowSpan={2}>{sopText.no}</th>
              <th rowSpan={2}>{sopText.activity}</th>
              <th colSpan={plan.lanes.length} scope="colgroup">
                {sopText.performers}
              </th>
              <th colSpan={3} scope="colgroup">
                {sopText.standard}
              </th>
              <th rowSpan={2}>{sopText.remark}</th>
            </tr>
            <tr>
              {plan.lanes.map((lane) => (
                <th key={lane.id} scope="col">
                  {lane.title}
                </th>
              ))}
              <th scope="col">{sopText.requirements}</th>
              <th scope="col">{sopText.time}</th>
              <th scope="col">{sopText.output}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {doc.steps.map((step, at) => {
              const columns = stepColumns(step, notes);
              return (
                <tr key={step.id} style={{ height: plan.leastHeights[at] }}>
                  <td className={classes.number}>{columns.no}</td>
                  <td>{columns.activity}</td>
                  {doc.lanes.map((lane) => (
                    <td key={lane.id} data-lane={lane.id} className={classes.laneCell}>
                      {lane.id === step.lane && <StepCell doc={doc} step={step} symbol={chart.nodes[at]?.symbol} />}
                    </td>
                  ))}
                  <td>{columns.needs}</td>
                  <td className={classes.time}>{columns.time}</td>
                  <td>{columns.output}</td>
                  <td>{columns.remark}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {drawing && measured && (
          <svg
            className={classes.overlay}
            style={{ top: measured.top, left: measured.left }}
            width={drawing.width}
            height={drawing.height}
            aria-hidden="true"
          >
            {drawing.nodes.map((node) => (
              <path
                key={node.stepId}
                d={symbolPath(node.symbol, node)}
                className={classes.symbol}
                data-symbol={node.symbol}
              />
            ))}
            <Stubs stubs={drawing.stubs} />
            <Arrows arrows={drawing.arrows} />
          </svg>
        )}
      </div>
    </section>
  );
}

/** Widths of the columns right of the performers: kelengkapan, waktu, output, keterangan. */
const widths = [142, 90, 112, 118];
const emptyWidth = 99;
const numberWidth = 44;
/** The activity takes what is left, and at least this. */
const leastActivity = 200;

const sizes: Record<FlowSymbol, { width: number; height: number }> = {
  terminator: { width: 46, height: 22 },
  process: { width: 46, height: 24 },
  decision: { width: 50, height: 32 },
  offPage: { width: 40, height: 32 },
};

/** Whether the document prints anything in those columns; an empty one keeps only its heading. */
function usedColumns(doc: ProcedureDocument): boolean[] {
  const notes = numberedNotes(doc);
  const all = doc.steps.map((step) => stepColumns(step, notes));
  return (['needs', 'time', 'output', 'remark'] as const).map((key) => all.some((row) => row[key] !== ''));
}

function styleOf(chart: Flow): DrawingStyle {
  return {
    nodes: chart.nodes.map(({ symbol }) => sizes[symbol]),
    band: 18,
    below: 8,
    track: 8,
    leastLane: 92,
    label: { lineHeight: 13, letterWidth: 6, mostLetters: 12 },
    stub: { width: 46, height: 18 },
  };
}
