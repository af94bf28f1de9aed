import type { Zone } from '../domain/time/zone.ts';
import type { Language } from './define.ts';
import { formatDateTime, formatDuration } from './format.ts';

type Jump = { direction: 'forward' | 'backward'; byMs: number; at: number };

/** What the top bar says after the PC's clock jumped. */
export function clockJumpText(jump: Jump, language: Language, zone: Zone): string {
  const by = formatDuration(Math.round(jump.byMs / 1000), language);
  const at = formatDateTime(jump.at, zone, language);
  if (language === 'id') {
    return jump.direction === 'forward'
      ? `Jam komputer melompat maju ${by} (kini ${at}), atau komputer baru saja tidur. Periksa jamnya sebelum memercayai tenggat.`
      : `Jam komputer mundur ${by} (kini ${at}). Periksa jamnya sebelum memercayai tenggat.`;
  }
  return jump.direction === 'forward'
    ? `The PC clock jumped forward by ${by} (now ${at}), or the PC was asleep. Check it before trusting deadlines.`
    : `The PC clock went back by ${by} (now ${at}). Check it before trusting deadlines.`;
}
