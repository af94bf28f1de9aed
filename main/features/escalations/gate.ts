import type { z } from 'zod';
import type { gateItem } from '../../../shared/contract/escalations.ts';
import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { isShown, type Shown } from '../../../shared/domain/tickets/evidence.ts';
import { packageText } from '../../../shared/text/escalation-package.ts';

export type GateItem = z.infer<typeof gateItem>;
type Datum = { key: string; label: string };

/** What the gate looks at. */
export type GateCase = {
  /** The SOPs on the way to LKPP: the running one, and the one it opens. */
  docs: readonly ProcedureDocument[];
  ofRow: readonly Datum[];
  shown: Shown;
  ticked: ReadonlySet<string>;
  /** Data that the package brings from the reporter's contact. */
  fromContact: ReadonlySet<string>;
  justified: Readonly<Record<string, string>>;
  /** Somebody wrote down or decided what came of the office's own work. */
  isTried: boolean;
};

/** Data that the record of what was tried proves. */
const recorded = ['stepsTried', 'localHandlingRecorded', 'analysisResult', 'enoughData'];

type Wanted = { key: string; text: string; mandatory: boolean; alias: string };
const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The requirements of SOP and priority row for a case that goes to LKPP: there, and where found, or why not. What both ask
 * for in the same words stands once, under the SOP's key.
 */
export function gateOf(about: GateCase): GateItem[] {
  const wanted: Wanted[] = about.ofRow.map(({ key, label }) => ({ key, text: label, mandatory: true, alias: key }));
  const ofRow = wanted.length;
  for (const { key, text, mandatory } of about.docs.flatMap(upToSending)) {
    const known =
      wanted.find((each) => each.key === key) ?? wanted.slice(0, ofRow).find((each) => sameWords(each.text, text));
    if (known) Object.assign(known, { key, text, mandatory: mandatory || known.mandatory });
    else wanted.push({ key, text, mandatory, alias: key });
  }
  return wanted.slice(0, 60).map(({ key, text, mandatory, alias }) => {
    const foundIn = placeOf(key, about) || placeOf(alias, about);
    const justification = about.justified[key] ?? about.justified[alias] ?? '';
    return { key, text, mandatory, present: foundIn !== '', foundIn, justification };
  });
}

/** Requirements of the office's and the user's steps up to the one that sends to LKPP. */
function upToSending(doc: ProcedureDocument) {
  const sending = doc.steps.findIndex((step) => step.effects.includes('escalateLkpp'));
  const way = sending < 0 ? doc.steps.filter((step) => step.opens) : doc.steps.slice(0, sending + 1);
  return way.flatMap((step) => step.requirements);
}

function placeOf(key: string, { shown, ticked, isTried, fromContact }: GateCase): string {
  if (recorded.includes(key) && isTried) return packageText.id.inTried;
  if (isShown(key, shown) || fromContact.has(key)) return packageText.id.inTicket;
  return ticked.has(key) ? packageText.id.inTicks : '';
}

/** Mandatory, not there, and nobody has said why. */
export const lacking = (gate: readonly GateItem[]): GateItem[] =>
  gate.filter((item) => item.mandatory && !item.present && item.justification.trim() === '');
