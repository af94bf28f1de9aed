import { sideOf } from '../procedure/actor.ts';
import { laneOf, type ProcedureDocument } from '../procedure/document.ts';
import { waysOut } from '../procedure/step.ts';
import { type Datum, mergeData } from './same-datum.ts';

/** What a ticket itself shows; enough to see which asked-for data is there without anybody ticking a box. */
export type Shown = {
  reporterName: string;
  reporterPhone: string;
  reporterEmail: string;
  organization: string;
  spseUserId: string;
  applicationVersion: string;
  errorCode: string;
  description: string;
  tenderCode: string;
  tenderName: string;
  packageCode: string;
  rupCode: string;
  workUnit: string;
  externalNumber: string;
  problemCode: string;
  prioritySet: boolean;
  stage: string;
  images: number;
  files: number;
};

const signs: Record<string, (shown: Shown) => boolean> = {
  committeeName: (shown) => shown.reporterName !== '',
  reporterIdentity: (shown) => shown.reporterName !== '' && (shown.reporterPhone !== '' || shown.reporterEmail !== ''),
  userId: (shown) => shown.spseUserId !== '',
  tenderCode: (shown) => shown.tenderCode !== '',
  tenderName: (shown) => shown.tenderName !== '',
  tenderCodeName: (shown) => shown.tenderCode !== '' && shown.tenderName !== '',
  packageCode: (shown) => shown.packageCode !== '',
  rupCode: (shown) => shown.rupCode !== '',
  workUnit: (shown) => shown.workUnit !== '',
  phoneNumber: (shown) => shown.reporterPhone !== '',
  phone: (shown) => shown.reporterPhone !== '',
  emailAddress: (shown) => shown.reporterEmail !== '',
  applicationVersion: (shown) => shown.applicationVersion !== '',
  versions: (shown) => shown.applicationVersion !== '',
  errorCode: (shown) => shown.errorCode !== '',
  description: (shown) => shown.description.trim() !== '',
  externalTicketNumber: (shown) => shown.externalNumber !== '',
  screenshot: (shown) => shown.images > 0,
  screen: (shown) => shown.images > 0,
  pingOrScreen: (shown) => shown.images > 0,
  file: (shown) => shown.files > 0,
  stage: (shown) => shown.stage !== '',
  priorityList: (shown) => shown.prioritySet,
  problemKind: (shown) => shown.problemCode !== '',
  lpse: () => true,
  lpseIdentity: () => true,
};

/** Whether the ticket itself shows that the data with this key is there. */
export function isShown(key: string, shown: Shown): boolean {
  return signs[key]?.(shown) ?? false;
}

/** One thing asked for, and who can bring it: the user, or the office by its own work. */
export type Asked = Datum & { from: 'user' | 'office' };

/**
 * Everything the priority row and the SOP ask for, each datum once and in the SOP's words, the SOP's mandatory data
 * first. What the priority row asks for is the user's to give; of the SOP's requirements the mandatory ones that `ofUser`
 * names.
 */
export function askedData(doc: ProcedureDocument, ofRow: readonly { key: string; label: string }[]): Asked[] {
  const all = doc.steps.flatMap((step) => step.requirements);
  const ordered = [...all.filter((item) => item.mandatory), ...all.filter((item) => !item.mandatory)];
  const texts = new Map<string, string>();
  for (const item of ordered) if (!texts.has(item.key)) texts.set(item.key, item.text);
  const fromUser = new Set(ofUser(doc));
  return mergeData(texts, ofRow)
    .map((item) => ({ ...item, from: item.ofRow || fromUser.has(item.key) ? ('user' as const) : ('office' as const) }))
    .slice(0, 60);
}

/**
 * Keys of the mandatory requirements the SOP names where the user brings data: at a step of the user, where data is
 * taken in, or where the office checks that it is complete and else asks for it (Error Aplikasi 1.3).
 */
function ofUser(doc: ProcedureDocument): string[] {
  const mandatory = new Set(
    doc.steps.flatMap((step) => step.requirements.filter((item) => item.mandatory).map((item) => item.key)),
  );
  return doc.steps
    .filter((step) => {
      const effects = [...step.effects, ...waysOut(step).flatMap((way) => way.effects)];
      const moves = effects.includes('requestData') || effects.includes('receiveData');
      return moves || sideOf(laneOf(doc, step)) === 'user';
    })
    .flatMap((step) => step.requirements.map((item) => item.key))
    .filter((key) => mandatory.has(key));
}
