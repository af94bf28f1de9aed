import { formatDateTime, formatIsoDate, formatTime } from '../../../shared/text/format.ts';
import { visitPaperText as words } from '../../../shared/text/visits-paper.ts';
import { reporterRoleText } from '../../../shared/text/vocabulary.ts';
import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import type { OfficeProfile } from '../office/settings.ts';
import { readProfile } from '../office/settings.ts';
import type { Row, TableBlock } from '../reports/paper/document.ts';
import { officePaper, printPaper, signingDate } from '../reports/service.ts';
import { filtered, type Visit, type VisitFilter, visitsOf } from './queries.ts';

const batch = 500;

/** The guest book of a period as PDF or workbook, in order of arrival, with the fields of domain.md §2.5. */
export async function exportGuestBook(
  kernel: Kernel,
  actor: Actor,
  input: VisitFilter & { format: 'pdf' | 'xlsx' },
  signal?: AbortSignal,
): Promise<File> {
  const { document: profile } = await kernel.store.read(readProfile);
  const rows: Row[] = [];
  for await (const visit of everyVisit(kernel, input, profile)) rows.push(rowOf(visit, rows.length + 1, profile));
  const doc = officePaper(kernel, profile, actor, {
    kind: 'guest-book',
    title: words.bookTitle,
    subtitle: words.bookSubtitle,
    orientation: 'landscape',
    period: periodOf(input),
    blocks: [{ type: 'table', columns, rows, numberedColumns: true, zebra: true, empty: words.empty }],
    footnotes: [...(input.search ? [words.found(input.search)] : []), words.scale, words.privacy],
    signedAt: signingDate(kernel, profile),
    signatures: [
      { role: 'Dibuat oleh', ...signer(profile.signatories.prepared) },
      { role: 'Disetujui oleh', ...signer(profile.signatories.approved) },
    ],
  });
  return printPaper(kernel, input.format, doc, 'buku-tamu', { signal });
}

/** Walks the whole period in batches, so that no answer of the database grows with the years. */
async function* everyVisit(kernel: Kernel, input: VisitFilter, profile: OfficeProfile): AsyncGenerator<Visit> {
  let after: { at: number; id: string } | null = null;
  for (;;) {
    const from: typeof after = after;
    const page: Visit[] = await kernel.store.read(async (reader) => {
      const query = filtered(kernel.store.engine, reader, input, profile.zone)
        .orderBy('visit.arrivedAt', 'ASC')
        .addOrderBy('visit.id', 'ASC')
        .take(batch);
      if (from) query.andWhere('(visit.arrivedAt > :at OR (visit.arrivedAt = :at AND visit.id > :id))', from);
      return visitsOf(reader, await query.getMany());
    });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < batch) return;
    after = { at: last.arrivedAt, id: last.id };
  }
}

const columns: TableBlock['columns'] = [
  { key: 'no', title: 'No', widthMm: 9, type: 'number', align: 'center' },
  { key: 'visited', title: words.visited, widthMm: 25 },
  { key: 'name', title: words.visitor, widthMm: 29 },
  { key: 'role', title: words.role, widthMm: 24 },
  { key: 'salutation', title: words.salutation, widthMm: 24 },
  { key: 'organization', title: words.company, widthMm: 30 },
  { key: 'adminName', title: words.adminName, widthMm: 24 },
  { key: 'email', title: words.email, widthMm: 40 },
  { key: 'phone', title: words.phone, widthMm: 36 },
  { key: 'address', title: words.address, widthMm: 27 },
  { key: 'purpose', title: words.purpose, widthMm: 37 },
  { key: 'left', title: words.left, widthMm: 18 },
  { key: 'ticket', title: words.ticket, widthMm: 30 },
  { key: 'satisfaction', title: words.satisfaction, widthMm: 14, type: 'number', align: 'center' },
];

function rowOf(visit: Visit, no: number, { zone }: OfficeProfile): Row {
  const when = (at: number) => formatDateTime(at, zone, 'id', { weekday: false });
  return {
    no,
    visited: when(visit.arrivedAt),
    name: visit.name,
    role: reporterRoleText.id[visit.role],
    salutation: visit.salutation,
    organization: visit.organization,
    adminName: visit.adminName,
    email: visit.email,
    phone: visit.phone,
    address: visit.address,
    purpose: visit.purpose || visit.description.slice(0, 120),
    left: visit.leftAt === null ? '' : formatTime(visit.leftAt, zone, 'id'),
    ticket: visit.ticket?.number ?? '',
    satisfaction: visit.satisfaction,
  };
}

function periodOf({ from, to }: VisitFilter): string {
  const day = (iso: string) => formatIsoDate(iso, 'id', { style: 'long' });
  if (from && to) return words.between(day(from), day(to));
  if (from) return words.since(day(from));
  return to ? words.until(day(to)) : words.allDays;
}

function signer({ position, name, nip }: OfficeProfile['signatories']['prepared']) {
  return { position, name: name || undefined, nip: nip || undefined };
}
