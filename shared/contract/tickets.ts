import { z } from 'zod';
import { effectSchema } from '../domain/procedure/step.ts';
import {
  channels,
  holders,
  priorities,
  queues,
  reporterRoles,
  ticketStates,
  ticketTypes,
} from '../domain/vocabulary.ts';
import {
  api,
  attachment,
  clock,
  code,
  cursor,
  done,
  explainedInterval,
  fileInput,
  id,
  instant,
  line,
  localDate,
  pageInput,
  pageOf,
  patchOf,
  reason,
  requiredLine,
  requiredText,
  staffRef,
  stepResult,
  text,
  version,
} from './common.ts';

/** What is known about the problem itself; every field may stay empty while the phone rings. */
export const ticketFields = z.object({
  subject: requiredLine,
  description: text.default(''),
  ticketType: z.enum(ticketTypes).default('incident'),
  contactId: id.nullable().default(null),
  reporterName: line.default(''),
  reporterRole: z.enum(reporterRoles).default('other'),
  reporterPhone: code.default(''),
  reporterEmail: line.default(''),
  organization: line.default(''),
  spseUserId: code.default(''),
  application: line.default('SPSE'),
  applicationVersion: code.default(''),
  errorCode: line.default(''),
  tenderCode: code.default(''),
  tenderName: line.default(''),
  packageCode: code.default(''),
  rupCode: code.default(''),
  workUnit: line.default(''),
  /** Number of the same case in LKPP's LPSE Support; opaque text. */
  externalNumber: code.default(''),
});
/** What the priority table needs to decide. */
export const priorityFacts = z.object({
  problemCode: code,
  stage: line.default(''),
  stageDeadline: instant.nullable().default(null),
  /** SPSE as a whole cannot be reached. */
  affectsAll: z.boolean().default(false),
  /** A stage has already closed because of the fault. */
  stageMissed: z.boolean().default(false),
  /** Possible leak or loss of tender or personal data. */
  dataRisk: z.boolean().default(false),
  /** Urgent by order of the head of LPSE; the reason goes into the note of the order. */
  headOrder: reason.nullable().default(null),
  override: z
    .object({ priority: z.enum(priorities), reason })
    .nullable()
    .default(null),
});
export const priorityBecause = z.object({ rule: line, text: z.string().max(500) });
export const priorityDecision = z.object({
  priority: z.enum(priorities),
  urgency: z.enum(['urgent', 'notUrgent']),
  impact: z.enum(['small', 'medium', 'large']),
  because: z.array(priorityBecause).max(20),
  respondBy: instant.nullable(),
  solveBy: instant.nullable(),
  escalateBy: instant.nullable(),
  tableLabel: line,
});

export const ticketRow = z.object({
  id,
  version,
  number: line,
  subject: line,
  channel: z.enum(channels),
  ticketType: z.enum(ticketTypes),
  state: z.enum(ticketStates),
  holder: z.enum(holders),
  priority: z.enum(priorities).nullable(),
  problemCode: code,
  reporterName: line,
  organization: line,
  tenderCode: code,
  externalNumber: code,
  assignee: staffRef.nullable(),
  receivedAt: instant,
  updatedAt: instant,
  closedAt: instant.nullable(),
  /** "2. Menerima tiket…", shortened. */
  currentStep: line,
  stepClock: clock,
  ticketClock: clock,
});

export const ticketFilter = z.object({
  search: line.default(''),
  priority: z.array(z.enum(priorities)).max(3).default([]),
  channel: z.array(z.enum(channels)).max(4).default([]),
  state: z.array(z.enum(ticketStates)).max(10).default([]),
  holder: z.array(z.enum(holders)).max(6).default([]),
  assigneeId: id.nullable().optional(),
  problemCode: code.optional(),
  procedureCode: code.optional(),
  receivedFrom: localDate.optional(),
  receivedTo: localDate.optional(),
});
export const ticketSort = z.object({
  by: z.enum(['nextDueAt', 'receivedAt', 'updatedAt', 'number', 'priority']).default('nextDueAt'),
  dir: z.enum(['asc', 'desc']).default('asc'),
});
export const ticketListInput = pageInput.extend({
  queue: z.enum(queues).default('open'),
  filter: ticketFilter.prefault({}),
  sort: ticketSort.prefault({}),
  cursor: cursor.optional(),
});

/** One thing the officer can do at the running step. */
export const stepAction = z.object({
  outcome: z.enum(['done', 'yes', 'no', 'skipped', 'deviated']),
  /** The answer taken, also when a decision is skipped or deviated from. */
  branch: z.enum(['yes', 'no']).nullable(),
  label: line,
  /** Step it leads to, or 'end'. */
  to: code,
  needsReason: z.boolean(),
  /** Keys of mandatory requirements that are neither ticked nor justified. */
  missing: z.array(code).max(60),
  /** What the application does beside ticking the step. */
  effects: z.array(effectSchema).max(10),
});
export const stepRun = z.object({
  id,
  stepId: code,
  /** n-th time this step is worked in this run. */
  round: z.int().min(1),
  startedAt: instant,
  endedAt: instant.nullable(),
  outcome: z.enum(['done', 'yes', 'no', 'skipped', 'deviated']).nullable(),
  branch: z.enum(['yes', 'no']).nullable(),
  wentTo: code.nullable(),
  result: stepResult,
  performer: line,
  reason: text,
  ticked: z.array(code).max(100),
  clock,
  acknowledged: z.object({ by: line, at: instant, note: text }).nullable(),
});
export const procedureRun = z.object({
  id,
  procedureCode: code,
  procedureVersion: z.int(),
  title: line,
  startedAt: instant,
  endedAt: instant.nullable(),
  currentStepRunId: id.nullable(),
  currentStepId: code.nullable(),
  stepRuns: z.array(stepRun).max(500),
  actions: z.array(stepAction).max(20),
  /** Where a deviation may jump to. */
  jumpTargets: z.array(code).max(100),
  missing: z.array(z.object({ key: code, text: z.string().max(2_000) })).max(60),
});

export const timelineKinds = [
  'created',
  'call',
  'visit',
  'message',
  'note',
  'file',
  'step',
  'change',
  'priority',
  'dataRequest',
  'resolution',
  'confirmation',
  'closed',
  'reopened',
  'procedureChanged',
  'assigned',
] as const;
export const timelineEntry = z.object({
  id,
  kind: z.enum(timelineKinds),
  at: instant,
  by: line,
  direction: z.enum(['in', 'out', 'internal']),
  channel: z.enum(channels).nullable(),
  title: z.string().max(500),
  body: text,
  /** What changed, for the kinds that change something. */
  changes: z.array(z.object({ field: line, before: text, after: text })).max(60),
  files: z.array(attachment).max(50),
  refId: id.nullable(),
});

export const commandName = z.enum([
  'requestData',
  'receiveData',
  'handOver',
  'markForLkpp',
  'resolve',
  'confirmSolved',
  'confirmNotSolved',
  'close',
  'reopen',
  'cancel',
]);
export const ticketDetail = ticketRow.extend({
  fields: ticketFields,
  facts: priorityFacts.nullable(),
  decision: priorityDecision.nullable(),
  prioritySetAt: instant.nullable(),
  createdBy: staffRef.nullable(),
  resolvedAt: instant.nullable(),
  solution: text,
  /** Who closed it before; "not solved" goes back to them. */
  closer: staffRef.nullable(),
  rating: z.int().min(1).max(5).nullable(),
  ratingComment: line,
  reopenCount: z.int().min(0),
  run: procedureRun.nullable(),
  earlierRuns: z.array(procedureRun).max(20),
  timeline: z.array(timelineEntry).max(500),
  timelineMore: z.boolean(),
  attachments: z.array(attachment).max(200),
  pauses: z.array(z.object({ id, from: instant, to: instant.nullable(), reason: line, by: line })).max(200),
  /** Data the priority row and the SOP ask for, with who brings it and what is there. */
  requiredData: z
    .array(
      z.object({
        key: code,
        text: z.string().max(2_000),
        from: z.enum(['user', 'office']),
        present: z.boolean(),
        justified: text,
      }),
    )
    .max(60),
  commands: z.array(commandName).max(12),
});

export const newTicket = ticketFields.extend({
  /** Makes a repeated request harmless: the first answer is given again. */
  clientKey: id,
  channel: z.enum(channels),
  receivedAt: instant.optional(),
  callId: id.optional(),
  visitId: id.optional(),
  facts: priorityFacts.optional(),
  /** Overrides the procedure chosen by channel and problem kind. */
  procedureCode: code.optional(),
  assignToMe: z.boolean().default(true),
});
const target = z.object({ id, version });

export const tickets = {
  list: api
    .route({ method: 'GET', path: '/tickets', summary: 'Antrean tiket' })
    .input(ticketListInput)
    .output(pageOf(ticketRow)),
  /** How many tickets stand in each queue; always the truth of this moment. */
  counts: api.output(z.record(z.enum(queues), z.int().min(0))),
  get: api
    .route({ method: 'GET', path: '/tickets/{id}', summary: 'Satu tiket lengkap' })
    .input(z.object({ id }))
    .output(ticketDetail),
  create: api
    .route({ method: 'POST', path: '/tickets', summary: 'Buat tiket', successStatus: 201 })
    .input(newTicket)
    .output(ticketDetail),
  update: api
    .route({ method: 'PATCH', path: '/tickets/{id}', summary: 'Ubah data tiket' })
    .input(target.extend({ patch: patchOf(ticketFields) }))
    .output(ticketDetail),
  previewPriority: api
    .input(z.object({ facts: priorityFacts, receivedAt: instant.optional() }))
    .output(priorityDecision),
  setPriority: api.input(target.extend({ facts: priorityFacts })).output(ticketDetail),
  /** Assigns one or many; `previous` lets the screen offer undo. */
  assign: api
    .input(z.object({ ids: z.array(id).min(1).max(200), assigneeId: id.nullable() }))
    .output(z.object({ changed: z.int(), previous: z.array(z.object({ id, assigneeId: id.nullable() })).max(200) })),
  bulkPriority: api
    .input(z.object({ ids: z.array(id).min(1).max(200), priority: z.enum(priorities), reason }))
    .output(
      z.object({ changed: z.int(), refused: z.array(z.object({ number: line, why: z.string().max(500) })).max(200) }),
    ),

  tickRequirement: api.input(target.extend({ stepRunId: id, key: code, ticked: z.boolean() })).output(ticketDetail),
  /** Justifies a requirement that cannot be had, so that the SOP may go on without it. */
  justifyRequirement: api.input(target.extend({ key: code, reason })).output(ticketDetail),
  completeStep: api
    .route({
      method: 'POST',
      path: '/tickets/{id}/steps/{stepId}/complete',
      summary: 'Selesaikan langkah SOP yang sedang berjalan',
    })
    .input(
      target.extend({
        stepId: code,
        outcome: z.enum(['done', 'yes', 'no', 'skipped', 'deviated']).default('done'),
        ticked: z.array(code).max(100).default([]),
        reason: text.max(2_000).default(''),
        /** The answer to take when a decision is skipped or deviated from. */
        branch: z.enum(['yes', 'no']).optional(),
        /** Where a deviation jumps to: a step id or 'end'. */
        jumpTo: code.optional(),
        note: text.default(''),
        /** When it really happened, if it is logged later; never before the step started, never in the future. */
        at: instant.optional(),
        rating: z.int().min(1).max(5).optional(),
      }),
    )
    .output(ticketDetail),
  /** Undo of the last completed step, while nothing was built on it. */
  undoStep: api.input(target).output(ticketDetail),
  acknowledgeDeviation: api.input(z.object({ id, stepRunId: id, note: text.max(2_000) })).output(ticketDetail),
  changeProcedure: api.input(target.extend({ procedureCode: code, reason })).output(ticketDetail),

  /** Asks the user for exactly what is missing; their clock runs from here. */
  requestData: api
    .input(
      target.extend({
        keys: z.array(code).max(60),
        message: requiredText,
        channel: z.enum(channels),
        confirmByPhone: z.boolean().default(false),
      }),
    )
    .output(ticketDetail),
  receiveData: api.input(target.extend({ message: text, keys: z.array(code).max(60) })).output(ticketDetail),
  handOver: api.input(target.extend({ reason })).output(ticketDetail),
  markForLkpp: api.input(target.extend({ reason })).output(ticketDetail),
  resolve: api
    .input(target.extend({ solution: requiredText, message: text, channel: z.enum(channels) }))
    .output(ticketDetail),
  confirm: api
    .input(
      target.extend({
        solved: z.boolean(),
        channel: z.enum(channels),
        note: text.default(''),
        rating: z.int().min(1).max(5).nullable().default(null),
        comment: line.default(''),
      }),
    )
    .output(ticketDetail),
  close: api
    .route({ method: 'POST', path: '/tickets/{id}/close', summary: 'Tutup tiket dengan penilaian' })
    .input(target.extend({ rating: z.int().min(1).max(5).nullable().default(null), comment: line.default('') }))
    .output(ticketDetail),
  reopen: api.input(target.extend({ reason })).output(ticketDetail),
  cancel: api.input(target.extend({ reason })).output(ticketDetail),

  addMessage: api
    .route({ method: 'POST', path: '/tickets/{id}/messages', summary: 'Catat pesan', successStatus: 201 })
    .input(
      z.object({
        id,
        clientKey: id,
        body: requiredText,
        direction: z.enum(['in', 'out', 'internal']),
        channel: z.enum(channels).nullable().default(null),
        attachmentIds: z.array(id).max(50).default([]),
      }),
    )
    .output(ticketDetail),
  linkCall: api.input(z.object({ id, callId: id })).output(ticketDetail),

  attach: api.input(z.object({ id, clientKey: id, file: fileInput })).output(attachment),
  readAttachment: api.input(z.object({ attachmentId: id })).output(z.file()),
  removeAttachment: api.input(z.object({ id, attachmentId: id, reason })).output(done),

  timeline: api
    .input(pageInput.extend({ id, before: instant.optional() }))
    .output(z.object({ items: z.array(timelineEntry).max(100), more: z.boolean() })),
  /** The intervals behind a figure: what counted, what was closed, what was paused and why. */
  explain: api.input(z.object({ id, what: z.enum(['step', 'ticket']), stepRunId: id.optional() })).output(
    z.object({
      title: line,
      standard: line,
      calendar: line,
      startedAt: instant,
      until: instant,
      dueAt: instant.nullable(),
      countedSeconds: z.int(),
      pausedSeconds: z.int(),
      grossSeconds: z.int(),
      intervals: z.array(explainedInterval).max(1_000),
    }),
  ),
  /** Everything of one ticket as a PDF for an audit. */
  dossier: api.input(z.object({ id })).output(z.file()),

  views: {
    list: api.output(
      z
        .array(z.object({ id, name: line, shared: z.boolean(), mine: z.boolean(), query: z.string().max(10_000) }))
        .max(100),
    ),
    save: api
      .input(z.object({ id: id.optional(), name: requiredLine, shared: z.boolean(), query: z.string().max(10_000) }))
      .output(done),
    remove: api.input(z.object({ id })).output(done),
  },
};
