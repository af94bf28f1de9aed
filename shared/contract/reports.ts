import { z } from 'zod';
import { api, code, id, instant, line, localDate, pageInput, pageOf, stepResult, text } from './common.ts';

/** SOP compliance (kepatuhan SOP): the same numbers on screen, in PDF and in XLSX. */
export const complianceInput = z.object({
  from: localDate,
  to: localDate,
  procedureCode: code.optional(),
  officerId: id.optional(),
});
const distribution = z.object({
  /** Seconds in the unit's own manner; null when nothing was measured. */
  median: z.int().nullable(),
  p90: z.int().nullable(),
});
export const complianceStep = z.object({
  stepId: code,
  printedNumber: line,
  activity: z.string().max(2_000),
  lane: line,
  side: z.enum(['office', 'user', 'lkpp']),
  standard: line,
  standardSeconds: z.int().nullable(),
  count: z.int(),
  onTime: z.int(),
  late: z.int(),
  skipped: z.int(),
  deviating: z.int(),
  notMeasured: z.int(),
  running: z.int(),
  taken: distribution,
});
export const compliance = z.object({
  from: localDate,
  to: localDate,
  generatedAt: instant,
  officeName: line,
  procedures: z
    .array(
      z.object({
        code,
        title: z.string().max(400),
        version: z.int(),
        number: line,
        tickets: z.int(),
        steps: z.array(complianceStep).max(60),
        totals: complianceStep.pick({
          count: true,
          onTime: true,
          late: true,
          skipped: true,
          deviating: true,
          notMeasured: true,
          running: true,
        }),
      }),
    )
    .max(40),
  totals: z.object({
    tickets: z.int(),
    closed: z.int(),
    open: z.int(),
    measured: z.int(),
    onTime: z.int(),
    late: z.int(),
    skipped: z.int(),
    deviating: z.int(),
    notMeasured: z.int(),
    running: z.int(),
    /** On time over measured (on time + late), per mille; null when nothing was measured. */
    onTimePerMille: z.int().nullable(),
    /** Seconds spent by each side over all tickets: own time apart from waiting. */
    officeSeconds: z.int(),
    userSeconds: z.int(),
    lkppSeconds: z.int(),
    reopened: z.int(),
    ratingCount: z.int(),
    ratingAverageHundredths: z.int().nullable(),
  }),
  /** The office answers for its own steps only: the same figures for office, user and LKPP apart. */
  bySide: z
    .array(
      z.object({
        side: z.enum(['office', 'user', 'lkpp']),
        steps: z.int(),
        onTime: z.int(),
        late: z.int(),
        onTimePerMille: z.int().nullable(),
        seconds: z.int(),
      }),
    )
    .max(3),
  deviations: z
    .array(
      z.object({
        ticketId: id,
        ticketNumber: line,
        stepRunId: id,
        step: z.string().max(400),
        result: stepResult,
        at: instant,
        officer: line,
        reason: text,
        dueAt: instant.nullable(),
        overSeconds: z.int().nullable(),
        acknowledgedBy: line,
        acknowledgedAt: instant.nullable(),
      }),
    )
    .max(20_000),
  byChannel: z.array(z.object({ key: line, count: z.int() })).max(20),
  byPriority: z.array(z.object({ key: line, count: z.int() })).max(20),
  byProblem: z.array(z.object({ key: line, label: z.string().max(300), count: z.int() })).max(60),
  /** How the units were counted; printed under the report. */
  footnotes: z.array(z.string().max(1_000)).max(20),
  contentHash: z.string().length(64),
});

/** One step run behind a number of the report. */
export const reportStepRun = z.object({
  stepRunId: id,
  ticketId: id,
  ticketNumber: line,
  subject: line,
  startedAt: instant,
  endedAt: instant.nullable(),
  dueAt: instant.nullable(),
  result: stepResult,
  takenSeconds: z.int().nullable(),
  officer: line,
  reason: text,
});

export const reports = {
  compliance: api.input(complianceInput).output(compliance),
  /** The step runs behind one number: of a step (and version), all or with one result, in order of their start. */
  stepRuns: api
    .input(
      pageInput.extend({
        ...complianceInput.shape,
        procedureCode: code,
        procedureVersion: z.int(),
        stepId: code,
        result: stepResult.optional(),
      }),
    )
    .output(pageOf(reportStepRun)),
  complianceFile: api.input(complianceInput.extend({ format: z.enum(['pdf', 'xlsx']) })).output(z.file()),
  /** REST: one address, three formats. */
  complianceRest: api
    .route({ method: 'GET', path: '/reports/compliance', summary: 'Laporan kepatuhan SOP (json, pdf, xlsx)' })
    .input(complianceInput.extend({ format: z.enum(['json', 'pdf', 'xlsx']).default('json') }))
    .output(z.union([compliance, z.file()])),
  /** Register "Pencatatan Gangguan/Permasalahan dan Permintaan Layanan". */
  registerFile: api.input(complianceInput.extend({ format: z.enum(['pdf', 'xlsx']) })).output(z.file()),
  overview: api.output(
    z.object({
      today: z.object({
        calls: z.int(),
        visits: z.int(),
        ticketsReceived: z.int(),
        ticketsClosed: z.int(),
        late: z.int(),
        callbacksDue: z.int(),
      }),
      last30Days: z.array(z.object({ date: localDate, received: z.int(), closed: z.int() })).max(31),
    }),
  ),
};
