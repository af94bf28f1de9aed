import { formatPhone } from '../../../shared/domain/phone/phone.ts';
import { formatDuration, formatIsoDate } from '../../../shared/text/format.ts';
import { callOutcomeText, reporterRoleText } from '../../../shared/text/vocabulary.ts';
import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { writeAudit } from '../audit/service.ts';
import { readProfile } from '../office/settings.ts';
import type { Row, TableBlock } from '../reports/paper/document.ts';
import { officePaper, printPaper, signingDate } from '../reports/service.ts';
import { allCalls, type CallFilter } from './queries.ts';
import type { Call } from './record.ts';

const columns: TableBlock['columns'] = [
  { key: 'no', title: 'No', widthMm: 10, type: 'number', align: 'center' },
  { key: 'startedAt', title: 'Mulai', group: 'Waktu', widthMm: 27, type: 'dateTime' },
  { key: 'length', title: 'Lama', group: 'Waktu', widthMm: 19 },
  { key: 'direction', title: 'Arah', widthMm: 15 },
  { key: 'number', title: 'Nomor', widthMm: 34 },
  { key: 'name', title: 'Nama', widthMm: 30 },
  { key: 'organization', title: 'Perusahaan / instansi', widthMm: 34 },
  { key: 'role', title: 'Peran', widthMm: 22 },
  { key: 'note', title: 'Ringkasan', widthMm: 48 },
  { key: 'answer', title: 'Jawaban', widthMm: 44 },
  { key: 'outcome', title: 'Hasil', widthMm: 24 },
  { key: 'ticket', title: 'No. tiket', widthMm: 24 },
  { key: 'external', title: 'No. LPSE Support', widthMm: 24 },
  { key: 'officer', title: 'Petugas', widthMm: 26 },
];

/**
 * The telephone register (domain.md §2.3, Phone-log fields) of everything the filter shows, as PDF or XLSX. It is the
 * office's official record, so numbers are printed whole; who printed it is in the audit trail.
 */
export async function exportCalls(
  kernel: Kernel,
  actor: Actor,
  { format, ...filter }: CallFilter & { format: 'pdf' | 'xlsx' },
  signal?: AbortSignal,
): Promise<File> {
  const { store, live, clock } = kernel;
  const { document: profile } = await store.read(readProfile);
  const rows: Row[] = [];
  await store.read(async (reader) => {
    for await (const page of allCalls(store.engine, reader, filter)) {
      signal?.throwIfAborted();
      for (const call of page) rows.push(rowOf(call, rows.length + 1));
    }
  });
  const doc = officePaper(kernel, profile, actor, {
    kind: 'call-log',
    title: 'CATATAN TELEPON',
    orientation: 'landscape',
    dense: true,
    period: periodOf(filter),
    blocks: [{ type: 'table', title: 'Catatan telepon', columns, rows, numberedColumns: true }],
    signedAt: signingDate(kernel, profile),
    signatures: [
      { role: 'Dibuat oleh', ...profile.signatories.prepared },
      { role: 'Disetujui oleh', ...profile.signatories.approved },
    ],
  });
  const onProgress = (part: number) => {
    const progress = { done: Math.round(part * 100), total: 100, label: 'CATATAN TELEPON' };
    live.publish({ topic: 'progress', id: 'calls.export', at: clock.now(), by: actor.name, progress });
  };
  const file = await printPaper(kernel, format, doc, 'catatan-telepon', { signal, onProgress });
  await store.write((writer) =>
    writeAudit(kernel, writer, actor, {
      action: 'call.export',
      entity: 'call',
      entityId: 'register',
      summary: `Catatan telepon dicetak (${rows.length} panggilan, ${format})`,
      after: filter,
    }),
  );
  return file;
}

function rowOf(call: Call, no: number): Row {
  const seconds = call.endedAt === null ? null : Math.max(0, Math.round((call.endedAt - call.startedAt) / 1000));
  return {
    no,
    startedAt: call.startedAt,
    length: seconds === null ? 'berlangsung' : formatDuration(seconds, 'id'),
    direction: call.direction === 'in' ? 'Masuk' : 'Keluar',
    number: call.number.startsWith('+') ? formatPhone(call.number) : call.number || 'anonim',
    name: call.name,
    organization: call.organization,
    role: call.role === 'other' ? '' : reporterRoleText.id[call.role],
    note: call.note,
    answer: call.answer,
    outcome: call.outcome === null ? '' : callOutcomeText.id[call.outcome],
    ticket: call.ticket?.number ?? '',
    external: call.externalNumber,
    officer: call.officer.name,
  };
}

function periodOf({ from, to }: CallFilter): string {
  if (from === undefined && to === undefined) return 'Seluruh catatan';
  const first = from === undefined ? 'awal' : formatIsoDate(from, 'id', { style: 'long' });
  const last = to === undefined ? 'sekarang' : formatIsoDate(to, 'id', { style: 'long' });
  return first === last ? first : `${first} s.d. ${last}`;
}
