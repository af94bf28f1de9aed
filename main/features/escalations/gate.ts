import type { z } from 'zod';
import type { gateItem } from '../../../shared/contract/escalations.ts';
import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { isShown, type Shown } from '../../../shared/domain/tickets/evidence.ts';
import { type Datum, isHad, mergeData } from '../../../shared/domain/tickets/same-datum.ts';
import { packageText } from '../../../shared/text/escalation-package.ts';

export type GateItem = z.infer<typeof gateItem>;

/** What the gate looks at. */
export type GateCase = {
  /** The SOPs on the way to LKPP: the running one, and the one it opens. */
  docs: readonly ProcedureDocument[];
  ofRow: readonly { key: string; label: string }[];
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

/**
 * The requirements of SOP and priority row for a case that goes to LKPP: there, and where found, or why not. What both ask
 * for stands once, under the SOP's key.
 */
export function gateOf(about: GateCase): GateItem[] {
  const ofSop = about.docs.flatMap(upToSending);
  const mandatory = new Set(ofSop.filter((item) => item.mandatory).map(({ key }) => key));
  return mergeData(new Map(ofSop.map(({ key, text }) => [key, text])), about.ofRow)
    .slice(0, 60)
    .map((datum) => {
      const { key, text, also, ofRow } = datum;
      const foundIn = placeOf(datum, about);
      const justification = [key, ...also].map((name) => about.justified[name]).find(Boolean) ?? '';
      return { key, text, mandatory: ofRow || mandatory.has(key), present: foundIn !== '', foundIn, justification };
    });
}

/** Requirements of the office's and the user's steps up to the one that sends to LKPP. */
function upToSending(doc: ProcedureDocument) {
  const sending = doc.steps.findIndex((step) => step.effects.includes('escalateLkpp'));
  const way = sending < 0 ? doc.steps.filter((step) => step.opens) : doc.steps.slice(0, sending + 1);
  return way.flatMap((step) => step.requirements);
}

function placeOf(datum: Datum, { shown, ticked, isTried, fromContact }: GateCase): string {
  if (recorded.includes(datum.key) && isTried) return packageText.id.inTried;
  if (isHad(datum, (key) => isShown(key, shown) || fromContact.has(key))) return packageText.id.inTicket;
  return isHad(datum, (key) => ticked.has(key)) ? packageText.id.inTicks : '';
}

/** Mandatory, not there, and nobody has said why. */
export const lacking = (gate: readonly GateItem[]): GateItem[] =>
  gate.filter((item) => item.mandatory && !item.present && item.justification.trim() === '');
