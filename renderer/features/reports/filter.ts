import type { Zone } from '../../../shared/domain/time/zone.ts';
import { type Period, periodOf } from './period.ts';

export type Filter = Period & { procedureCode?: string | undefined; officerId?: string | undefined };

let kept: Filter | null = null;

/** What was asked last in this window, so that coming back from a ticket finds the same report; else this month. */
export function firstFilter(nowMs: number, zone: Zone): Filter {
  return kept ?? periodOf('thisMonth', nowMs, zone);
}

export function keepFilter(filter: Filter): void {
  kept = filter;
}
