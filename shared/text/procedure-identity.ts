import type { ProcedureDocument } from '../domain/procedure/document.ts';
import { numberedNotes } from '../domain/procedure/notes.ts';
import { sopText } from './procedures-paper.ts';

export type IdentityBox = { title: string; lines: string[] };

/** The boxes of the identity block; the three of the LKPP family only where the document has them. */
export function identityBoxes(doc: ProcedureDocument): IdentityBox[] {
  const notes = numberedNotes(doc);
  const marked = (index: number) =>
    notes
      .ofLegalBasis(index)
      .map((number) => `[${number}]`)
      .join('');
  const legal = doc.legalBasis.map((item, at) => [item.printed ?? sopText.lost, marked(at)].filter(Boolean).join(' '));
  const box = (title: string, lines: string[]) => ({ title, lines: lines.length > 0 ? lines : [sopText.missing] });
  const extra = [
    ...(doc.summary ? [box(sopText.summary, [doc.summary])] : []),
    ...(doc.purpose ? [box(sopText.purpose, [doc.purpose])] : []),
    ...(doc.definitions.length > 0 ? [box(sopText.definitions, doc.definitions)] : []),
  ];
  return [
    box(sopText.legalBasis, legal),
    box(sopText.qualifications, doc.performerQualifications),
    box(
      sopText.related,
      doc.related.map((related) => related.title),
    ),
    box(sopText.equipment, doc.equipment),
    box(sopText.warnings, doc.warnings),
    box(sopText.records, doc.records ? [doc.records] : []),
    ...extra,
  ];
}

/** Who approved it: the position the document prints; the office's own only where the document belongs to no other unit. */
export function approverOf(
  { identity }: Pick<ProcedureDocument, 'identity'>,
  office: { signatories: { approved: { position: string } } } | undefined,
): string {
  const own = identity.unit === null ? office?.signatories.approved.position : undefined;
  return identity.approvedBy || own || sopText.missing;
}
