import { Refusal, type Said } from '../../../shared/domain/refusal.ts';
import { callRefusals } from '../../../shared/text/call-refusals.ts';

/** @throws Refusal naming `callbackAt` when it is missing or not in the future */
export function callbackTime(at: number | undefined, now: number): number {
  if (at === undefined) throw refusedField('callbackAt', callRefusals.needsCallbackTime);
  if (at <= now) throw refusedField('callbackAt', callRefusals.callbackInPast);
  return at;
}

/** A refusal that a form can show beside the field at fault. */
export function refusedField(path: string, said: Said): Refusal {
  return new Refusal('REFUSED', said, { fields: [{ path, message: said }] });
}
