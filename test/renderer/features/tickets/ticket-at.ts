import type {
  CommandName,
  StepAction,
  TicketDetail,
  TimelineRecord,
} from '../../../../renderer/features/tickets/parts/types.ts';
import errorJson from '../../../../resources/procedures/application-error.json' with { type: 'json' };
import supportJson from '../../../../resources/procedures/lpse-support.json' with { type: 'json' };
import { procedureDocument } from '../../../../shared/domain/procedure/document.ts';

export const lpseSupport = procedureDocument.parse(supportJson);
export const applicationError = procedureDocument.parse(errorJson);

const clock = { state: 'onTime', startedAt: 0, dueAt: 1, secondsLeft: 60, secondsUsed: 0, running: true } as const;

/** A way out of a step. */
export function action(outcome: StepAction['outcome'], to: string, more: Partial<StepAction> = {}): StepAction {
  const branch = outcome === 'yes' || outcome === 'no' ? outcome : null;
  return { outcome, branch, label: '', to, needsReason: false, missing: [], effects: [], ...more };
}

export function entry(id: string, at: number, kind: TimelineRecord['kind']): TimelineRecord {
  return {
    id,
    kind,
    at,
    by: '',
    direction: 'internal',
    channel: null,
    title: '',
    body: '',
    changes: [],
    files: [],
    refId: null,
  };
}

/** A ticket standing at a step of the SOP LPSE Support; null: the run has ended. */
export function ticketAt(
  stepId: string | null,
  more: { actions?: StepAction[]; commands?: CommandName[]; decided?: boolean; done?: string[] },
): TicketDetail {
  const done = (more.done ?? []).map((id) => ({
    id: `run-${id}`,
    stepId: id,
    round: 1,
    startedAt: 0,
    endedAt: 1,
    outcome: 'done' as const,
    branch: null,
    wentTo: null,
    result: 'onTime' as const,
    performer: 'Putri',
    reason: '',
    ticked: [],
    clock,
    acknowledged: null,
  }));
  return {
    id: 't',
    version: 1,
    number: '2026-000001',
    subject: 'Gagal unggah',
    channel: 'lpseSupport',
    ticketType: 'incident',
    state: 'helpdeskAnalysis',
    holder: 'lpseHelpdesk',
    priority: null,
    problemCode: '',
    reporterName: '',
    organization: '',
    tenderCode: '',
    externalNumber: '',
    assignee: null,
    receivedAt: 0,
    updatedAt: 0,
    closedAt: null,
    currentStep: '',
    stepClock: clock,
    ticketClock: clock,
    fields: {
      subject: 'Gagal unggah',
      description: '',
      ticketType: 'incident',
      contactId: null,
      reporterName: '',
      reporterRole: 'other',
      reporterPhone: '',
      reporterEmail: '',
      organization: '',
      spseUserId: '',
      application: 'SPSE',
      applicationVersion: '',
      errorCode: '',
      tenderCode: '',
      tenderName: '',
      packageCode: '',
      rupCode: '',
      workUnit: '',
      externalNumber: '',
    },
    facts: null,
    decision:
      more.decided === false
        ? null
        : {
            priority: 'high',
            urgency: 'urgent',
            impact: 'large',
            because: [],
            respondBy: null,
            solveBy: null,
            escalateBy: null,
            tableLabel: '',
          },
    prioritySetAt: null,
    createdBy: null,
    resolvedAt: null,
    solution: '',
    closer: null,
    rating: null,
    ratingComment: '',
    reopenCount: 0,
    run: {
      id: 'r',
      procedureCode: 'lpse-support',
      procedureVersion: 1,
      title: '',
      startedAt: 0,
      endedAt: null,
      currentStepRunId: stepId === null ? null : 'now',
      currentStepId: stepId,
      stepRuns: done,
      actions: more.actions ?? [],
      jumpTargets: [],
      missing: [],
    },
    earlierRuns: [],
    timeline: [],
    timelineMore: false,
    attachments: [],
    pauses: [],
    requiredData: [],
    commands: more.commands ?? [],
  };
}
