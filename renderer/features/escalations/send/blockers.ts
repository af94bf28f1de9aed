import type { escalationSendText } from '../../../../shared/text/escalations.ts';
import type { PackagePreview } from '../parts/types.ts';

const leastReason = 3;

/**
 * Why a package cannot be sent yet, in the officer's words; empty when it can. A requirement that is missing may be
 * justified instead (SOP: escalation only with complete inputs or a stated lack); a secret blocks always.
 * @param reasons what is typed for each missing requirement, by its key
 */
export function blockers(
  { gate, secrets, problems }: Pick<PackagePreview, 'gate' | 'secrets' | 'problems'>,
  reasons: Record<string, string>,
  t: Pick<(typeof escalationSendText)['id'], 'lackReason' | 'secretsFound'>,
): string[] {
  const lacking = gate.filter(
    ({ key, mandatory, present, justification }) =>
      mandatory && !present && (reasons[key] ?? justification).trim().length < leastReason,
  );
  // A stated lack may lift a problem of the gate, and the core decides that at sending; any other problem stays one.
  const gateDecides = secrets.length > 0 || gate.some(({ mandatory, present }) => mandatory && !present);
  return [
    ...(secrets.length > 0 ? [t.secretsFound(secrets.length)] : []),
    ...lacking.map(({ text }) => t.lackReason(text)),
    ...(gateDecides ? [] : problems),
  ];
}
