import { VisuallyHidden } from '@mantine/core';
import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import type { FlowSymbol } from '../../../shared/domain/procedure/flow.ts';
import type { Step } from '../../../shared/domain/procedure/step.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { useText } from '../../ui/index.ts';
import { useWays } from './ways.ts';

/** What the drawing shows in a performer's cell, for those who hear the table: the symbol and where it leads. */
export function StepCell({ doc, step, symbol }: { doc: ProcedureDocument; step: Step; symbol?: FlowSymbol }) {
  const t = useText(proceduresText);
  const ways = useWays(doc, step);
  const words: Record<FlowSymbol, string> = {
    terminator: t.symbolTerminator,
    process: t.symbolProcess,
    decision: t.symbolDecision,
    offPage: t.symbolOffPage,
  };
  const leads = ways.map(({ label, to }) => (label ? `${label}: ${to}` : to)).join('; ');
  return <VisuallyHidden>{`${symbol ? words[symbol] : ''}. ${t.goesTo}: ${leads}`}</VisuallyHidden>;
}
