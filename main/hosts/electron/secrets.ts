import { join } from 'node:path';
import { safeStorage } from 'electron';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Secrets } from '../../host.ts';
import { fileName, keep, readIfThere } from '../secrets.ts';

const unsafe = {
  id: 'Komputer ini tidak menyediakan penyimpanan rahasia (keyring). Aktifkan GNOME Keyring atau KWallet, lalu masukkan tokennya lagi.',
  en: 'This computer offers no secret store (keyring). Turn on GNOME Keyring or KWallet, then enter the token again.',
};

/** Secrets of the desktop: encrypted by the operating system; where it would only disguise them, they are refused. */
export function safeSecrets(dataDir: string): Secrets {
  const folder = join(dataDir, 'secrets');
  return {
    get: async (name) => {
      const bytes = await readIfThere(join(folder, fileName(name)));
      return bytes === null ? null : decrypt(bytes);
    },
    set: async (name, value) => {
      if (value !== null) requireSafe();
      await keep(folder, name, value === null ? null : safeStorage.encryptString(value));
    },
    describe: () => ({
      id: 'Disandikan oleh sistem operasi untuk pengguna komputer ini.',
      en: 'Encrypted by the operating system for the user of this computer.',
    }),
  };
}

/** A secret that this user's system cannot read any more counts as none: the office enters it again. */
function decrypt(bytes: Buffer): string | null {
  requireSafe();
  try {
    return safeStorage.decryptString(bytes);
  } catch {
    return null;
  }
}

function requireSafe(): void {
  const isDisguise = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  if (!safeStorage.isEncryptionAvailable() || isDisguise) throw new Refusal('UNAVAILABLE', unsafe);
}
