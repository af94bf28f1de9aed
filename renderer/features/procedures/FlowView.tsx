import { useMemo, useState } from 'react';
import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { planDrawing } from '../../../shared/domain/procedure/drawing.ts';
import { textInSymbol } from '../../../shared/domain/procedure/node-text.ts';
import { tableFlow } from '../../../shared/domain/procedure/table-flow.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { useText } from '../../ui/index.ts';
import { Arrows, Stubs } from './DrawingParts.tsx';
import { FlowNodeMark } from './FlowNodeMark.tsx';
import { Legend } from './Legend.tsx';
import classes from './procedures.module.css';
import { StepDrawer } from './StepDrawer.tsx';

/** Width of the symbols by the number of lanes, so that five lanes still fit a small screen. */
const nodeWidths = [260, 260, 260, 236, 200, 152];
/** Drawings of many lanes scroll sideways rather than become smaller than this. */
const leastScale = 0.9;
const type = { letterWidth: 6.4, lineHeight: 15 };

/** The swim-lane flow chart: lanes are columns, time runs downwards. */
export function FlowView({ doc }: { doc: ProcedureDocument }) {
  const t = useText(proceduresText);
  const [chosen, choose] = useState<string | null>(null);
  const { chart, texts, drawing } = useMemo(() => draw(doc), [doc]);
  const isWide = drawing.lanes.length > 4;
  const step = doc.steps.find((each) => each.id === chosen);
  return (
    <div className={classes.flow}>
      <p className={classes.flowHelp}>{t.flowHelp}</p>
      <Legend detour={doc.steps.find((each) => each.detour)?.detour?.label} />
      <div className={classes.flowFrame} data-wide={isWide || undefined}>
        <div
          className={classes.flowSheet}
          style={{ maxWidth: drawing.width, minWidth: isWide ? leastScale * drawing.width : undefined }}
        >
          <div className={classes.laneHeads} aria-hidden="true">
            {drawing.lanes.map((lane) => (
              <div key={lane.id} style={{ flex: `0 0 ${(lane.width / drawing.width) * 100}%` }}>
                {lane.title}
              </div>
            ))}
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its symbols are buttons */}
          <svg
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            className={classes.flowSvg}
            role="group"
            aria-label={t.flowLabel(doc.title)}
          >
            <title>{t.flowLabel(doc.title)}</title>
            <desc>{t.flowHelp}</desc>
            {drawing.lanes.map((lane, at) => (
              <rect
                key={lane.id}
                x={lane.x}
                y={0}
                width={lane.width}
                height={drawing.height}
                className={classes.lane}
                data-odd={at % 2 === 1 || undefined}
              />
            ))}
            <g>
              <Arrows arrows={drawing.arrows} />
              <Stubs stubs={drawing.stubs} />
            </g>
            {drawing.nodes.map((node, row) => (
              <FlowNodeMark
                key={node.stepId}
                node={node}
                lines={texts[row]?.lines ?? []}
                lineHeight={type.lineHeight}
                label={`${(chart.nodes[row]?.printedNumber ?? node.stepId).replace(/\.$/, '')}. ${doc.steps[row]?.activity ?? ''}, ${drawing.lanes[node.lane]?.title ?? ''}`}
                chosen={chosen === node.stepId}
                onChoose={() => choose(node.stepId)}
              />
            ))}
          </svg>
        </div>
      </div>
      <StepDrawer doc={doc} step={step} onClose={() => choose(null)} />
    </div>
  );
}

function draw(doc: ProcedureDocument) {
  const chart = tableFlow(doc);
  const width = nodeWidths[chart.lanes.length] ?? 150;
  const texts = chart.nodes.map(({ symbol, stepId, printedNumber }, row) => {
    const words = `${printedNumber ?? stepId}. ${doc.steps[row]?.activity ?? ''}`.replace('..', '.');
    return textInSymbol(symbol, words, symbol === 'decision' ? width * 1.12 : width, type);
  });
  const plan = planDrawing(chart, {
    nodes: texts,
    band: 26,
    below: 10,
    track: 10,
    leastLane: 180,
    label: { lineHeight: 14, letterWidth: 6.2, mostLetters: 13 },
    stub: { width: 50, height: 20 },
  });
  return { chart, texts, drawing: plan.draw(plan.leastHeights) };
}
