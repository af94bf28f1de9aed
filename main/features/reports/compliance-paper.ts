import { formatIsoDate, formatNumber } from '../../../shared/text/format.ts';
import { reportText } from '../../../shared/text/reports.ts';
import { channelText, priorityText } from '../../../shared/text/vocabulary.ts';
import type { OfficeProfile } from '../office/settings.ts';
import type { Compliance } from './compliance.ts';
import { deviationTable, procedureChart, procedureTable } from './compliance-tables.ts';
import type { Block, Signature } from './paper/document.ts';
import type { PaperPart } from './service.ts';

const words = reportText.id;
const count = (value: number) => formatNumber(value, 'id');

/** "1 Oktober 2026 s.d. 31 Oktober 2026" */
export function periodText({ from, to }: { from: string; to: string }): string {
  const day = (date: string) => formatIsoDate(date, 'id', { style: 'long' });
  return from === to ? day(from) : `${day(from)} s.d. ${day(to)}`;
}

/** Dibuat, dikaji, disetujui: the office's signatories; the wet or BSrE signature is theirs to set. */
export function signatures({ signatories }: OfficeProfile): Signature[] {
  const { prepared, reviewed, approved } = signatories;
  return [
    { role: 'Dibuat oleh', ...signer(prepared) },
    { role: 'Dikaji oleh', ...signer(reviewed) },
    { role: 'Disetujui oleh', ...signer(approved) },
  ];
}

function signer({ position, name, nip }: OfficeProfile['signatories']['prepared']) {
  return { position, ...(name ? { name } : {}), ...(nip ? { nip } : {}) };
}

/**
 * LAPORAN KEPATUHAN SOP: the figures of the screen on official paper. PDF and XLSX are both written from this one
 * document, so that no number can differ between them.
 */
export function compliancePaper(figures: Compliance, profile: OfficeProfile, signedAt: string): PaperPart {
  return {
    kind: 'sop-compliance',
    title: 'LAPORAN KEPATUHAN SOP',
    subtitle: figures.officeName,
    orientation: 'landscape',
    dense: true,
    period: periodText(figures),
    blocks: [
      keyFigures(figures),
      sideTable(figures),
      ...figures.procedures.map(procedureTable),
      ...figures.procedures.flatMap(procedureChart),
      deviationTable(figures),
      ...shareTables(figures),
    ],
    footnotes: [
      ...figures.footnotes,
      `Sidik data laporan (SHA-256), sama dengan yang tampil di layar: ${figures.contentHash}.`,
    ],
    signedAt,
    signatures: signatures(profile),
  };
}

function keyFigures({ totals, bySide, deviations }: Compliance): Block {
  const office = bySide.find(({ side }) => side === 'office');
  const departures = deviations.filter(({ result }) => result === 'skipped' || result === 'deviating');
  const waiting = departures.filter(({ acknowledgedAt }) => acknowledgedAt === null).length;
  return {
    type: 'keyFigures',
    items: [
      {
        label: words.tickets,
        value: count(totals.tickets),
        note: words.ticketsNote(count(totals.closed), count(totals.open)),
      },
      {
        label: words.officeOnTime,
        value: perMille(office?.onTimePerMille ?? null),
        note: words.officeOnTimeNote(count(office?.onTime ?? 0), count((office?.onTime ?? 0) + (office?.late ?? 0))),
      },
      { label: words.late, value: count(totals.late) },
      {
        label: words.departures,
        value: `${count(totals.skipped)} / ${count(totals.deviating)}`,
        note: waiting === 0 ? words.allAcknowledged : words.unacknowledged(count(waiting)),
      },
      { label: words.reopened, value: count(totals.reopened) },
      {
        label: words.rating,
        value:
          totals.ratingAverageHundredths === null
            ? words.noRating
            : words.ratingOf(hundredths(totals.ratingAverageHundredths)),
        note: words.ratingCount(count(totals.ratingCount)),
      },
    ],
  };
}

/** 890 → "89,0 %"; nothing measured → "–". */
function perMille(value: number | null): string {
  if (value === null) return '–';
  return `${new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value / 10)} %`;
}

function hundredths(value: number): string {
  return new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value / 100);
}

function sideTable({ bySide }: Compliance): Block {
  return {
    type: 'table',
    title: `A. ${words.sides}`,
    columns: [
      { key: 'side', title: words.performer, widthMm: 60 },
      { key: 'steps', title: words.steps, widthMm: 30, type: 'number' },
      { key: 'onTime', title: words.onTime, widthMm: 30, type: 'number' },
      { key: 'late', title: words.late, widthMm: 30, type: 'number' },
      { key: 'share', title: words.share, widthMm: 30, type: 'percent', decimals: 1 },
      { key: 'seconds', title: words.time, widthMm: 45, type: 'duration' },
    ],
    rows: bySide.map(({ side, steps, onTime, late, onTimePerMille, seconds }) => ({
      side: words[side],
      steps,
      onTime,
      late,
      share: onTimePerMille === null ? null : onTimePerMille / 1000,
      seconds,
    })),
  };
}

function shareTables({ byChannel, byPriority, byProblem }: Compliance): Block[] {
  const channels: Record<string, string> = channelText.id;
  const priorities: Record<string, string> = priorityText.id;
  return [
    shareTable(
      words.channels,
      byChannel.map(({ key, count: tickets }) => ({ label: channels[key] ?? key, tickets })),
    ),
    shareTable(
      words.priorities,
      byPriority.map(({ key, count: tickets }) => ({ label: priorities[key] ?? words.noPriority, tickets })),
    ),
    shareTable(
      words.problems,
      byProblem.map(({ key, label, count: tickets }) => ({ label: key === '' ? label : `${key} ${label}`, tickets })),
    ),
  ];
}

function shareTable(title: string, rows: { label: string; tickets: number }[]): Block {
  return {
    type: 'table',
    title,
    columns: [
      { key: 'label', title: words.kind, widthMm: 120 },
      { key: 'tickets', title: words.tickets, widthMm: 25, type: 'number' },
    ],
    rows,
  };
}
