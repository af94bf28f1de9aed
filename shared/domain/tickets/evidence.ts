import type { ProcedureDocument } from '../procedure/document.ts';

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

export type Asked = { key: string; text: string };

/** Everything the priority row and the SOP ask for, each key once, the SOP's mandatory data first. */
export function askedData(doc: ProcedureDocument, ofRow: readonly { key: string; label: string }[]): Asked[] {
  const all = doc.steps.flatMap((step) => step.requirements);
  const ordered = [...all.filter((item) => item.mandatory), ...all.filter((item) => !item.mandatory)];
  const asked = new Map<string, string>();
  for (const item of ordered) if (!asked.has(item.key)) asked.set(item.key, item.text);
  for (const item of ofRow) if (!asked.has(item.key)) asked.set(item.key, item.label);
  return [...asked].map(([key, text]) => ({ key, text })).slice(0, 60);
}
