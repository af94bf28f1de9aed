import type { escalationSendText } from '../../../../shared/text/escalations.ts';
import type { PackagePreview } from '../parts/types.ts';

/**
 * The officer's word for a place of the package ("description", "requirements[3].justification", "reason:<key>"); undefined when the place
 * has a word already (a file's name).
 */
export function placeName(
  place: string,
  gate: PackagePreview['gate'],
  t: (typeof escalationSendText)['id'],
): string | undefined {
  const key = /^reason:(.*)$/.exec(place)?.[1];
  if (key !== undefined) return t.placeReason(gate.find((item) => item.key === key)?.text ?? key);
  const nth = /^requirements\[(\d+)\]/.exec(place)?.[1];
  if (nth !== undefined) return t.placeReason(gate[Number(nth) - 1]?.text ?? nth);
  if (place.startsWith('accessGrants')) return t.placeAccess;
  if (place.startsWith('reporter.')) return t.placeReporter;
  if (place.startsWith('office.')) return t.placeOffice;
  if (/^files\[\d+\]/.test(place)) return t.placeFileName;
  const words: Record<string, string> = {
    title: t.placeTitle,
    description: t.placeDescription,
    stepsTried: t.steps,
    notice: t.notice,
    errorCode: t.placeErrorCode,
    application: t.placeApplication,
    applicationVersion: t.placeApplication,
  };
  return words[place];
}
