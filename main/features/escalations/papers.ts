import { And, In, LessThan, MoreThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import type { performance } from '../../../shared/contract/escalations.ts';
import { dayFromIso, dayStart } from '../../../shared/domain/time/zone.ts';
import { grantText } from '../../../shared/text/access-grants-ui.ts';
import { performanceText } from '../../../shared/text/escalations-report.ts';
import { formatDateTime, formatIsoDate, formatNumber } from '../../../shared/text/format.ts';
import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import type { Reader } from '../../store/store.ts';
import { writeAudit } from '../audit/service.ts';
import { type OfficeProfile, readProfile } from '../office/settings.ts';
import type { Column, Row, Signature } from '../reports/paper/document.ts';
import { officePaper, type PaperPart, printPaper, signingDate } from '../reports/service.ts';
import type { Desk } from '../tickets/service.ts';
import { ticketTable } from '../tickets/table.ts';
import { measurePerformance } from './performance.ts';
import { type AccessGrantRow, accessGrantTable } from './table.ts';

type Performance = z.infer<typeof performance>;
type Wish = { from: string; to: string; format: 'pdf' | 'xlsx' };
const words = performanceText.id;
const grantWords = grantText.id;
/** A register longer than this is printed in shorter periods. */
const most = 5_000;

/** Laporan Kinerja Eskalasi as PDF or workbook, from the same figures as the screen. */
export async function printPerformance(desk: Desk, actor: Actor, wish: Wish, signal?: AbortSignal): Promise<File> {
  const { kernel } = desk;
  const figures = await kernel.store.read((reader) => measurePerformance(desk, reader, wish));
  return print(kernel, actor, wish, (profile) => performancePaper(figures, profile), 'kinerja-eskalasi', signal);
}

/** Register Izin Akses Server (domain.md §3.4): every access that was to open in the period, by opening time. */
export async function printGrants(desk: Desk, actor: Actor, wish: Wish, signal?: AbortSignal): Promise<File> {
  const { kernel } = desk;
  const { document: profile } = await kernel.store.read(readProfile);
  const rows = await kernel.store.read((reader) => grantsOf(reader, wish, profile));
  const now = kernel.clock.now();
  return print(kernel, actor, wish, () => grantsPaper(rows, profile, now), 'register-akses-server', signal);
}

async function print(
  kernel: Kernel,
  actor: Actor,
  { from, to, format }: Wish,
  paper: (profile: OfficeProfile) => PaperPart,
  name: string,
  signal: AbortSignal | undefined,
): Promise<File> {
  const { document: profile } = await kernel.store.read(readProfile);
  const part: PaperPart = {
    ...paper(profile),
    period: periodText(from, to),
    signedAt: `....................., ${signingDate(kernel, profile)}`,
    signatures: signatures(profile),
  };
  const doc = officePaper(kernel, profile, actor, part);
  const file = await printPaper(kernel, format, doc, `${name}-${from}-${to}`, { signal });
  await kernel.store.write((writer) =>
    writeAudit(kernel, writer, actor, {
      action: 'report.print',
      entity: 'report',
      entityId: part.kind,
      summary: `${part.title} dicetak (${part.period ?? ''}, ${format})`,
    }),
  );
  return file;
}

/** LAPORAN KINERJA ESKALASI: figures per level and kind. PDF and XLSX are both written from this document. */
export function performancePaper(figures: Performance, profile: OfficeProfile): PaperPart {
  const total = (
    key: 'count' | 'open' | 'resolved' | 'returned' | 'completeFirst' | 'dataRequests' | 'overdueAnswers',
  ) => figures.rows.reduce((sum, row) => sum + row[key], 0);
  const number = (key: string, title: string): Column => ({ key, title, widthMm: 22, type: 'number' });
  const time = (key: string, title: string): Column => ({ key, title, widthMm: 26, type: 'duration' });
  const count = total('count');
  const text = (value: number) => formatNumber(value, 'id');
  return {
    kind: 'escalation-performance',
    title: words.paperTitle,
    subtitle: profile.name,
    orientation: 'landscape',
    dense: true,
    blocks: [
      {
        type: 'keyFigures',
        items: [
          { label: words.count, value: text(count) },
          { label: words.open, value: text(total('open')) },
          { label: words.resolved, value: text(total('resolved')) },
          { label: words.share, value: `${text(total('completeFirst'))} / ${text(count)}` },
          { label: words.requests, value: text(total('dataRequests')) },
          { label: words.overdue, value: text(total('overdueAnswers')) },
        ],
      },
      {
        type: 'table',
        title: words.tab,
        columns: [
          { key: 'level', title: words.level, widthMm: 26 },
          { key: 'kind', title: words.kind, widthMm: 44 },
          number('count', words.count),
          number('open', words.open),
          number('resolved', words.resolved),
          number('returned', words.returned),
          time('medianOwnSeconds', words.medianOwn),
          time('medianLkppSeconds', words.medianLkpp),
          time('p90LkppSeconds', words.p90Lkpp),
          number('completeFirst', words.complete),
          number('dataRequests', words.requests),
          number('overdueAnswers', words.overdue),
        ],
        rows: figures.rows.map((row) => ({
          ...row,
          level: row.level === null ? words.noLevel : words.levelOf(row.level),
        })),
        zebra: true,
        empty: words.empty,
      },
    ],
    footnotes: [...figures.footnotes, words.hash(figures.contentHash)],
  };
}

export type RegisteredGrant = AccessGrantRow & { ticketNumber: string };

async function grantsOf(
  reader: Reader,
  { from, to }: { from: string; to: string },
  { zone }: OfficeProfile,
): Promise<RegisteredGrant[]> {
  const rows = await reader.find(accessGrantTable, {
    where: {
      opensAt: And(MoreThanOrEqual(dayStart(dayFromIso(from), zone)), LessThan(dayStart(dayFromIso(to) + 1, zone))),
    },
    order: { opensAt: 'ASC', id: 'ASC' },
    take: most,
  });
  const tickets = await reader.find(ticketTable, {
    select: { id: true, number: true },
    where: { id: In([...new Set(rows.map(({ ticketId }) => ticketId))]) },
  });
  const numbers = new Map(tickets.map(({ id, number }) => [id, number]));
  return rows.map((row) => ({ ...row, ticketNumber: numbers.get(row.ticketId) ?? '' }));
}

const grantColumns: Column[] = [
  { key: 'no', title: grantWords.number, widthMm: 9, type: 'number', align: 'center' },
  { key: 'ticket', title: grantWords.ticket, widthMm: 30 },
  { key: 'letter', title: grantWords.letter, widthMm: 34 },
  { key: 'subject', title: grantWords.letterSubject, widthMm: 30 },
  { key: 'applicant', title: grantWords.applicant, widthMm: 32 },
  { key: 'purpose', title: grantWords.purpose, widthMm: 44 },
  { key: 'account', title: grantWords.account, widthMm: 24 },
  { key: 'right', title: grantWords.right, widthMm: 16 },
  { key: 'opensAt', title: grantWords.opensAt, group: grantWords.period, widthMm: 25 },
  { key: 'closesAt', title: grantWords.closesAt, group: grantWords.period, widthMm: 25 },
  { key: 'status', title: grantWords.status, widthMm: 27 },
  { key: 'decision', title: grantWords.decision, widthMm: 32 },
  { key: 'closed', title: grantWords.closedAt, widthMm: 30 },
];

/** REGISTER IZIN AKSES SERVER: the fields of the Standard 10 form; no secret, not even a sealed one. */
export function grantsPaper(grants: readonly RegisteredGrant[], profile: OfficeProfile, now: number): PaperPart {
  return {
    kind: 'access-register',
    title: grantWords.paperTitle,
    subtitle: profile.name,
    orientation: 'landscape',
    dense: true,
    blocks: [
      {
        type: 'table',
        columns: grantColumns,
        rows: grants.map((grant, index) => grantRow(grant, index + 1, profile, now)),
        numberedColumns: true,
        zebra: true,
        empty: grantWords.empty,
      },
    ],
    footnotes: [grantWords.paperFootnote],
  };
}

function grantRow(grant: RegisteredGrant, no: number, { zone }: OfficeProfile, now: number): Row {
  const when = (at: number) => formatDateTime(at, zone, 'id', { weekday: false });
  const { decidedAt, closedAt } = grant;
  const isOverdue = grant.status === 'approved' && grant.openedAt !== null && closedAt === null && grant.closesAt < now;
  return {
    no,
    ticket: grant.ticketNumber,
    letter: [grantWords.letterOn(grant.letterNumber, formatIsoDate(grant.letterDate, 'id')), grant.letterOrigin]
      .filter(Boolean)
      .join('\n'),
    subject: grant.letterSubject,
    applicant: [grant.applicant, grant.agency].filter(Boolean).join('\n'),
    purpose: grant.purpose,
    account: `${grant.account}\n${grant.method}`,
    right: grantWords[grant.right],
    opensAt: when(grant.opensAt),
    closesAt: when(grant.closesAt),
    status: isOverdue ? grantWords.overdueTab : grantWords[grant.status],
    decision:
      decidedAt === null
        ? ''
        : [grantWords.decided(grant.decidedName, when(decidedAt)), grant.decisionNote].filter(Boolean).join('\n'),
    closed: closedAt === null ? '' : grantWords.decided(grant.closedName, when(closedAt)),
  };
}

function periodText(from: string, to: string): string {
  const day = (date: string) => formatIsoDate(date, 'id', { style: 'long' });
  return from === to ? day(from) : `${day(from)} s.d. ${day(to)}`;
}

function signatures({ signatories: { prepared, reviewed, approved } }: OfficeProfile): Signature[] {
  const signer = ({ position, name, nip }: OfficeProfile['signatories']['prepared']) => ({
    position,
    ...(name ? { name } : {}),
    ...(nip ? { nip } : {}),
  });
  return [
    { role: 'Dibuat oleh', ...signer(prepared) },
    { role: 'Dikaji oleh', ...signer(reviewed) },
    { role: 'Disetujui oleh', ...signer(approved) },
  ];
}
