import { z } from 'zod';
import { reporterRoles } from '../domain/vocabulary.ts';
import {
  api,
  code,
  emailInput,
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

/** Guest book (buku tamu) and consultation form (Formulir Konsultasi); fields of domain §2.5. */
export const visitFields = z.object({
  name: line.default(''),
  role: z.enum(reporterRoles).default('other'),
  /** Panggilan. */
  salutation: line.default(''),
  organization: line.default(''),
  adminName: line.default(''),
  email: emailInput.default(''),
  phone: phoneInput.default(''),
  address: z.string().max(500).default(''),
  /** Tujuan kunjungan. */
  purpose: text.default(''),
  /** The officer looked at an identity card; its number is not kept. */
  identitySeen: z.boolean().default(false),
  contactId: id.nullable().default(null),
  // Consultation form
  npwp: code.default(''),
  workUnit: line.default(''),
  tenderCode: code.default(''),
  tenderName: line.default(''),
  application: line.default(''),
  applicationVersion: code.default(''),
  errorCode: line.default(''),
  description: text.default(''),
  solution: text.default(''),
});
export const visit = visitFields.extend({
  id,
  version,
  /** Queue number of the day at the counter. */
  queueNumber: z.int().min(1),
  officer: staffRef,
  arrivedAt: instant,
  leftAt: instant.nullable(),
  ticket: z.object({ id, number: line, subject: line }).nullable(),
  satisfaction: z.int().min(1).max(5).nullable(),
  satisfactionComment: line,
});
export const visitFilter = z.object({
  search: line.default(''),
  from: localDate.optional(),
  to: localDate.optional(),
  present: z.boolean().optional(),
});

export const visits = {
  list: api
    .route({ method: 'GET', path: '/visits', summary: 'Buku tamu' })
    .input(pageInput.extend(visitFilter.shape))
    .output(pageOf(visit)),
  get: api.input(z.object({ id })).output(visit),
  register: api
    .route({ method: 'POST', path: '/visits', summary: 'Catat tamu', successStatus: 201 })
    .input(patchOf(visitFields).extend({ clientKey: id, arrivedAt: instant.optional() }))
    .output(visit),
  save: api.input(z.object({ id, version, patch: patchOf(visitFields) })).output(visit),
  linkTicket: api.input(z.object({ id, ticketId: id.nullable() })).output(visit),
  leave: api
    .input(
      z.object({
        id,
        version,
        satisfaction: z.int().min(1).max(5).nullable(),
        comment: line.default(''),
        leftAt: instant.optional(),
      }),
    )
    .output(visit),
  undoLeave: api.input(z.object({ id })).output(visit),
  /** The consultation form on one A4 page, to be signed by user and helpdesk. */
  form: api.input(z.object({ id })).output(z.file()),
  export: api.input(visitFilter.extend({ format: z.enum(['pdf', 'xlsx']) })).output(z.file()),
};
