import { useId } from 'react';
import { reportText } from '../../../shared/text/reports.ts';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { useText } from '../../ui/index.ts';
import classes from './reports.module.css';
import { oneLine, type Procedure, type Step } from './types.ts';

/** As on paper: solid, hatched, blank and dotted, so that it reads without colour. */
const series = ['onTime', 'late', 'skipped', 'deviating'] as const;
const labelWidth = 300;
const barRoom = 470;
const rowHeight = 22;

/** How the steps ended, as stacked bars with their numbers; the table above says the same in words. */
export function ResultChart({ procedure }: { procedure: Procedure }) {
  const t = useText(reportsUiText);
  const words = useText(reportText);
  const own = useId();
  const shown = procedure.steps.filter((step) => sum(step) > 0);
  if (shown.length === 0) return null;
  const most = Math.max(...shown.map(sum));
  const height = shown.length * rowHeight + 30;
  const width = labelWidth + barRoom + 150;
  const fill = (key: (typeof series)[number]) => `url(#${own}-${key})`;
  return (
    <figure className={classes.chart}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        style={{ maxWidth: width }}
        role="img"
        aria-label={t.chartOf(procedure.title)}
      >
        <Patterns id={own} />
        {series.map((key, index) => (
          <g key={key} transform={`translate(${labelWidth + index * 120} 4)`}>
            <rect width="16" height="11" fill={fill(key)} className={classes.bar} />
            <text x="22" y="10" className={classes.legend}>
              {words[key]}
            </text>
          </g>
        ))}
        {shown.map((step, row) => {
          let x = labelWidth;
          return (
            <g key={step.stepId} transform={`translate(0 ${26 + row * rowHeight})`}>
              <text x={labelWidth - 8} y="11" textAnchor="end" className={classes.legend}>
                {short(oneLine(step))}
              </text>
              {series.map((key) => {
                const length = (step[key] / most) * barRoom;
                const from = x;
                x += length;
                return length > 0 ? (
                  <rect key={key} x={from} width={length} height="14" fill={fill(key)} className={classes.bar} />
                ) : null;
              })}
              <text x={x + 6} y="11" className={classes.legend}>
                <tspan fontWeight="600">{sum(step)}</tspan> ({series.map((key) => step[key]).join(' · ')})
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-onTime`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className={classes.inkOnTime} />
      </pattern>
      <pattern id={`${id}-late`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className={classes.ground} />
        <rect width="2.2" height="5" className={classes.inkLate} />
      </pattern>
      <pattern id={`${id}-skipped`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className={classes.ground} />
      </pattern>
      <pattern id={`${id}-deviating`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className={classes.ground} />
        <circle cx="2" cy="2" r="1" className={classes.inkDeviating} />
      </pattern>
    </defs>
  );
}

const sum = (step: Step): number => series.reduce((total, key) => total + step[key], 0);
const short = (text: string): string => (text.length <= 48 ? text : `${text.slice(0, 47).trimEnd()}…`);
