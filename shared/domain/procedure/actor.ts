import { z } from 'zod';

/** Everyone who performs a step in any of the shipped procedures (closed list; glossary in domain.md §9). */
export const actorSchema = z.enum([
  'spseUser',
  'receptionist',
  'lpseHelpdesk',
  'lpseAdmin',
  'lkppLevel0',
  'lkppLevel1',
  'lkppLevel2',
  'lkppHelpdesk',
  'lkppTechnicalTeam',
  'consultationOfficer',
  'callCenterAgent',
]);
export type Actor = z.infer<typeof actorSchema>;

/** Whose clock runs while the actor works: the user's, the office's own, or LKPP's. The first and last are waiting time. */
export type Side = 'user' | 'office' | 'lkpp';

const sides: Record<Actor, Side> = {
  spseUser: 'user',
  receptionist: 'office',
  lpseHelpdesk: 'office',
  lpseAdmin: 'office',
  lkppLevel0: 'lkpp',
  lkppLevel1: 'lkpp',
  lkppLevel2: 'lkpp',
  lkppHelpdesk: 'lkpp',
  lkppTechnicalTeam: 'lkpp',
  consultationOfficer: 'lkpp',
  callCenterAgent: 'lkpp',
};

/** The side an actor belongs to as printed in the source documents. */
export function sideOfActor(actor: Actor): Side {
  return sides[actor];
}

/**
 * One column under "Pelaksana". `actor` is who the document prints. `actorInOffice` is set where an LPSE office
 * performs a step that LKPP's own service standard prints for LKPP staff (002: call centre agent, consultation officer).
 * `alternates` are other actors the document also allows in this column.
 */
export const laneSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  actor: actorSchema,
  actorInOffice: actorSchema.optional(),
  alternates: z.array(actorSchema).default([]),
});
export type Lane = z.infer<typeof laneSchema>;

/** Who performs the lane's steps when an LPSE office runs the procedure. */
export function performingActor(lane: Lane): Actor {
  return lane.actorInOffice ?? lane.actor;
}

/** Whose clock a lane's steps run on when an LPSE office runs the procedure. */
export function sideOf(lane: Lane): Side {
  return sideOfActor(performingActor(lane));
}
