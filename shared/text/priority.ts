import type { Because } from '../domain/priority/because.ts';
import { findStage } from '../domain/priority/stages.ts';
import type { Impact, Priority, Urgency } from '../domain/priority/table.ts';
import { WORDS } from '../domain/priority/words.ts';
import type { Zone } from '../domain/time/zone.ts';
import type { Language } from './define.ts';
import { formatDateTime } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import { reporterRoleText } from './vocabulary.ts';

const EN = {
  priority: { high: 'High', medium: 'Medium', low: 'Low' },
  urgency: { urgent: 'Urgent', notUrgent: 'Not urgent' },
  impact: { small: 'Small', medium: 'Medium', large: 'Large' },
};

/** Tinggi, Menengah, Rendah. */
export const priorityWord = (value: Priority, lang: Language): string =>
  (lang === 'id' ? WORDS.priority : EN.priority)[value];
/** Mendesak, Tidak Mendesak. */
export const urgencyWord = (value: Urgency, lang: Language): string =>
  (lang === 'id' ? WORDS.urgency : EN.urgency)[value];
/** Kecil, Sedang, Besar. */
export const impactWord = (value: Impact, lang: Language): string => (lang === 'id' ? WORDS.impact : EN.impact)[value];

/** The word for a role of the table; a role the office typed itself is its own word. */
export function roleWord(role: string, lang: Language): string {
  const known = new Map(Object.entries(reporterRoleText[lang]));
  return known.get(role) ?? role;
}

/** One ground of a priority as a sentence, for the screen, the timeline and the paper. */
export function becauseText(because: Because, zone: Zone, lang: Language): string {
  const id = lang === 'id';
  const when = (ms: number): string => formatDateTime(ms, zone, lang);
  switch (because.rule) {
    case 'rowUrgent':
      return id
        ? `Mendesak menurut baris ${because.code} tabel prioritas.`
        : `Urgent by row ${because.code} of the table.`;
    case 'rowNotUrgent':
      return id
        ? `Tidak mendesak menurut baris ${because.code} tabel prioritas.`
        : `Not urgent by row ${because.code} of the table.`;
    case 'noDeadline':
      return id ? 'Batas waktu tahap tender tidak diisi.' : 'No deadline of a tender stage was given.';
    case 'affectsAll':
      return id ? 'SPSE secara keseluruhan tidak dapat diakses.' : 'SPSE as a whole cannot be reached.';
    case 'dataRisk':
      return id
        ? 'Ada dugaan kebocoran atau kehilangan data tender atau data pribadi.'
        : 'Tender or personal data may have leaked or been lost.';
    case 'impactAll':
      return id ? 'Dampak Besar: layanan berhenti bagi semua pengguna.' : 'Impact Large: service stops for all users.';
    case 'stageNotDecisive':
      return id
        ? `Batas waktu tahap ${stageName(because.stage, lang)} tidak menentukan urgensi.`
        : `The deadline of the stage ${stageName(because.stage, lang)} does not decide urgency.`;
    case 'stageMissed':
      return id
        ? `Tahap ${stageName(because.stage, lang)} sudah ditutup akibat gangguan ini.`
        : `The stage ${stageName(because.stage, lang)} has closed because of this fault.`;
    case 'stageDeadline':
      return id
        ? `Tahap ${stageName(because.stage, lang)} ditutup ${when(because.deadlineMs)}; sesudah hari kerja berikutnya tidak tersisa jam kerja.`
        : `The stage ${stageName(because.stage, lang)} closes ${when(because.deadlineMs)}; after the next working day no working time is left.`;
    case 'stageClosed':
      return id
        ? `Tahap ${stageName(because.stage, lang)} sudah ditutup ${when(because.deadlineMs)}.`
        : `The stage ${stageName(because.stage, lang)} closed ${when(because.deadlineMs)}.`;
    case 'stageFar':
      return id
        ? `Tahap ${stageName(because.stage, lang)} baru ditutup ${when(because.deadlineMs)}.`
        : `The stage ${stageName(because.stage, lang)} closes only ${when(because.deadlineMs)}.`;
    case 'headOrder':
      return id ? `Perintah Kepala LPSE: ${because.reason}` : `Order of the head of the LPSE: ${because.reason}`;
    case 'impact':
      return id
        ? `Dampak ${impactWord(because.impact, lang)} menurut baris ${because.code}.`
        : `Impact ${impactWord(because.impact, lang)} by row ${because.code}.`;
    case 'matrix':
      return id
        ? `Matriks: ${urgencyWord(because.urgency, lang)} × ${impactWord(because.impact, lang)} = ${priorityWord(because.priority, lang)}.`
        : `Matrix: ${urgencyWord(because.urgency, lang)} × ${impactWord(because.impact, lang)} = ${priorityWord(because.priority, lang)}.`;
    case 'rowOverride':
      return id
        ? `Tabel menetapkan prioritas ${priorityWord(because.priority, lang)} untuk jenis ini: ${because.reason}`
        : `The table fixes priority ${priorityWord(because.priority, lang)} for this kind: ${because.reason}`;
    case 'override':
      return id
        ? `Diubah menjadi ${priorityWord(because.priority, lang)} dengan alasan: ${because.reason}`
        : `Changed to ${priorityWord(because.priority, lang)} because: ${because.reason}`;
    case 'solveBeforeStage': {
      const minutes = formatNumber(because.minutes, lang);
      return id
        ? `Harus selesai ${minutes} menit kerja sebelum tahap ditutup ${when(because.deadlineMs)}.`
        : `To be solved ${minutes} working minutes before the stage closes ${when(because.deadlineMs)}.`;
    }
    case 'solveByStage':
      return id
        ? `Harus selesai sebelum tahap ditutup ${when(because.deadlineMs)}.`
        : `To be solved before the stage closes ${when(because.deadlineMs)}.`;
  }
}

function stageName(text: string, lang: Language): string {
  const stage = findStage(text);
  if (stage) return lang === 'id' ? stage.label : stage.en;
  return text.trim() || (lang === 'id' ? 'tender' : 'of the tender');
}
