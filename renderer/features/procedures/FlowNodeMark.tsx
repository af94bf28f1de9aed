import type { DrawnNode } from '../../../shared/domain/procedure/drawing.ts';
import { symbolPath } from '../../../shared/domain/procedure/drawing-shapes.ts';
import classes from './procedures.module.css';

interface FlowNodeMarkProps {
  node: DrawnNode;
  lines: readonly string[];
  lineHeight: number;
  /** The whole step in words. */
  label: string;
  chosen: boolean;
  onChoose: () => void;
}

/** One symbol of the flow chart with its text; a button that shows the step's details. */
export function FlowNodeMark({ node, lines, lineHeight, label, chosen, onChoose }: FlowNodeMarkProps) {
  const x = node.x + node.width / 2;
  // The text of a segi lima stands in the part above its point.
  const middle = node.y + (node.symbol === 'offPage' ? node.height * 0.38 : node.height / 2);
  const top = middle - (lines.length * lineHeight) / 2;
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand inside an SVG drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={chosen}
      className={classes.node}
      data-chosen={chosen || undefined}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      <title>{label}</title>
      <path d={symbolPath(node.symbol, node)} className={classes.symbol} data-symbol={node.symbol} />
      <text textAnchor="middle" className={classes.nodeText}>
        {lines.map((line, at) => (
          <tspan key={at} x={x} y={top + (at + 0.76) * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
