import type { StaffRole } from '../domain/roles.ts';
import type {
  CallOutcome,
  Channel,
  Holder,
  Priority,
  Queue,
  ReporterRole,
  StepResult,
  TicketState,
  TicketType,
} from '../domain/vocabulary.ts';
import { defineText } from './define.ts';

/** Words for the closed lists of shared/domain/vocabulary.ts, one dictionary per list (glossary in domain.md §9). */
export const channelText = defineText<Record<Channel, string>>({
  id: { phone: 'Telepon', walkIn: 'Datang langsung', lpseSupport: 'LPSE Support', email: 'E-mail' },
  en: { phone: 'Phone', walkIn: 'Walk-in', lpseSupport: 'LPSE Support', email: 'E-mail' },
});

export const ticketTypeText = defineText<Record<TicketType, string>>({
  id: { incident: 'Gangguan', problem: 'Masalah', serviceRequest: 'Permintaan Layanan', suggestion: 'Usulan' },
  en: { incident: 'Incident', problem: 'Problem', serviceRequest: 'Service request', suggestion: 'Suggestion' },
});

export const reporterRoleText = defineText<Record<ReporterRole, string>>({
  id: {
    supplier: 'Penyedia',
    commitmentOfficer: 'PPK',
    selectionWorkingGroup: 'Pokja Pemilihan',
    procurementOfficer: 'Pejabat Pengadaan',
    procurementUnitHead: 'KUPBJ',
    budgetUser: 'PA/KPA',
    auditor: 'Auditor',
    lpseAdmin: 'Admin PPE',
    agencyAdmin: 'Admin Agency',
    verifier: 'Verifikator',
    public: 'Masyarakat',
    other: 'Lainnya',
  },
  en: {
    supplier: 'Supplier',
    commitmentOfficer: 'Commitment officer (PPK)',
    selectionWorkingGroup: 'Selection working group',
    procurementOfficer: 'Procurement officer',
    procurementUnitHead: 'Procurement unit head',
    budgetUser: 'Budget user (PA/KPA)',
    auditor: 'Auditor',
    lpseAdmin: 'LPSE admin (PPE)',
    agencyAdmin: 'Agency admin',
    verifier: 'Verifier',
    public: 'Public',
    other: 'Other',
  },
});

export const ticketStateText = defineText<Record<TicketState, string>>({
  id: {
    new: 'Baru',
    triage: 'Telaah awal',
    waitingUser: 'Menunggu pengguna',
    helpdeskAnalysis: 'Analisa Helpdesk',
    adminAnalysis: 'Analisa Admin LPSE',
    escalatedLkpp: 'Di LKPP',
    waitingLpse: 'LKPP menunggu LPSE',
    waitingConfirmation: 'Menunggu konfirmasi',
    closed: 'Selesai',
    cancelled: 'Dibatalkan',
  },
  en: {
    new: 'New',
    triage: 'Triage',
    waitingUser: 'Waiting for user',
    helpdeskAnalysis: 'Helpdesk analysis',
    adminAnalysis: 'LPSE admin analysis',
    escalatedLkpp: 'At LKPP',
    waitingLpse: 'LKPP waits for LPSE',
    waitingConfirmation: 'Waiting for confirmation',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
});

/** Posisi tiket. */
export const holderText = defineText<Record<Holder, string>>({
  id: {
    lpseHelpdesk: 'Helpdesk LPSE',
    lpseAdmin: 'Admin LPSE',
    user: 'Pengguna',
    lkppLevel0: 'LKPP Level 0',
    lkppLevel1: 'LKPP Level 1',
    lkppLevel2: 'LKPP Level 2',
  },
  en: {
    lpseHelpdesk: 'LPSE helpdesk',
    lpseAdmin: 'LPSE admin',
    user: 'User',
    lkppLevel0: 'LKPP level 0',
    lkppLevel1: 'LKPP level 1',
    lkppLevel2: 'LKPP level 2',
  },
});

export const priorityText = defineText<Record<Priority, string>>({
  id: { high: 'Tinggi', medium: 'Menengah', low: 'Rendah' },
  en: { high: 'High', medium: 'Medium', low: 'Low' },
});

/** Antrean. */
export const queueText = defineText<Record<Queue, string>>({
  id: {
    open: 'Semua terbuka',
    new: 'Baru',
    mine: 'Tugas saya',
    waitingUser: 'Menunggu pengguna',
    waitingLkpp: 'Menunggu LKPP',
    dueSoon: 'Segera jatuh tempo',
    late: 'Terlambat',
    toConfirm: 'Perlu konfirmasi',
    closed: 'Ditutup',
  },
  en: {
    open: 'All open',
    new: 'New',
    mine: 'My work',
    waitingUser: 'Waiting for user',
    waitingLkpp: 'Waiting for LKPP',
    dueSoon: 'Due soon',
    late: 'Late',
    toConfirm: 'To confirm',
    closed: 'Closed',
  },
});

/** Roles of the office's own people. */
export const staffRoleText = defineText<Record<StaffRole, string>>({
  id: { officer: 'Petugas Helpdesk', lpseAdmin: 'Admin LPSE', supervisor: 'Supervisor', auditor: 'Auditor' },
  en: { officer: 'Helpdesk officer', lpseAdmin: 'LPSE admin', supervisor: 'Supervisor', auditor: 'Auditor' },
});

export const callOutcomeText = defineText<Record<CallOutcome, string>>({
  id: {
    answered: 'Terjawab',
    newTicket: 'Tiket baru',
    existingTicket: 'Tiket yang ada',
    directedToLpseSupport: 'Diarahkan ke LPSE Support',
    callBack: 'Telepon kembali',
    notReached: 'Tidak tersambung',
  },
  en: {
    answered: 'Answered',
    newTicket: 'New ticket',
    existingTicket: 'Existing ticket',
    directedToLpseSupport: 'Directed to LPSE Support',
    callBack: 'Call back',
    notReached: 'Not reached',
  },
});

/** Result of one step, as the compliance report counts it. */
export const stepResultText = defineText<Record<StepResult, string>>({
  id: {
    running: 'Berjalan',
    onTime: 'Tepat waktu',
    late: 'Terlambat',
    skipped: 'Dilewati',
    deviating: 'Menyimpang',
    notMeasured: 'Tidak diukur',
  },
  en: {
    running: 'Running',
    onTime: 'On time',
    late: 'Late',
    skipped: 'Skipped',
    deviating: 'Deviating',
    notMeasured: 'Not measured',
  },
});
