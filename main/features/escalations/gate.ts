import type { z } from 'zod';
import type { gateItem } from '../../../shared/contract/escalations.ts';
import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { isShown, type Shown } from '../../../shared/domain/tickets/evidence.ts';

export type GateItem = z.infer<typeof gateItem>;
type Datum = { key: string; label: string };

/** What the gate looks at. */
export type GateCase = {
  /** The SOPs on the way to LKPP: the running one, and the one it opens. */
  docs: readonly ProcedureDocument[];
  ofRow: readonly Datum[];
  shown: Shown;
  ticked: ReadonlySet<string>;
  justified: Readonly<Record<string, string>>;
  stepsTried: string;
};

/** Data that the record of what was tried proves. */
const recorded = ['stepsTried', 'localHandlingRecorded', 'analysisResult', 'enoughData'];

/** The requirements of SOP and priority row for a case that goes to LKPP: there, and where found, or why not. */
export function gateOf(about: GateCase): GateItem[] {
  const items = new Map<string, { text: string; mandatory: boolean }>();
  for (const { key, label } of about.ofRow) items.set(key, { text: label, mandatory: true });
  for (const { key, text, mandatory } of about.docs.flatMap(upToSending)) {
    items.set(key, { text, mandatory: mandatory || (items.get(key)?.mandatory ?? false) });
  }
  return [...items].slice(0, 60).map(([key, { text, mandatory }]) => {
    const foundIn = placeOf(key, about);
    return { key, text, mandatory, present: foundIn !== '', foundIn, justification: about.justified[key] ?? '' };
  });
}

/** Requirements of the office's and the user's steps up to the one that sends to LKPP. */
function upToSending(doc: ProcedureDocument) {
  const sending = doc.steps.findIndex((step) => step.effects.includes('escalateLkpp'));
  const way = sending < 0 ? doc.steps.filter((step) => step.opens) : doc.steps.slice(0, sending + 1);
  return way.flatMap((step) => step.requirements);
}

function placeOf(key: string, { shown, ticked, stepsTried }: GateCase): string {
  if (recorded.includes(key) && stepsTried.trim() !== '') return 'Langkah yang sudah dicoba';
  if (isShown(key, shown)) return 'Data tiket dan lampiran';
  return ticked.has(key) ? 'Centang pada langkah SOP' : '';
}

/** Mandatory, not there, and nobody has said why. */
export const lacking = (gate: readonly GateItem[]): GateItem[] =>
  gate.filter((item) => item.mandatory && !item.present && item.justification.trim() === '');
