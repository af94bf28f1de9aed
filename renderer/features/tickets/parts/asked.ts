import { sideOf } from '../../../../shared/domain/procedure/actor.ts';
import { laneOf, type ProcedureDocument } from '../../../../shared/domain/procedure/document.ts';
import type { TicketDetail } from './types.ts';

type Asked = TicketDetail['requiredData'][number];

/**
 * The required data that only the user can give: what the priority row asks for, and what the SOP requires and names
 * at a step of the user. What the office supplies itself (the priority list, the result of its analysis) is left out.
 */
export function dataOfUser(required: readonly Asked[], document: ProcedureDocument | undefined): Asked[] {
  if (document === undefined) return [...required];
  const ofSop = new Set<string>();
  const mandatory = new Set<string>();
  const ofUser = new Set<string>();
  for (const step of document.steps)
    for (const requirement of step.requirements) {
      ofSop.add(requirement.key);
      if (requirement.mandatory) mandatory.add(requirement.key);
      if (sideOf(laneOf(document, step)) === 'user') ofUser.add(requirement.key);
    }
  return required.filter(({ key }) => !ofSop.has(key) || (mandatory.has(key) && ofUser.has(key)));
}

/** What is neither there nor justified. */
export const lackingOf = (asked: readonly Asked[]): Asked[] =>
  asked.filter(({ present, justified }) => !present && justified === '');
