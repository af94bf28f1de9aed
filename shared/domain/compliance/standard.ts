import type { StandardTime } from '../time/standard-time.ts';

/**
 * A limit in seconds, where it has a fixed length: minutes, hours and "n × 24 jam". A limit in days ends at closing
 * time of a day and has none; neither has what is not measured (N/A, "tidak ditetapkan", LKPP's "minimal").
 */
export function standardSeconds(standard: StandardTime): number | null {
  if (standard.kind !== 'limit') return null;
  if (standard.unit === 'minute') return standard.amount * 60;
  if (standard.unit === 'hour' || standard.unit === 'elapsedHour') return standard.amount * 3600;
  return null;
}
