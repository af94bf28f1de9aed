import { z } from 'zod';
import { callOutcomes, reporterRoles } from '../domain/vocabulary.ts';
import {
  api,
  code,
  done,
  id,
  instant,
  line,
  localDate,
  pageInput,
  pageOf,
  patchOf,
  phoneInput,
  staffRef,
  text,
  version,
} from './common.ts';

/** The telephone log (catatan telepon): a number is enough, several calls may be open at once. */
export const callFields = z.object({
  direction: z.enum(['in', 'out']),
  number: phoneInput,
  contactId: id.nullable(),
  name: line,
  organization: line,
  role: z.enum(reporterRoles),
  /** What the caller asks; saved on every keystroke. */
  note: text,
  answer: text,
  externalNumber: code,
});
export const call = callFields.extend({
  id,
  version,
  officer: staffRef,
  startedAt: instant,
  endedAt: instant.nullable(),
  /** active: speaking now; parked: waiting while another call is spoken to; ended. */
  phase: z.enum(['active', 'parked', 'ended']),
  outcome: z.enum(callOutcomes).nullable(),
  ticket: z.object({ id, number: line, subject: line }).nullable(),
  callbackAt: instant.nullable(),
  callbackDoneAt: instant.nullable(),
  /** The call this one answers, when it is a call back. */
  callbackOf: id.nullable(),
});
export const callFilter = z.object({
  search: line.default(''),
  from: localDate.optional(),
  to: localDate.optional(),
  outcome: z.array(z.enum(callOutcomes)).max(10).default([]),
  officerId: id.optional(),
  direction: z.enum(['in', 'out']).optional(),
});

export const calls = {
  list: api
    .route({ method: 'GET', path: '/calls', summary: 'Catatan telepon' })
    .input(pageInput.extend(callFilter.shape))
    .output(pageOf(call)),
  /** Calls of the signed-in officer that are not ended, oldest first. */
  open: api.output(z.array(call).max(50)),
  get: api.input(z.object({ id })).output(call),
  start: api
    .route({ method: 'POST', path: '/calls', summary: 'Catat telepon', successStatus: 201 })
    .input(
      patchOf(callFields).extend({
        clientKey: id,
        direction: z.enum(['in', 'out']).default('in'),
        ticketId: id.optional(),
        callbackOf: id.optional(),
        startedAt: instant.optional(),
      }),
    )
    .output(call),
  /** Saves what was typed; the later of two writers is told what changed. */
  save: api.input(z.object({ id, version, patch: patchOf(callFields) })).output(call),
  park: api.input(z.object({ id })).output(call),
  resume: api.input(z.object({ id })).output(call),
  end: api
    .input(
      z.object({
        id,
        version,
        outcome: z.enum(callOutcomes),
        patch: patchOf(callFields).default({}),
        ticketId: id.optional(),
        callbackAt: instant.optional(),
        endedAt: instant.optional(),
      }),
    )
    .output(call),
  /** Undo of end: the call is open again with everything typed. */
  reopen: api.input(z.object({ id })).output(call),
  /** Promised call-backs not yet made, due first. */
  callbacks: api.output(z.array(call).max(200)),
  /** Times to promise: in a quarter, in an hour, next working morning at 08.00; each within counter hours. */
  callbackSlots: api.input(z.object({ at: instant.optional() })).output(
    z.object({
      quarter: instant,
      hour: instant,
      morning: instant,
      /** Whether the counter is open at `at`, and if not when it opens next. */
      open: z.boolean(),
      opensAt: instant,
    }),
  ),
  callbackDone: api.input(z.object({ id, reached: z.boolean(), note: text.default('') })).output(call),
  callbackReschedule: api.input(z.object({ id, callbackAt: instant })).output(call),
  export: api.input(callFilter.extend({ format: z.enum(['pdf', 'xlsx']) })).output(z.file()),
  remove: api.input(z.object({ id, reason: line.min(3) })).output(done),
};
