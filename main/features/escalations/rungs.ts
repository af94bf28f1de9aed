import type { SupportLevel } from '../../../shared/domain/procedure/ladder.ts';
import { loadLibrary } from '../../../shared/domain/procedure/library.ts';
import type { OfficeProfile } from '../office/settings.ts';

const { ladders } = loadLibrary();

/** The rungs at LKPP of the ladder the office works by (set-up, Pengaturan › Kantor), lowest first. */
export function rungsOf({ ladder }: Pick<OfficeProfile, 'ladder'>): SupportLevel[] {
  const found = ladders.find((each) => each.code === ladder);
  if (!found) throw new Error(`There is no ladder ${ladder}.`);
  return found.levels.filter((level) => level.actor.startsWith('lkpp')).toSorted((a, b) => a.order - b.order);
}

/**
 * The name of the rung that a level of the gateway (0, 1, 2) is in the office's ladder; a ladder with fewer rungs ends at
 * its last one. Empty without a level.
 */
export function rungName(profile: Pick<OfficeProfile, 'ladder'>, level: number | null): string {
  return level === null ? '' : (rungsOf(profile)[Math.min(level, topLevel(profile))]?.title ?? '');
}

/** The highest level the office's ladder knows at LKPP. */
export function topLevel(profile: Pick<OfficeProfile, 'ladder'>): number {
  return rungsOf(profile).length - 1;
}
