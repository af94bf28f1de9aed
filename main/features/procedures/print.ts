import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { numberedNotes } from '../../../shared/domain/procedure/notes.ts';
import { formatIsoDate } from '../../../shared/text/format.ts';
import { approverOf, identityBoxes } from '../../../shared/text/procedure-identity.ts';
import { noteKindText, sopText } from '../../../shared/text/procedures-paper.ts';
import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { type OfficeProfile, readProfile } from '../office/settings.ts';
import type { PaperDocument, SopIdentityBlock } from '../reports/paper/document.ts';
import { logoOf, officePaper, printPaper } from '../reports/service.ts';
import { flowTables } from './flow-table.ts';
import { getProcedure, type ProcedureEntry } from './library.ts';
import { standardBlocks } from './standard-blocks.ts';

/** Prints the official document: identity block, flow table with its symbols, notes, approval sheet. @throws Refusal NOT_FOUND */
export async function printProcedure(
  kernel: Kernel,
  actor: Actor,
  input: { code: string; version?: number },
  signal?: AbortSignal,
): Promise<File> {
  const { found, profile } = await kernel.store.read(async (reader) => ({
    found: await getProcedure(reader, input.code, input.version),
    profile: (await readProfile(reader)).document,
  }));
  const doc = officePaper(kernel, profile, actor, sopPaper(found.document, found.entry, profile));
  return printPaper(kernel, 'pdf', doc, `sop-${found.entry.code}-v${found.entry.version}`, { signal });
}

type SopPart = Pick<
  PaperDocument,
  'kind' | 'title' | 'subtitle' | 'number' | 'orientation' | 'letterhead' | 'blocks' | 'footnotes' | 'signatures'
>;

/** An SOP as plain data for the paper worker. */
export function sopPaper(doc: ProcedureDocument, entry: ProcedureEntry, profile: OfficeProfile): SopPart {
  const orientation = 'landscape';
  const ownNumbers = doc.steps.some((step) => step.printedNumber === null);
  const notes = numberedNotes(doc).all.map(({ note }) => `${noteKindText[note.kind]}: ${note.text}`);
  return {
    kind: 'sop',
    title: doc.title,
    subtitle: doc.source.reconstructed ? sopText.reconstructed : entry.inForce ? undefined : sopText.notInForce,
    number: doc.identity.number ?? undefined,
    orientation,
    letterhead: undefined,
    blocks: [
      identity(doc, profile),
      { type: 'pageBreak' },
      ...flowTables(doc, { paperSize: profile.paperSize, orientation }),
      ...standardBlocks(doc),
      { type: 'paragraph', text: closing(doc, ownNumbers), italics: true },
    ],
    footnotes: notes,
    signatures: approval(doc, profile),
  };
}

function closing(doc: ProcedureDocument, ownNumbers: boolean): string {
  return [
    sopText.source(doc.source.document),
    doc.source.reconstructed ? sopText.reconstructedNote : '',
    ownNumbers ? sopText.ownNumbers : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function identity(doc: ProcedureDocument, profile: OfficeProfile): SopIdentityBlock {
  const { number, revision, createdOn, effectiveOn, unit } = doc.identity;
  const date = (iso: string | null) => (iso ? formatIsoDate(iso, 'id', { style: 'long' }) : sopText.missing);
  const office = [profile.government, profile.unit, profile.name].filter(Boolean);
  return {
    type: 'sopIdentity',
    unit: unit ? { lines: [unit] } : { lines: office, logoPng: logoOf(profile) },
    items: [
      { label: sopText.number, value: number ?? sopText.missing },
      { label: sopText.createdOn, value: date(createdOn) },
      { label: sopText.revision, value: revision ?? sopText.missing },
      { label: sopText.effectiveOn, value: date(effectiveOn) },
      { label: sopText.approvedBy, value: approverOf(doc, profile), heightMm: 9 },
      { label: sopText.name, value: doc.title },
    ],
    boxes: identityBoxes(doc),
  };
}

/** Lembar pengesahan: of a document of another unit only the positions it prints, else the office's own officials. */
function approval(doc: ProcedureDocument, { signatories }: OfficeProfile): PaperDocument['signatures'] {
  const { unit, preparedBy, reviewedBy, approvedBy } = doc.identity;
  const roles = [
    { role: 'Dibuat oleh', printed: preparedBy, own: signatories.prepared },
    { role: 'Dikaji oleh', printed: reviewedBy, own: signatories.reviewed },
    { role: 'Disetujui oleh', printed: approvedBy, own: signatories.approved },
  ] as const;
  return roles.flatMap(({ role, printed, own }) => {
    if (printed) return [{ role, position: printed }];
    return unit ? [] : [{ role, position: own.position, name: own.name || undefined, nip: own.nip || undefined }];
  });
}
