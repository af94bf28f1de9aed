import { z } from 'zod';
import { reporterRoles } from '../domain/vocabulary.ts';
import {
  api,
  code,
  cursor,
  emailInput,
  id,
  instant,
  line,
  pageInput,
  pageOf,
  patchOf,
  phoneInput,
  text,
  version,
} from './common.ts';

/** People who call, visit and write. No e-mail is needed; a number or a name is enough. */
export const contactFields = z.object({
  name: line.default(''),
  /** Up to 20, because a merge keeps the numbers of both. */
  phones: z.array(phoneInput.min(1)).max(20).default([]),
  email: emailInput.default(''),
  organization: line.default(''),
  role: z.enum(reporterRoles).default('other'),
  spseUserId: code.default(''),
  /** Tax number; masked in lists. */
  npwp: code.default(''),
  /** Identity number; masked in lists. */
  identityNumber: code.default(''),
  address: z.string().max(500).default(''),
  note: text.max(4_000).default(''),
});
export const contactRow = z.object({
  id,
  name: line,
  organization: line,
  role: z.enum(reporterRoles),
  /** Masked for lists. */
  phone: line,
  email: line,
  openTickets: z.int().min(0),
  updatedAt: instant,
});
export const contact = contactFields.extend({
  id,
  version,
  createdAt: instant,
  updatedAt: instant,
  /** Set when this contact was merged into another one. */
  mergedInto: id.nullable(),
  merges: z
    .array(
      z.object({ mergeId: id, mergedId: id, mergedName: line, at: instant, by: line, undoneAt: instant.nullable() }),
    )
    .max(50),
});
/** What the call pad shows while a number is being typed: the person and, first of all, their open tickets. */
export const recall = z.object({
  contact: contactRow.extend({ phones: z.array(line).max(20), exact: z.boolean() }),
  openTickets: z.array(z.object({ id, number: line, subject: line, state: line, updatedAt: instant })).max(5),
  lastCalls: z.array(z.object({ id, at: instant, note: line, outcome: line.nullable() })).max(3),
});

export const contacts = {
  list: api.input(pageInput.extend({ search: line.default(''), cursor: cursor.optional() })).output(pageOf(contactRow)),
  get: api.input(z.object({ id })).output(contact),
  create: api.input(contactFields.extend({ clientKey: id })).output(contact),
  update: api.input(z.object({ id, version, patch: patchOf(contactFields) })).output(contact),
  recall: api.input(z.object({ number: phoneInput, name: line.default('') })).output(z.array(recall).max(6)),
  possibleDuplicates: api.input(z.object({ id })).output(z.array(contactRow.extend({ because: line })).max(10)),
  merge: api.input(z.object({ survivorId: id, mergedId: id })).output(contact),
  undoMerge: api.input(z.object({ mergeId: id })).output(contact),
  /** Everything that happened with this person, newest first. */
  history: api
    .input(pageInput.extend({ id }))
    .output(pageOf(z.object({ kind: z.enum(['ticket', 'call', 'visit']), id, at: instant, title: line, state: line }))),
};
