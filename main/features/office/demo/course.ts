import type { Side } from '../../../../shared/domain/procedure/actor.ts';
import { findStep, type ProcedureDocument } from '../../../../shared/domain/procedure/document.ts';
import type { Answer, Step } from '../../../../shared/domain/procedure/step.ts';
import type { StaffRow } from '../../staff/table.ts';
import type { Random } from './random.ts';

/** What happens to one ticket, decided beforehand. */
export type Course = {
  officer: StaffRow;
  /** How often the user is asked for data. */
  asks: number;
  /** Who solves it. */
  level: 'helpdesk' | 'admin' | 'lkpp';
  lkppAsks: boolean;
  /** How often the user says that it is not solved. */
  refusals: number;
  /** 1 = as usual; more = slower. */
  pace: number;
  /** Chance of being late at a step that has a limit. */
  lateness: number;
  /** Chance of leaving a step out or doing it differently. */
  carelessness: number;
  /** The ticket stays where it comes to this step, however often before. */
  stop: { procedure: string; stepId: string } | null;
};

/** What has happened so far, as far as the next answer depends on it. */
export type Memory = { asked: number; refused: number; lkppAsked: number };

const asksOnYes = (course: Course, memory: Memory): Answer => (memory.asked < course.asks ? 'yes' : 'no');
const asksOnNo = (course: Course, memory: Memory): Answer => (memory.asked < course.asks ? 'no' : 'yes');
const lkppComplete = (course: Course, memory: Memory): Answer =>
  course.lkppAsks && memory.lkppAsked === 0 ? 'no' : 'yes';
const solved = (course: Course, memory: Memory): Answer => (memory.refused < course.refusals ? 'no' : 'yes');
const atMost =
  (...levels: Course['level'][]) =>
  (course: Course): Answer =>
    levels.includes(course.level) ? 'yes' : 'no';

/** Answers of the decisions of the shipped procedures, by procedure and step. */
const answers: Record<string, (course: Course, memory: Memory) => Answer> = {
  'lpse-support/3': asksOnYes,
  'lpse-support/8': atMost('helpdesk'),
  'lpse-support/10': solved,
  'lpse-support/13': atMost('helpdesk', 'admin'),
  'lpse-support/16': solved,
  'email/3': asksOnYes,
  'email/8': atMost('helpdesk', 'admin'),
  'application-error/1.3': asksOnNo,
  'application-error/1.5': asksOnNo,
  'application-error/2': atMost('helpdesk', 'admin'),
  'application-error/5': lkppComplete,
  'application-error/8': () => 'yes',
  'escalation/6': lkppComplete,
  'escalation/9': () => 'yes',
  'escalation/13': solved,
  'service-call-center/3': atMost('helpdesk'),
  'service-call-center/4': () => 'yes',
  'service-walk-in/5': atMost('helpdesk'),
};

/** The answer at a decision, null at a plain step. */
export function answerAt(doc: ProcedureDocument, step: Step, course: Course, memory: Memory): Answer | null {
  if (step.branches.length === 0) return null;
  const answer = answers[`${doc.code}/${step.id}`]?.(course, memory) ?? 'yes';
  if (findStep(doc, step.id)?.branches.some((way) => way.answer === answer)) return answer;
  return step.branches[0]?.answer ?? null;
}

/** Working minutes a step takes. */
export function minutesOf(step: Step, side: Side, course: Course, random: Random): number {
  const { standardTime } = step;
  const isLate = random.chance(side === 'office' ? course.lateness : 0.12);
  if (standardTime.kind === 'limit' && standardTime.amount > 0) {
    if (standardTime.unit === 'minute') {
      return standardTime.amount * (isLate ? random.between(1.15, 3.2) : random.between(0.15, 0.9));
    }
    return isLate ? random.between(800, 1_500) : random.between(20, 320) * course.pace;
  }
  if (side === 'user')
    return random.weighted([
      [random.between(5, 90), 6],
      [random.between(90, 400), 3],
      [random.between(400, 1_200), 1],
    ]);
  if (side === 'lkpp') return random.between(20, 500);
  if (step.kind === 'decision') return random.between(1, 8);
  return /menganalisa|menangani|membahas/i.test(step.activity)
    ? random.weighted([
        [random.between(10, 60), 6],
        [random.between(60, 240), 3],
        [random.between(240, 700), 1],
      ]) * course.pace
    : random.between(3, 18) * course.pace;
}

/** Why a step was left out or done differently, in the officer's words. */
export const departureReasons = [
  'Pengguna sudah memberi data lengkap lewat telepon sehingga langkah ini tidak diperlukan.',
  'Gangguan jaringan kantor; pemberitahuan disampaikan lewat telepon lebih dahulu.',
  'Instruksi koordinator karena tahap tender segera berakhir.',
  'Pengguna datang langsung ke loket, jawaban diberikan lisan lalu dicatat.',
  'Dikerjakan bersama Admin PPE dalam satu kesempatan.',
  'Listrik kantor padam; pencatatan dilakukan setelahnya.',
  'Permasalahan sama dengan tiket sebelumnya yang sudah dianalisa.',
];
export const acknowledgements = [
  'Diketahui. Langkah tetap harus dicatat pada hari yang sama.',
  'Diketahui, alasan dapat diterima.',
  'Diketahui. Sudah dibahas pada rapat mingguan.',
  'Diketahui. Agar tidak diulang.',
];
