import { z } from 'zod';
import { standardTime } from '../time/standard-time.ts';
import { type Lane, laneSchema } from './actor.ts';
import { noteSchema, type Step, stepSchema } from './step.ts';

/** Codes of the shipped procedures. An office may add its own under other codes. */
export const shippedProcedureCodes = [
  'lpse-support',
  'application-error',
  'service-lpse-support',
  'service-walk-in',
  'service-call-center',
  'email',
  'escalation',
] as const;

export const procedureCodeSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** The identity block of an SOP AP (PermenPAN-RB 35/2012). Positions only: people's names belong to the office's own copy. Dates are YYYY-MM-DD. */
export const identitySchema = z.object({
  number: z.string().nullable(),
  revision: z.string().nullable(),
  createdOn: z.iso.date().nullable(),
  effectiveOn: z.iso.date().nullable(),
  unit: z.string().nullable(),
  preparedBy: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
});

/** The components of a standar pelayanan (seed 002). `duration.time` is never a breach when it is a minimum. */
export const serviceStandardSchema = z.object({
  kind: z.string(),
  requirements: z.array(z.string()),
  duration: z.object({ text: z.string(), time: standardTime }),
  cost: z.string(),
  product: z.string(),
  complaintsIntro: z.string(),
  complaints: z.array(z.string()),
});

/** One column of a printed register (seed 003). */
const registerColumnSchema = z.object({ number: z.number().int(), title: z.string(), meaning: z.string() });

/** A procedure (SOP or service standard) as data; one object is one version, which never changes once a ticket has run it. */
export const procedureDocument = z.object({
  code: procedureCodeSchema,
  version: z.number().int().positive(),
  title: z.string().min(1),
  source: z.object({ document: z.string(), file: z.string().nullable(), reconstructed: z.boolean() }),
  identity: identitySchema,
  legalBasis: z.array(z.object({ printed: z.string().nullable(), notes: z.array(noteSchema).default([]) })),
  performerQualifications: z.array(z.string()),
  summary: z.string().nullable(),
  purpose: z.string().nullable(),
  definitions: z.array(z.string()),
  related: z.array(z.object({ title: z.string(), code: procedureCodeSchema.nullable() })),
  equipment: z.array(z.string()),
  warnings: z.array(z.string()),
  records: z.string().nullable(),
  lanes: z.array(laneSchema).min(1),
  steps: z.array(stepSchema).min(1),
  /** Who "closed" the ticket and where it goes back to when the user says that it is not solved (domain.md §0, finding 6). */
  closers: z.array(z.object({ closedAt: z.string(), returnsTo: z.string() })).default([]),
  serviceStandard: serviceStandardSchema.optional(),
  register: z.object({ title: z.string(), columns: z.array(registerColumnSchema) }).optional(),
  notes: z.array(noteSchema).default([]),
});
export type ProcedureDocument = z.infer<typeof procedureDocument>;

/** The step with this id, or undefined. */
export function findStep(doc: ProcedureDocument, stepId: string): Step | undefined {
  return doc.steps.find((step) => step.id === stepId);
}

/** The lane a step stands in. Throws when the document was not validated. */
export function laneOf(doc: ProcedureDocument, step: Step): Lane {
  const lane = doc.lanes.find((candidate) => candidate.id === step.lane);
  if (!lane) throw new Error(`${doc.code}: langkah ${step.id} menunjuk pelaksana "${step.lane}" yang tidak ada`);
  return lane;
}

/** The first step. Throws when the document was not validated. */
export function startStep(doc: ProcedureDocument): Step {
  const first = doc.steps.find((step) => step.kind === 'start');
  if (!first) throw new Error(`${doc.code}: tidak ada langkah mulai`);
  return first;
}
