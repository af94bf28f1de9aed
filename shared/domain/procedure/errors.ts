import { Refusal, type RefusalDetail, type Said } from '../refusal.ts';
import type { Requirement } from './step.ts';

/** Why a step could not be completed. Codes are stable: the API maps them to its own errors. */
export type ProcedureProblem =
  | { code: 'WrongProcedure'; expected: string; got: string }
  | { code: 'RunEnded' }
  | { code: 'RunNotEnded'; current: string }
  | { code: 'NotCurrentStep'; asked: string; current: string }
  | { code: 'UnknownBranch'; stepId: string; answer: string | null; possible: string[] }
  | { code: 'UnknownStep'; stepId: string }
  | { code: 'UnknownRequirement'; stepId: string; keys: string[] }
  | { code: 'RequirementsMissing'; stepId: string; missing: Requirement[] }
  | { code: 'ReasonRequired'; stepId: string }
  | { code: 'TimeGoesBack'; at: number; notBefore: number }
  | { code: 'NothingToUndo' }
  | { code: 'NobodyClosed' }
  | { code: 'ContinuesElsewhere'; procedure: string };

/**
 * Thrown by the engine; nothing has changed when it is. A Refusal, so that every host shows it in its place: CONFLICT when
 * the ticket has moved on meanwhile, else REFUSED, with the missing requirements or the field at fault.
 */
export class ProcedureError extends Refusal {
  readonly problem: ProcedureProblem;

  constructor(problem: ProcedureProblem) {
    const said = describeProblem(problem);
    super(movedOn.has(problem.code) ? 'CONFLICT' : 'REFUSED', said, detailOf(problem, said));
    this.name = 'ProcedureError';
    this.problem = problem;
  }
}

const movedOn = new Set<ProcedureProblem['code']>([
  'WrongProcedure',
  'RunEnded',
  'RunNotEnded',
  'NotCurrentStep',
  'ContinuesElsewhere',
]);

function detailOf(problem: ProcedureProblem, said: Said): RefusalDetail {
  if (problem.code === 'RequirementsMissing')
    return { missing: problem.missing.map(({ key, text }) => ({ key, text })) };
  if (problem.code === 'ReasonRequired') return { fields: [{ path: 'reason', message: said }] };
  if (problem.code === 'TimeGoesBack') return { fields: [{ path: 'at', message: said }] };
  return {};
}

/** A problem in the user's words, with what to do next: Indonesian first, English beside it. */
export function describeProblem(problem: ProcedureProblem): Said {
  switch (problem.code) {
    case 'WrongProcedure':
      return {
        id: `Tiket ini menjalankan ${problem.expected}, bukan ${problem.got}. Muat ulang tiket.`,
        en: `This ticket runs ${problem.expected}, not ${problem.got}. Reload the ticket.`,
      };
    case 'RunEnded':
      return {
        id: 'Prosedur tiket ini sudah selesai. Muat ulang tiket.',
        en: 'The procedure of this ticket has ended. Reload the ticket.',
      };
    case 'RunNotEnded':
      return {
        id: `Prosedur masih berjalan di langkah ${problem.current}. Selesaikan langkah itu lebih dahulu.`,
        en: `The procedure is still at step ${problem.current}. Finish that step first.`,
      };
    case 'NotCurrentStep':
      return {
        id: `Langkah ${problem.asked} bukan langkah yang sedang berjalan; tiket kini di langkah ${problem.current}. Muat ulang tiket.`,
        en: `Step ${problem.asked} is not running; the ticket is at step ${problem.current}. Reload the ticket.`,
      };
    case 'UnknownBranch':
      return {
        id: `Pilih salah satu jawaban untuk langkah ${problem.stepId}: ${problem.possible.join(', ')}.`,
        en: `Choose one of the answers of step ${problem.stepId}: ${problem.possible.join(', ')}.`,
      };
    case 'UnknownStep':
      return {
        id: `Langkah ${problem.stepId} tidak ada dalam SOP ini.`,
        en: `Step ${problem.stepId} is not in this SOP.`,
      };
    case 'UnknownRequirement':
      return {
        id: `Persyaratan ${problem.keys.join(', ')} tidak ada pada langkah ${problem.stepId}.`,
        en: `Requirements ${problem.keys.join(', ')} do not belong to step ${problem.stepId}.`,
      };
    case 'RequirementsMissing': {
      const list = problem.missing.map((requirement) => requirement.text).join('; ');
      return {
        id: `Persyaratan langkah ${problem.stepId} belum lengkap: ${list}. Lengkapi, atau catat sebagai penyimpangan dengan alasan.`,
        en: `Requirements of step ${problem.stepId} are missing: ${list}. Complete them, or record a deviation with a reason.`,
      };
    }
    case 'ReasonRequired':
      return {
        id: `Tulis alasan: langkah ${problem.stepId} dilewati atau menyimpang dari SOP.`,
        en: `Write a reason: step ${problem.stepId} is skipped or deviates from the SOP.`,
      };
    case 'TimeGoesBack':
      return {
        id: 'Waktu selesai lebih awal daripada waktu mulai langkah. Periksa jam komputer atau waktu yang diisi.',
        en: 'The end is earlier than the start of the step. Check the computer clock or the time entered.',
      };
    case 'NothingToUndo':
      return {
        id: 'Tidak ada langkah yang dapat diurungkan: belum ada langkah selesai, atau langkah berikutnya sudah dikerjakan.',
        en: 'Nothing can be undone: no step is finished yet, or work on the next one has begun.',
      };
    case 'NobodyClosed':
      return {
        id: 'Belum ada langkah penyelesaian, jadi tiket tidak dapat dikembalikan kepada yang menutup.',
        en: 'No step has resolved the ticket yet, so it cannot go back to whoever closed it.',
      };
    case 'ContinuesElsewhere':
      return {
        id: `Tiket sudah berlanjut dengan prosedur ${problem.procedure}. Lanjutkan di sana.`,
        en: `The ticket has gone on with procedure ${problem.procedure}. Continue there.`,
      };
  }
}
