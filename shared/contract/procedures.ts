import { z } from 'zod';
import { procedureDocument } from '../domain/procedure/document.ts';
import { supportLadder } from '../domain/procedure/ladder.ts';
import { selectionRules } from '../domain/procedure/selection.ts';
import { api, code, id, instant, line, requiredLine } from './common.ts';

/** The SOP library: every procedure as the official table and as the flow, which version is in force. */
export const procedureEntry = z.object({
  id,
  code,
  version: z.int(),
  title: line,
  number: line,
  steps: z.int(),
  reconstructed: z.boolean(),
  inForce: z.boolean(),
  inForceSince: instant.nullable(),
});
export const procedures = {
  list: api
    .route({ method: 'GET', path: '/procedures', summary: 'Pustaka SOP' })
    .output(z.array(procedureEntry).max(100)),
  get: api
    .route({ method: 'GET', path: '/procedures/{code}', summary: 'Satu SOP' })
    .input(z.object({ code, version: z.coerce.number().int().optional() }))
    .output(z.object({ entry: procedureEntry, document: procedureDocument })),
  ladders: api.output(z.array(supportLadder).max(20)),
  selection: api.output(selectionRules),
  saveSelection: api.input(z.object({ selection: selectionRules, note: requiredLine })).output(selectionRules),
  setInForce: api.input(z.object({ id, inForce: z.boolean(), note: requiredLine })).output(procedureEntry),
  /** The official document: identity block, table and flow. */
  print: api.input(z.object({ code, version: z.int().optional() })).output(z.file()),
};
