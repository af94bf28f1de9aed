import { z } from 'zod';
import { type Channel, channels } from '../vocabulary.ts';
import { procedureCodeSchema } from './document.ts';

/** "Kategori" of the priority table: teknis or non teknis. */
export const selectionCategorySchema = z.enum(['technical', 'nonTechnical']);
export type SelectionCategory = z.infer<typeof selectionCategorySchema>;

/**
 * Which procedure a ticket runs. Rules are read from the top; the first that fits decides. A condition that is left out
 * fits everything. `problemCodes` are codes of the priority table (P01 …). The office may change all of it.
 */
export const selectionRules = z.object({
  version: z.number().int().positive(),
  rules: z.array(
    z.object({
      channels: z.array(z.enum(channels)).min(1).optional(),
      category: selectionCategorySchema.optional(),
      problemCodes: z.array(z.string()).min(1).optional(),
      procedure: procedureCodeSchema,
    }),
  ),
  /** Used when no rule fits. */
  otherwise: procedureCodeSchema,
});
export type ProcedureSelection = z.infer<typeof selectionRules>;

/** What is known about a ticket when its procedure is chosen; null while it is not known yet. */
export type SelectionCase = {
  channel: Channel;
  category: SelectionCategory | null;
  problemCode: string | null;
};

/** The code of the procedure a ticket runs. */
export function selectProcedure(selection: ProcedureSelection, ticket: SelectionCase): string {
  const rule = selection.rules.find(
    (candidate) =>
      (!candidate.channels || candidate.channels.includes(ticket.channel)) &&
      (!candidate.category || candidate.category === ticket.category) &&
      (!candidate.problemCodes || (ticket.problemCode !== null && candidate.problemCodes.includes(ticket.problemCode))),
  );
  return rule?.procedure ?? selection.otherwise;
}
