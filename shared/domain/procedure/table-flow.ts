import type { ProcedureDocument } from './document.ts';
import { type Flow, flow } from './flow.ts';

/** The flow as the official table draws it: detours without their label, which the remark column tells instead. */
export function tableFlow(doc: ProcedureDocument): Flow {
  const chart = flow(doc);
  const arrows = chart.arrows.map((arrow) => (arrow.kind === 'detour' ? { ...arrow, label: null } : arrow));
  return { ...chart, arrows };
}
