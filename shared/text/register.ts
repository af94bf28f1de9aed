import type { Impact, Urgency } from '../domain/priority/table.ts';
import type { Priority, ReporterRole, TicketState, TicketType } from '../domain/vocabulary.ts';

/**
 * Words and codes of the register "Pencatatan Gangguan/Permasalahan dan Permintaan Layanan" (domain.md §1.3 table A,
 * §2.5). The form is Indonesian; its codes are printed in the cells and explained above the table.
 */
export const registerCodes = {
  type: { incident: 'G', problem: 'M', serviceRequest: 'PL', suggestion: 'U' } satisfies Record<TicketType, string>,
  category: { technical: 'T', nonTechnical: 'NT' },
  user: {
    selectionWorkingGroup: 'Pt',
    procurementOfficer: 'Pt',
    supplier: 'Py',
    commitmentOfficer: 'PPK',
    auditor: 'Aud',
    public: 'P',
    procurementUnitHead: 'L',
    budgetUser: 'L',
    lpseAdmin: 'L',
    agencyAdmin: 'L',
    verifier: 'L',
    other: 'L',
  } satisfies Record<ReporterRole, string>,
  kind: { hardware: 'Hw', software: 'Sw', procedure: 'Ps', other: 'L' },
  urgency: { urgent: 'M', notUrgent: 'TM' } satisfies Record<Urgency, string>,
  impact: { small: 'K', medium: 'S', large: 'B' } satisfies Record<Impact, string>,
  priority: { high: 'T', medium: 'M', low: 'R' } satisfies Record<Priority, string>,
} as const;

/** What the codes mean, in the order of the columns. */
export const registerLegend: { label: string; value: string }[] = [
  { label: 'Tipe', value: 'G Gangguan · M Masalah · PL Permintaan Layanan · U Usulan' },
  { label: 'Kategori', value: 'T Teknis · NT Non Teknis' },
  { label: 'User', value: 'Pt Panitia/Pokja · Py Penyedia · PPK · Aud Auditor · P Publik · L Lainnya' },
  { label: 'Jenis', value: 'Hw Hardware · Sw Software · Ps Prosedur · L Lain-lain' },
  { label: 'Urgensi', value: 'M Mendesak · TM Tidak Mendesak' },
  { label: 'Dampak', value: 'K Kecil · S Sedang · B Besar' },
  { label: 'Prioritas', value: 'R Rendah · M Menengah · T Tinggi' },
  { label: 'Status', value: 'Tercatat · Penanganan · Penyelesaian' },
];

export const registerText = {
  title: 'REGISTER PENCATATAN GANGGUAN/PERMASALAHAN DAN PERMINTAAN LAYANAN',
  number: 'No. tiket',
  reporting: 'Informasi pelaporan',
  name: 'Nama pengguna',
  contact: 'Kontak',
  medium: 'Media',
  received: 'Tanggal',
  description: 'Deskripsi',
  classification: 'Klasifikasi',
  handling: 'Informasi penanganan',
  officer: 'Nama petugas',
  status: 'Status',
  remark: 'Ket.',
  updated: 'Tanggal mutakhir',
  solving: 'Informasi penyelesaian',
  solution: 'Solusi',
  solved: 'Tanggal selesai',
  confirmation: 'Status konfirmasi',
  informed: 'Sudah Diinformasikan',
  notInformed: 'Belum Diinformasikan',
  cancelled: 'Dibatalkan',
  empty: 'Tidak ada laporan pada periode ini.',
  footnote: 'Memuat tiket yang diterima dalam periode ini menurut waktu kantor, dengan keadaannya pada saat dicetak.',
} as const;

/** Tercatat, Penanganan, Penyelesaian: the register's three statuses. */
export function registerStatus(state: TicketState): string {
  if (state === 'new' || state === 'triage') return 'Tercatat';
  return state === 'waitingConfirmation' || state === 'closed' || state === 'cancelled' ? 'Penyelesaian' : 'Penanganan';
}
