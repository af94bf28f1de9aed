import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { formatIsoDate } from '../../../shared/text/format.ts';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { useLanguage, useText } from '../../ui/index.ts';
import classes from './reports.module.css';

type Day = { date: string; received: number; closed: number };
/** Width for a day before the page is measured. */
const usual = 30;
const room = 150;
const left = 34;

/**
 * Two bars a day, solid and hatched, with a scale; the table below says the same for those who do not see it. Drawn for
 * the width it has, so that its letters are as large as the page's at every width.
 */
export function DaysChart({ days }: { days: readonly Day[] }) {
  const t = useText(reportsUiText);
  const { language } = useLanguage();
  const own = useId();
  const most = Math.max(4, ...days.flatMap(({ received, closed }) => [received, closed]));
  const y = (value: number) => room - (value / most) * (room - 14);
  const { ref, width: measured } = useElementSize();
  const width = measured || left + days.length * usual + 10;
  const step = (width - left - 10) / Math.max(1, days.length);
  const bar = step * 0.34;
  const lines = [0, Math.round(most / 2), most];
  const label = (date: string) => formatIsoDate(date, language).replace(/ \d{4}$/, '');
  return (
    <figure ref={ref} className={classes.chart}>
      <div className={classes.key}>
        <span className={classes.swatch} data-series="received" aria-hidden="true" /> {t.receivedSeries}
        <span className={classes.swatch} data-series="closed" aria-hidden="true" /> {t.closedSeries}
      </div>
      <svg viewBox={`0 0 ${width} ${room + 26}`} width="100%" role="img" aria-label={t.last30}>
        <defs>
          <pattern
            id={`${own}-closed`}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="4" height="4" className={classes.ground} />
            <rect width="2" height="4" className={classes.inkDone} />
          </pattern>
        </defs>
        {lines.map((value) => (
          <g key={value}>
            <line x1={left} x2={width} y1={y(value)} y2={y(value)} className={classes.rule} />
            <text x={left - 6} y={y(value) + 4} textAnchor="end" className={classes.legend}>
              {value}
            </text>
          </g>
        ))}
        {days.map((day, index) => {
          const x = left + index * step + step * 0.13;
          return (
            <g key={day.date}>
              <title>{`${label(day.date)}: ${t.receivedSeries} ${day.received}, ${t.closedSeries} ${day.closed}`}</title>
              <rect x={x} y={y(day.received)} width={bar} height={room - y(day.received)} className={classes.inkDone} />
              <rect
                x={x + bar * 1.1}
                y={y(day.closed)}
                width={bar}
                height={room - y(day.closed)}
                fill={`url(#${own}-closed)`}
                className={classes.bar}
              />
              {index % 5 === 4 && (
                <text x={x + bar} y={room + 16} textAnchor="middle" className={classes.legend}>
                  {label(day.date)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details className="no-print">
        <summary>{t.date}</summary>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t.date}</th>
              <th scope="col" className={classes.right}>
                {t.receivedSeries}
              </th>
              <th scope="col" className={classes.right}>
                {t.closedSeries}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, received, closed }) => (
              <tr key={date}>
                <th scope="row">{label(date)}</th>
                <td className={classes.right}>{received}</td>
                <td className={classes.right}>{closed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
