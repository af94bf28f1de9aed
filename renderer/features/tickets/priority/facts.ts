import { instant, type Zone, zoneOffset } from '../../../../shared/domain/time/zone.ts';
import type { PriorityFacts } from '../parts/types.ts';

/** The facts of a problem kind before anything else is known of it. */
export const noFacts: PriorityFacts = {
  problemCode: '',
  stage: '',
  stageDeadline: null,
  affectsAll: false,
  stageMissed: false,
  dataRisk: false,
  headOrder: null,
  override: null,
};

/** A local date and time as the picker writes it (`2026-06-15 15:30:00`) as an instant of the office's zone. */
export function fromLocal(text: string | null, zone: Zone): number | null {
  const [date, time] = text?.split(/[ T]/) ?? [];
  if (date === undefined || time === undefined) return null;
  return instant(date, time, zone);
}

/** An instant as the picker reads it, in the office's zone. */
export function toLocal(at: number | null, zone: Zone): string | null {
  return at === null ? null : new Date(at + zoneOffset(zone)).toISOString().slice(0, 19).replace('T', ' ');
}

/** Whether the core can decide by these facts; an order or override without a proper reason waits. */
export function canPreview(facts: PriorityFacts): boolean {
  const reasons = [facts.headOrder, facts.override?.reason ?? null];
  return facts.problemCode !== '' && reasons.every((reason) => reason === null || reason.trim().length >= 3);
}
