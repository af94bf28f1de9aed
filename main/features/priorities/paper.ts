import { formatIsoDate } from '../../../shared/text/format.ts';
import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { type OfficeProfile, readProfile } from '../office/settings.ts';
import type { Block, Signature } from '../reports/paper/document.ts';
import type { PaperFormat } from '../reports/paper/render.ts';
import { officePaper, type PaperPart, printPaper, signingDate } from '../reports/service.ts';
import { plainTitle } from './draft.ts';
import { matrixBlock, rowsBlock, targetsBlock } from './paper-tables.ts';
import { findVersion } from './queries.ts';
import type { PriorityTableRow } from './table.ts';

/** Prints a version of the table with its matrix, targets and signature block. */
export async function printTable(kernel: Kernel, actor: Actor, id: string, format: PaperFormat): Promise<File> {
  const { row, profile } = await kernel.store.read(async (reader) => ({
    row: await findVersion(reader, id),
    profile: (await readProfile(reader)).document,
  }));
  const part = { ...tablePaper(row, profile), signedAt: `...................., ${signingDate(kernel, profile)}` };
  const name = `tabel-prioritas-revisi-${row.document.revision}`;
  return printPaper(kernel, format, officePaper(kernel, profile, actor, part), name);
}

/** The paper itself; until it is approved it says on top that it is an example. */
export function tablePaper(row: PriorityTableRow, profile: OfficeProfile): PaperPart {
  const table = row.document;
  const mark = marks(row);
  return {
    kind: 'priority-table',
    title: plainTitle(table.title).toUpperCase(),
    ...(mark ? { subtitle: mark } : {}),
    ...(table.number ? { number: table.number } : {}),
    orientation: 'landscape',
    blocks: [...(mark ? [markNote(row)] : []), header(row), rowsBlock(table), matrixBlock(table), targetsBlock(table)],
    signatures: signatures(profile),
    footnotes: [
      'Urgensi "menurut batas tahap": mendesak bila tahap yang menentukan ditutup sebelum akhir hari kerja berikutnya; prioritas dicetak "jika mendesak / jika tidak".',
      'Menit dan jam adalah jam kerja menurut kalender kantor; hari adalah hari kerja, hari penerimaan tidak dihitung.',
    ],
  };
}

function marks(row: PriorityTableRow): string {
  const parts = [
    row.status === 'draft' ? 'DRAF, BELUM BERLAKU' : row.status === 'withdrawn' ? 'SUDAH DICABUT' : '',
    row.document.approved ? '' : 'CONTOH, BELUM DISAHKAN',
  ];
  return parts.filter(Boolean).join(' · ');
}

function markNote(row: PriorityTableRow): Block {
  return {
    type: 'note',
    text: row.document.approved
      ? 'Dokumen ini bukan tabel prioritas yang sedang berlaku.'
      : 'Tabel ini belum disahkan oleh pimpinan LPSE. Gunakan sebagai bahan pembahasan sampai pengesahannya diisi.',
  };
}

function header({ document: table, status }: PriorityTableRow): Block {
  return {
    type: 'definitions',
    columns: 2,
    items: [
      { label: 'Nomor', value: table.number || '–' },
      { label: 'Revisi', value: String(table.revision) },
      {
        label: 'Tanggal efektif',
        value: table.effectiveFrom ? formatIsoDate(table.effectiveFrom, 'id', { style: 'long' }) : '–',
      },
      { label: 'Disahkan oleh', value: table.approvedBy || '–' },
      { label: 'Status', value: { draft: 'Draf', inForce: 'Berlaku', withdrawn: 'Dicabut' }[status] },
      { label: 'Jumlah jenis', value: String(table.rows.length) },
    ],
  };
}

function signatures({ signatories }: OfficeProfile): Signature[] {
  return [
    { role: 'Dibuat oleh', ...signatories.prepared },
    { role: 'Dikaji oleh', ...signatories.reviewed },
    { role: 'Disetujui oleh', ...signatories.approved },
  ];
}
