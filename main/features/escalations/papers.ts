import { And, LessThan, MoreThanOrEqual } from 'typeorm';
import { dayFromIso, dayStart } from '../../../shared/domain/time/zone.ts';
import { formatDateTime, formatIsoDate } from '../../../shared/text/format.ts';
import type { Actor } from '../../connection.ts';
import { type OfficeProfile, readProfile } from '../office/settings.ts';
import type { Block, Row, TableBlock } from '../reports/paper/document.ts';
import { officePaper, printPaper, signingDate } from '../reports/service.ts';
import type { Desk } from '../tickets/service.ts';
import { measurePerformance } from './performance.ts';
import { accessGrantTable } from './table.ts';

type Wanted = { from: string; to: string; format: 'pdf' | 'xlsx' };

const numbers: [string, string][] = [
  ['count', 'Jumlah'],
  ['open', 'Terbuka'],
  ['resolved', 'Selesai'],
  ['returned', 'Dikembalikan'],
  ['own', 'Median LPSE (menit)'],
  ['lkpp', 'Median LKPP (menit)'],
  ['p90', 'P90 LKPP (menit)'],
  ['complete', 'Lengkap sejak awal'],
  ['requests', 'Permintaan data'],
  ['late', 'Jawaban terlambat'],
];

/** Kinerja eskalasi on paper: per level and kind of problem. */
export async function printPerformance(desk: Desk, actor: Actor, input: Wanted, signal?: AbortSignal): Promise<File> {
  const report = await desk.kernel.store.read((reader) => measurePerformance(desk, reader, input));
  const minutes = (seconds: number | null) => (seconds === null ? null : Math.round(seconds / 60));
  const rows: Row[] = report.rows.map((row) => ({
    level: row.level === null ? '–' : `Level ${row.level}`,
    kind: row.kind || '–',
    count: row.count,
    open: row.open,
    resolved: row.resolved,
    returned: row.returned,
    own: minutes(row.medianOwnSeconds),
    lkpp: minutes(row.medianLkppSeconds),
    p90: minutes(row.p90LkppSeconds),
    complete: row.completeFirst,
    requests: row.dataRequests,
    late: row.overdueAnswers,
  }));
  const columns: TableBlock['columns'] = [
    { key: 'level', title: 'Level', widthMm: 18 },
    { key: 'kind', title: 'Jenis', widthMm: 20 },
    ...numbers.map(([key, title]) => ({ key, title, widthMm: 22, type: 'number' as const })),
  ];
  return print(
    desk,
    actor,
    input,
    { kind: 'escalation-performance', title: 'Kinerja Eskalasi', columns, rows, footnotes: report.footnotes },
    signal,
  );
}

/** Register of access opened for LKPP (domain.md §3.4); a secret is never part of it. */
export async function printGrants(desk: Desk, actor: Actor, input: Wanted, signal?: AbortSignal): Promise<File> {
  const { store } = desk.kernel;
  const { rows, zone } = await store.read(async (reader) => {
    const { document } = await readProfile(reader);
    const from = dayStart(dayFromIso(input.from), document.zone);
    const until = dayStart(dayFromIso(input.to) + 1, document.zone);
    const found = await reader.find(accessGrantTable, {
      where: { createdAt: And(MoreThanOrEqual(from), LessThan(until)) },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: 5_000,
    });
    return { rows: found, zone: document.zone };
  });
  const when = (at: number | null) => (at === null ? '–' : formatDateTime(at, zone, 'id', { weekday: false }));
  const status = { pending: 'Tunda', approved: 'Setuju', rejected: 'Tidak Setuju', closed: 'Ditutup' };
  const columns: TableBlock['columns'] = [
    { key: 'letter', title: 'No. dan tanggal surat', widthMm: 36 },
    { key: 'applicant', title: 'Pemohon, instansi', widthMm: 38 },
    { key: 'purpose', title: 'Tujuan', widthMm: 44 },
    { key: 'account', title: 'User, hak, cara akses', widthMm: 38 },
    { key: 'opens', title: 'Buka', widthMm: 30 },
    { key: 'closes', title: 'Tutup', widthMm: 30 },
    { key: 'status', title: 'Status', widthMm: 22 },
    { key: 'closed', title: 'Ditutup pada', widthMm: 30 },
  ];
  const lines: Row[] = rows.map((row) => ({
    letter: `${row.letterNumber}\n${formatIsoDate(row.letterDate, 'id')}`,
    applicant: [row.applicant, row.agency].filter(Boolean).join(', '),
    purpose: row.purpose.slice(0, 300),
    account: `${row.account} (${row.right === 'admin' ? 'Admin' : 'User'}), ${row.method}`,
    opens: when(row.openedAt ?? row.opensAt),
    closes: when(row.closesAt),
    status: status[row.status],
    closed: when(row.closedAt),
  }));
  const footnotes = ['Kata sandi tidak pernah disimpan di aplikasi.'];
  return print(
    desk,
    actor,
    input,
    { kind: 'access-grants', title: 'Register Izin Akses', columns, rows: lines, footnotes },
    signal,
  );
}

type Paper = { kind: string; title: string; columns: TableBlock['columns']; rows: Row[]; footnotes: string[] };

async function print({ kernel }: Desk, actor: Actor, input: Wanted, paper: Paper, signal?: AbortSignal): Promise<File> {
  const { document: profile } = await kernel.store.read(readProfile);
  const day = (iso: string) => formatIsoDate(iso, 'id', { style: 'long' });
  const { kind, title, columns, rows, footnotes } = paper;
  const table: Block = { type: 'table', columns, rows, zebra: true, empty: 'Tidak ada pada periode ini.' };
  const doc = officePaper(kernel, profile, actor, {
    kind,
    title,
    orientation: 'landscape',
    period: `${day(input.from)} sampai ${day(input.to)}`,
    blocks: [table],
    footnotes,
    signedAt: signingDate(kernel, profile),
    signatures: [
      { role: 'Dibuat oleh', ...signer(profile.signatories.prepared) },
      { role: 'Disetujui oleh', ...signer(profile.signatories.approved) },
    ],
  });
  return printPaper(kernel, input.format, doc, kind, { signal });
}

function signer({ position, name, nip }: OfficeProfile['signatories']['prepared']) {
  return { position, name: name || undefined, nip: nip || undefined };
}
