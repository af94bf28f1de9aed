import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { formatDate, formatTime } from '../../../shared/text/format.ts';
import { visitPaperText as words } from '../../../shared/text/visits-paper.ts';
import { ticketTypeText } from '../../../shared/text/vocabulary.ts';
import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { readProfile } from '../office/settings.ts';
import { priorityTableTable } from '../priorities/table.ts';
import type { Block, PaperDocument } from '../reports/paper/document.ts';
import { officePaper, printPaper } from '../reports/service.ts';
import { ticketTable } from '../tickets/table.ts';
import { classificationGroups, confirmationOf, type FormTicket, statusOf } from './form-classification.ts';
import { fitting } from './form-text.ts';
import { findVisit, type Visit, visitsOf } from './queries.ts';

/** Prints the consultation form of a visit on one A4 page, to be signed by user and helpdesk. @throws Refusal NOT_FOUND */
export async function printForm(kernel: Kernel, actor: Actor, id: string, signal?: AbortSignal): Promise<File> {
  const { doc, number } = await kernel.store.read(async (reader) => {
    const { document: profile } = await readProfile(reader);
    const [visit] = await visitsOf(reader, [await findVisit(reader, id)]);
    if (!visit) throw new Refusal('NOT_FOUND', accessText.notFound);
    const ticket = visit.ticket && (await reader.findOneBy(ticketTable, { id: visit.ticket.id }));
    const table =
      ticket?.priorityTableId && (await reader.findOneBy(priorityTableTable, { id: ticket.priorityTableId }));
    const problem = table ? table.document.rows.find((row) => row.code === ticket?.problemCode) : undefined;
    const part = formPaper(visit, ticket ? { ...ticket, problem } : null, profile.zone);
    const doc = officePaper(kernel, profile, actor, part);
    return { doc, number: visit.queueNumber };
  });
  return printPaper(kernel, 'pdf', doc, `formulir-konsultasi-${number}`, { signal });
}

type FormPart = Pick<PaperDocument, 'kind' | 'title' | 'orientation' | 'paperSize' | 'dense' | 'blocks' | 'signatures'>;

/** The form as plain data; `ticket` is the linked ticket, whose classification is ticked. */
export function formPaper(visit: Visit, ticket: FormTicket | null, zone: Parameters<typeof formatDate>[1]): FormPart {
  const time = (at: number) => formatTime(at, zone, 'id');
  const day = formatDate(visit.arrivedAt, zone, 'id', { style: 'long' });
  const until = visit.leftAt === null ? '…' : time(visit.leftAt);
  const fields = (items: { label: string; value: string; heightMm?: number }[], columns: 1 | 2 = 1): Block => ({
    type: 'definitions',
    boxed: true,
    labelWidthMm: 32,
    columns,
    items,
  });
  const classification = classificationGroups(visit, ticket, ticketTypeText.id);
  // Lines written beside the boxes take room away from the description: the form stays on one page.
  const freeLines = classification.filter((group) => group.line !== undefined).length;
  const solution = visit.solution || ticket?.solution || '';
  return {
    kind: 'consultation-form',
    title: words.formTitle,
    orientation: 'portrait',
    paperSize: 'A4',
    dense: true,
    signatures: [
      { role: 'Pengguna', position: words.reporter, name: short(visit.name) || undefined },
      { role: 'Helpdesk', position: words.helpdesk, name: visit.officer.name || undefined },
    ],
    blocks: [
      fields(
        [
          { label: words.ticketNumber, value: visit.ticket?.number ?? '' },
          { label: words.date, value: day },
        ],
        2,
      ),
      { type: 'heading', level: 2, text: words.user },
      fields(
        [
          { label: words.name, value: short([visit.salutation, visit.name].filter(Boolean).join(' ')) },
          { label: words.contact, value: short(visit.phone) },
          { label: words.organization, value: short(visit.organization) },
          { label: words.email, value: short(visit.email) },
          { label: words.workUnit, value: short(visit.workUnit) },
          { label: words.npwp, value: short(visit.npwp) },
          { label: words.application, value: short([visit.application, visit.applicationVersion].join(' ').trim()) },
          { label: words.errorCode, value: short(visit.errorCode) },
        ],
        2,
      ),
      fields([
        {
          label: words.tender,
          value: fitting([visit.tenderCode, visit.tenderName].filter(Boolean).join(' – '), 2, 'row'),
        },
      ]),
      {
        type: 'tickBoxes',
        labelWidthMm: 32,
        groups: [
          {
            label: words.medium,
            options: words.media.map((label) => ({ label, ticked: label === words.otherMedium })),
          },
        ],
      },
      fields([
        { label: words.description, value: fitting(described(visit), freeLines > 1 ? 3 : 4, 'text'), heightMm: 11.5 },
      ]),
      { type: 'heading', level: 2, text: words.classification },
      { type: 'tickBoxes', labelWidthMm: 32, groups: classification },
      { type: 'heading', level: 2, text: words.handling },
      fields(
        [
          { label: words.officer, value: visit.officer.name },
          { label: words.arrived, value: `${time(visit.arrivedAt)} – ${until}` },
        ],
        2,
      ),
      { type: 'tickBoxes', labelWidthMm: 32, groups: [statusOf(ticket)] },
      { type: 'heading', level: 2, text: words.solving },
      fields([{ label: words.solution, value: fitting(solution, freeLines > 1 ? 2 : 3, 'text'), heightMm: 8 }]),
      fields(
        [
          { label: words.date, value: solvedDate(ticket, zone) },
          { label: words.rating, value: ratingOf(visit) },
        ],
        2,
      ),
      { type: 'tickBoxes', labelWidthMm: 32, groups: [confirmationOf(visit, ticket)] },
    ],
  };
}

/** One line of a field that shares its row with another. */
function short(value: string): string {
  return fitting(value, 1, 'half');
}

function described(visit: Visit): string {
  return [visit.purpose, visit.description].filter(Boolean).join('\n');
}

function solvedDate(ticket: FormTicket | null, zone: Parameters<typeof formatDate>[1]): string {
  const at = ticket?.resolvedAt ?? ticket?.closedAt ?? null;
  return at === null ? '' : formatDate(at, zone, 'id', { style: 'long' });
}

function ratingOf(visit: Visit): string {
  return visit.satisfaction === null ? '' : words.ratingOf(visit.satisfaction);
}
