import { z } from 'zod';
import { actorSchema } from './actor.ts';
import { noteSchema } from './step.ts';

const dutySchema = z.object({
  mark: z.string(),
  text: z.string(),
  items: z.array(z.object({ mark: z.string(), text: z.string() })).default([]),
});

/** One rung: who holds a ticket there and what the decree lets them do. `order` counts upwards from 1, the office first. */
export const supportLevelSchema = z.object({
  code: z.string(),
  order: z.number().int().positive(),
  title: z.string(),
  actor: actorSchema,
  kind: z.enum(['nonTechnical', 'technical']).nullable(),
  teams: z.array(z.string()),
  duties: z.array(dutySchema),
  escalatesTo: z.string().nullable(),
  /** False for a rung that the source of the ladder does not name and that is added so that the ladder starts in the office. */
  inSource: z.boolean(),
});
export type SupportLevel = z.infer<typeof supportLevelSchema>;

/** One dated set of levels. `effectiveOn` is YYYY-MM-DD, or null when only the year is known. */
export const supportLadder = z.object({
  code: z.string(),
  title: z.string(),
  year: z.number().int(),
  effectiveOn: z.iso.date().nullable(),
  source: z.object({ document: z.string(), file: z.string().nullable() }),
  legalBasis: z.array(z.string()).default([]),
  levels: z.array(supportLevelSchema).min(2),
  notes: z.array(noteSchema).default([]),
});
export type SupportLadder = z.infer<typeof supportLadder>;

/** The shipped file of all ladders. */
export const supportLadders = z.object({
  version: z.number().int().positive(),
  ladders: z.array(supportLadder).min(1),
});

/** The ladder in force on a date (YYYY-MM-DD): the latest that had begun; a ladder of which only the year is known begins on 1 January. */
export function ladderOn(ladders: SupportLadder[], date: string): SupportLadder | null {
  const begun = ladders.filter((ladder) => beginning(ladder) <= date);
  return begun.toSorted((a, b) => beginning(a).localeCompare(beginning(b))).at(-1) ?? null;
}

/** The next rung up, or null at the top or when the code is not on the ladder. */
export function nextLevel(ladder: SupportLadder, code: string): SupportLevel | null {
  const next = ladder.levels.find((level) => level.code === code)?.escalatesTo;
  return ladder.levels.find((level) => level.code === next) ?? null;
}

function beginning(ladder: SupportLadder): string {
  return ladder.effectiveOn ?? `${ladder.year}-01-01`;
}
