import type { ProcedureDocument } from '../domain/procedure/document.ts';
import { sopText } from './procedures-paper.ts';

/** The components of a standar pelayanan in their printed order; empty when the document is no service standard. */
export function serviceComponents(doc: ProcedureDocument): { title: string; lines: string[] }[] {
  const standard = doc.serviceStandard;
  if (!standard) return [];
  return [
    { title: sopText.kind, lines: [standard.kind] },
    { title: sopText.serviceRequirements, lines: standard.requirements },
    { title: sopText.procedure, lines: [sopText.seeSteps] },
    { title: sopText.duration, lines: [standard.duration.text] },
    { title: sopText.cost, lines: [standard.cost] },
    { title: sopText.product, lines: [standard.product] },
    { title: sopText.complaints, lines: [standard.complaintsIntro, ...standard.complaints] },
  ];
}
