import type { ProcedureFact, StepFact, TicketFact } from '../../../../shared/domain/compliance/index.ts';
import { loadLibrary, procedureOf } from '../../../../shared/domain/procedure/library.ts';

/** The two procedures of the examples: SOP 000 (LPSE Support) and SOP 003 (e-mail). */
export const procedures: ProcedureFact[] = ['lpse-support', 'email'].map((code) => ({
  procedureId: code,
  document: procedureOf(loadLibrary(), code),
}));

export function stepFact(part: Partial<StepFact> & Pick<StepFact, 'stepRunId' | 'stepId' | 'result'>): StepFact {
  return {
    ticketId: 't1',
    procedureId: 'lpse-support',
    side: 'office',
    startedAt: 1_000_000,
    endedAt: part.result === 'running' ? null : 2_000_000,
    dueAt: null,
    takenSeconds: null,
    workedSeconds: null,
    overSeconds: null,
    officer: 'Putri Petugas',
    reason: '',
    acknowledgedBy: '',
    acknowledgedAt: null,
    ...part,
  };
}

export function ticketFact(part: Partial<TicketFact> = {}): TicketFact {
  return {
    ticketId: 't1',
    number: '2026-000001',
    channel: 'lpseSupport',
    priority: 'medium',
    problemCode: 'P02',
    closed: true,
    reopened: false,
    rating: null,
    ...part,
  };
}
