import type { DrawnArrow, DrawnLabel, DrawnStub } from '../../../shared/domain/procedure/drawing.ts';
import { arrowHead, linePath, symbolPath } from '../../../shared/domain/procedure/drawing-shapes.ts';
import { sopText } from '../../../shared/text/procedures-paper.ts';
import classes from './procedures.module.css';

const headSize = 8;

/** The arrows of a drawing: lines first, then heads and the words beside them. */
export function Arrows({ arrows }: { arrows: readonly DrawnArrow[] }) {
  return (
    <g>
      {arrows.map(({ arrow, points }) => (
        <path
          key={`line ${arrow.from} ${arrow.to} ${arrow.label}`}
          d={linePath(points)}
          className={classes.line}
          data-detour={arrow.kind === 'flow' ? undefined : true}
        />
      ))}
      {arrows.map(({ arrow, points, label }) => (
        <g key={`head ${arrow.from} ${arrow.to} ${arrow.label}`}>
          <path d={arrowHead(points, headSize)} className={classes.head} />
          {label && <Words label={label} />}
        </g>
      ))}
    </g>
  );
}

function Words({ label }: { label: DrawnLabel }) {
  const lineHeight = label.height / label.lines.length;
  const x = label.anchor === 'start' ? label.x : label.x + label.width;
  return (
    <text textAnchor={label.anchor} className={classes.answer}>
      {label.lines.map((line, at) => (
        <tspan key={line} x={x} y={label.y + (at + 0.78) * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The little end symbols beside an answer that ends the procedure. */
export function Stubs({ stubs }: { stubs: readonly DrawnStub[] }) {
  return stubs.map((stub) => (
    <g key={`${stub.row} ${stub.x}`}>
      <path d={symbolPath(stub.kind === 'end' ? 'terminator' : 'offPage', stub)} className={classes.symbol} />
      <text
        x={stub.x + stub.width / 2}
        y={stub.y + stub.height / 2 + 3.5}
        textAnchor="middle"
        className={classes.stubText}
      >
        {stub.letter ?? sopText.end}
      </text>
    </g>
  ));
}
