import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { officeText } from '../../../shared/text/office.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel } from '../../kernel.ts';
import type { Reader } from '../../store/store.ts';
import { changesSince, difference, writeAudit } from '../audit/service.ts';
import { type OfficeProfile, readProfile, saveSetting } from './settings.ts';

const pngSignature = '89504e470d0a1a0a';
const largestLogo = 300 * 1024;

/**
 * Saves the office's data.
 * @throws Refusal CONFLICT with what someone saved meanwhile, REFUSED when the logo is no PNG
 */
export async function saveProfile(
  kernel: Kernel,
  actor: Actor,
  { version, profile }: { version: number; profile: OfficeProfile },
): Promise<OfficeProfile & { version: number }> {
  requirePng(profile.logoPng);
  return kernel.store.write(async (writer) => {
    const before = await readProfile(writer);
    if (before.version !== version) throw await profileConflict(writer, version);
    const saved = await saveSetting(writer, 'office', profile, version, kernel.clock.now());
    const changed = difference(
      { ...withoutLogo(before.document), version },
      { ...withoutLogo(profile), version: saved },
    );
    await writeAudit(kernel, writer, actor, {
      action: 'office.saveProfile',
      entity: 'office',
      entityId: 'office',
      summary: 'Data kantor diubah',
      ...changed,
    });
    writer.afterCommit(() => {
      kernel.connections.autoLockMinutes = profile.autoLockMinutes;
    });
    announce(kernel, writer, 'office', 'office', actor.staffId);
    return { ...profile, version: saved };
  });
}

async function profileConflict(reader: Reader, version: number): Promise<Refusal> {
  const changed = await changesSince(reader, { entity: 'office', entityId: 'office' }, version);
  return new Refusal('CONFLICT', accessText.changedMeanwhile, { changed });
}

/** @throws Refusal when the picture is no PNG or too large for a letterhead */
export function requirePng(logo: string | null): void {
  if (logo === null) return;
  const bytes = Buffer.from(logo, 'base64');
  const isPng = bytes.subarray(0, 8).toString('hex') === pngSignature;
  if (isPng && bytes.length <= largestLogo) return;
  throw new Refusal('REFUSED', officeText.badLogo, { fields: [{ path: 'logoPng', message: officeText.badLogo }] });
}

/** The trail says that the logo changed, it does not keep the picture. */
function withoutLogo({ logoPng, ...rest }: OfficeProfile) {
  return { ...rest, logo: logoPng === null ? '' : `${logoPng.length} huruf` };
}
