import { armor, Encrypter } from 'age-encryption';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { grantLine, grantRefusal } from '../../../shared/text/access-grants.ts';
import type { Actor } from '../../connection.ts';
import type { Desk } from '../tickets/service.ts';
import { isWaiting } from './grant-rows.ts';
import { change, requireApproved } from './grants.ts';
import { readGateway } from './settings.ts';

type Target = { id: string; version: number };

/**
 * Seals a secret with age to LKPP's public key, in memory: only what LKPP alone can open is kept, until it is shown once or
 * expires.
 * @throws Refusal when no key is set up, the grant is not approved, or the time is over
 */
export async function sealSecret(
  desk: Desk,
  actor: Actor,
  input: Target & { secret: string; expiresAt: number },
): Promise<void> {
  const { publicKey } = await desk.kernel.store.read(readGateway);
  if (publicKey === '') throw new Refusal('REFUSED', grantRefusal.noKey);
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(publicKey);
  } catch {
    throw new Refusal('REFUSED', grantRefusal.noKey); // the cause would name the key, which is public, but helps nobody
  }
  const sealed = armor.encode(await encrypter.encrypt(input.secret));
  await change(desk, actor, input, 'grants.seal', (row, now) => {
    requireApproved(row);
    if (input.expiresAt <= now || input.expiresAt > row.closesAt) throw new Refusal('REFUSED', grantRefusal.expiry);
    return {
      title: grantLine.sealed(row.account),
      after: { sealed, sealedUntil: input.expiresAt, sealedShownAt: null },
    };
  });
}

/** Gives the sealed text out once; it is wiped in the same write, and the trail says who saw it. */
export async function showSealed(desk: Desk, actor: Actor, input: Target): Promise<string> {
  const row = await change(desk, actor, input, 'grants.showSealed', (before, now) => {
    if (!isWaiting(before, now)) throw new Refusal('REFUSED', grantRefusal.nothingSealed);
    return { title: grantLine.shown(before.account), after: { sealed: null, sealedShownAt: now } };
  });
  return row.sealed ?? '';
}
