import { findStep, type ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { CALLER, END, type Step, waysOut } from '../../../shared/domain/procedure/step.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { useText } from '../../ui/index.ts';

/** Where a step leads, in words: "Ya: langkah 4", "Tidak: Selesai". */
export function useWays(doc: ProcedureDocument, step: Step): { label: string | null; to: string }[] {
  const t = useText(proceduresText);
  const name = (to: string) => {
    if (to === END) return t.toEnd;
    if (to === CALLER) return t.toCaller;
    return t.toStep(findStep(doc, to)?.printedNumber ?? to);
  };
  const straight = step.next ? [{ label: null, to: name(step.next.to) }] : [];
  return [...straight, ...waysOut(step).map(({ label, to }) => ({ label, to: name(to) }))];
}
