import { arrowHead, symbolPath } from '../../../shared/domain/procedure/drawing-shapes.ts';
import type { FlowSymbol } from '../../../shared/domain/procedure/flow.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { useText } from '../../ui/index.ts';
import classes from './procedures.module.css';

const box = { x: 1, y: 1, width: 28, height: 16 };
const arrow = [
  { x: 2, y: 9 },
  { x: 28, y: 9 },
];

/** The five symbols of the regulation and what they mean; a dashed line is a detour that comes back. */
export function Legend({ detour }: { detour?: string }) {
  const t = useText(proceduresText);
  const symbols: [FlowSymbol, string][] = [
    ['terminator', t.symbolTerminator],
    ['process', t.symbolProcess],
    ['decision', t.symbolDecision],
    ['offPage', t.symbolOffPage],
  ];
  return (
    <ul className={classes.legend} aria-label={t.legend}>
      {symbols.map(([symbol, word]) => (
        <li key={symbol}>
          <svg width={30} height={18} aria-hidden="true">
            <path d={symbolPath(symbol, box)} className={classes.symbol} data-symbol={symbol} />
          </svg>
          {word}
        </li>
      ))}
      <li>
        <svg width={30} height={18} aria-hidden="true">
          <path d="M2 9H22" className={classes.line} />
          <path d={arrowHead(arrow, 8)} className={classes.head} />
        </svg>
        {t.symbolArrow}
      </li>
      {detour && (
        <li>
          <svg width={30} height={18} aria-hidden="true">
            <path d="M2 9H28" className={classes.line} data-detour />
          </svg>
          {t.symbolDetour(detour)}
        </li>
      )}
    </ul>
  );
}
