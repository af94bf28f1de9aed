import { type ProcedureDocument, startStep } from './document.ts';
import { END } from './step.ts';
import { successors } from './validate.ts';

/**
 * The route to show before anything has happened: the shortest way from start to end, the branch printed first winning
 * a tie (data complete, solved in the office). Step ids in order.
 */
export function path(doc: ProcedureDocument): string[] {
  const first = startStep(doc).id;
  const cameFrom = new Map<string, string | null>([[first, null]]);
  const open = [first];
  for (const id of open) {
    const step = doc.steps.find((candidate) => candidate.id === id);
    for (const to of step ? successors(doc, step) : []) {
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      if (to === END) return walkBack(cameFrom);
      open.push(to);
    }
  }
  return [];
}

function walkBack(cameFrom: Map<string, string | null>): string[] {
  const route: string[] = [];
  for (let id = cameFrom.get(END) ?? null; id !== null; id = cameFrom.get(id) ?? null) route.unshift(id);
  return route;
}
