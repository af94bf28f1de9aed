import { dossierText as words } from '../../../shared/text/dossier.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import {
  channelText,
  holderText,
  reporterRoleText,
  ticketStateText,
  ticketTypeText,
} from '../../../shared/text/vocabulary.ts';
import type { Actor } from '../../connection.ts';
import { writeAudit } from '../audit/service.ts';
import { type AuditRow, auditTable } from '../audit/table.ts';
import { type OfficeProfile, readProfile } from '../office/settings.ts';
import type { Block } from '../reports/paper/document.ts';
import { officePaper, type PaperPart, printPaper } from '../reports/service.ts';
import type { Desk } from './desk.ts';
import { getTicket, type TicketDetail } from './detail.ts';
import { stepTitles } from './dossier-steps.ts';
import {
  attachmentTableBlock,
  pauseTableBlock,
  runBlocks,
  timelineTableBlock,
  trailTableBlock,
} from './dossier-tables.ts';

const mostTraces = 500;

/**
 * Everything of one ticket on paper, for an audit: data, priority with its grounds, SOP, timeline and messages,
 * attachments with their hashes, pauses and the trail.
 * @throws Refusal NOT_FOUND, UNAVAILABLE when it was cancelled
 */
export async function printDossier(desk: Desk, actor: Actor, id: string, signal?: AbortSignal): Promise<File> {
  const { kernel } = desk;
  const ticket = await getTicket(desk, actor, id);
  const { profile, trail, titles } = await kernel.store.read(async (reader) => ({
    profile: (await readProfile(reader)).document,
    trail: await reader.find(auditTable, {
      where: { entity: 'ticket', entityId: id },
      order: { seq: 'ASC' },
      take: mostTraces,
    }),
    titles: await stepTitles(reader, ticket),
  }));
  const part = dossierPaper(ticket, trail, titles, profile);
  const file = await printPaper(
    kernel,
    'pdf',
    officePaper(kernel, profile, actor, part),
    `berkas-tiket-${ticket.number}`,
    { signal },
  );
  await kernel.store.write((writer) =>
    writeAudit(kernel, writer, actor, {
      action: 'ticket.dossier',
      entity: 'ticket',
      entityId: id,
      summary: `${ticket.number}: berkas dicetak`,
    }),
  );
  return file;
}

/** @param titles "<procedure>/<version>/<step>" → printed number and activity */
export function dossierPaper(
  ticket: TicketDetail,
  trail: AuditRow[],
  titles: ReadonlyMap<string, string>,
  profile: OfficeProfile,
): PaperPart {
  return {
    kind: 'ticket-dossier',
    title: words.title,
    subtitle: ticket.subject,
    number: ticket.number,
    orientation: 'portrait',
    blocks: [
      { type: 'heading', text: words.data },
      dataBlock(ticket, profile),
      ...textBlock(words.description, ticket.fields.description),
      ...textBlock(words.solution, ticket.solution),
      { type: 'heading', text: words.priority },
      ...priorityBlocks(ticket, profile),
      { type: 'heading', text: words.procedure },
      ...[...ticket.earlierRuns, ...(ticket.run ? [ticket.run] : [])].flatMap((run) => runBlocks(run, titles)),
      { type: 'heading', text: words.timeline },
      timelineTableBlock(ticket),
      ...(ticket.timelineMore ? [{ type: 'note' as const, text: words.shortened(ticket.timeline.length) }] : []),
      { type: 'heading', text: words.attachments },
      attachmentTableBlock(ticket),
      { type: 'heading', text: words.pauses },
      pauseTableBlock(ticket),
      { type: 'heading', text: words.trail },
      trailTableBlock(trail),
    ],
    footnotes: [...words.footnotes],
  };
}

function dataBlock(ticket: TicketDetail, profile: OfficeProfile): Block {
  const { fields } = ticket;
  const when = (at: number | null) => (at === null ? '' : formatDateTime(at, profile.zone, 'id'));
  const { fields: labels } = words;
  const items = [
    { label: labels.subject, value: ticket.subject },
    { label: labels.state, value: ticketStateText.id[ticket.state] },
    { label: labels.type, value: ticketTypeText.id[ticket.ticketType] },
    { label: labels.holder, value: holderText.id[ticket.holder] },
    { label: labels.channel, value: channelText.id[ticket.channel] },
    { label: labels.officer, value: ticket.assignee?.name ?? '' },
    { label: labels.received, value: when(ticket.receivedAt) },
    { label: labels.dueAt, value: when(ticket.ticketClock.dueAt) },
    { label: labels.resolved, value: when(ticket.resolvedAt) },
    { label: labels.closed, value: when(ticket.closedAt) },
    { label: labels.reporter, value: fields.reporterName },
    { label: labels.role, value: reporterRoleText.id[fields.reporterRole] },
    { label: labels.organization, value: fields.organization },
    { label: labels.phone, value: fields.reporterPhone },
    { label: labels.email, value: fields.reporterEmail },
    { label: labels.userId, value: fields.spseUserId },
    { label: labels.application, value: [fields.application, fields.applicationVersion].filter(Boolean).join(' ') },
    { label: labels.error, value: fields.errorCode },
    { label: labels.tender, value: [fields.tenderCode, fields.tenderName].filter(Boolean).join(' ') },
    { label: labels.workUnit, value: fields.workUnit },
    { label: labels.external, value: fields.externalNumber },
    { label: labels.rating, value: ratingOf(ticket) },
    { label: labels.reopened, value: ticket.reopenCount > 0 ? words.reopenedTimes(ticket.reopenCount) : '' },
  ];
  return { type: 'definitions', columns: 2, labelWidthMm: 30, items: items.filter(({ value }) => value !== '') };
}

function ratingOf({ rating, ratingComment }: TicketDetail): string {
  if (rating === null) return '';
  return [words.ofFive(rating), ratingComment].filter(Boolean).join(', ');
}

function textBlock(title: string, text: string): Block[] {
  return text.trim() === '' ? [] : [{ type: 'note', title, text }];
}

function priorityBlocks({ decision, prioritySetAt }: TicketDetail, profile: OfficeProfile): Block[] {
  if (!decision) return [{ type: 'paragraph', text: words.noPriority }];
  const set = prioritySetAt === null ? '' : `, ${formatDateTime(prioritySetAt, profile.zone, 'id')}`;
  const grounds = decision.because.map((ground) => `• ${ground.text}`).join('\n');
  return [
    { type: 'paragraph', bold: true, text: `${priorityWord[decision.priority]}${set} (${decision.tableLabel})` },
    { type: 'paragraph', text: grounds },
  ];
}
const priorityWord = { high: 'Tinggi', medium: 'Menengah', low: 'Rendah' };
