import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => import('./fake-electron.ts'));
const { vault } = await import('./fake-electron.ts');
const { safeSecrets } = await import('../../../../main/hosts/electron/secrets.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-safe-'));
  Object.assign(vault, { available: true, backend: 'gnome_libsecret', key: 7 });
});
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: system });
  rmSync(folder, { recursive: true, force: true });
});
const file = () => join(folder, 'secrets', 'lkpp-gateway-token');
const system = process.platform;
const token = 'token-gerbang-rahasia';

describe('secrets of the desktop', () => {
  it('lie encrypted by the operating system, readable by their owner only, and are read back', async () => {
    const secrets = safeSecrets(folder);
    await secrets.set('lkpp-gateway-token', token);
    expect(readFileSync(file()).includes(token)).toBe(false);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(await secrets.get('lkpp-gateway-token')).toBe(token);
    expect(await secrets.get('lain')).toBeNull();
    await secrets.set('lkpp-gateway-token', null);
    expect(await secrets.get('lkpp-gateway-token')).toBeNull();
    expect(secrets.describe().id).toContain('sistem operasi');
  });

  it.each([
    ['no keyring', { available: false, backend: 'unknown' }],
    ['a keyring that only disguises', { available: true, backend: 'basic_text' }],
  ])('are refused with %s on Linux, and nothing is written', async (_what, state) => {
    Object.defineProperty(process, 'platform', { value: 'linux' });
    Object.assign(vault, state);
    await expect(safeSecrets(folder).set('lkpp-gateway-token', token)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(() => statSync(file())).toThrow('ENOENT');
    await safeSecrets(folder).set('lkpp-gateway-token', null); // forgetting needs no keyring
  });

  it('of another user of the system count as none: the office enters them again', async () => {
    await safeSecrets(folder).set('lkpp-gateway-token', token);
    vault.key = 8;
    expect(await safeSecrets(folder).get('lkpp-gateway-token')).toBeNull();
  });

  it('say that they cannot be read while the keyring is away, rather than that there are none', async () => {
    await safeSecrets(folder).set('lkpp-gateway-token', token);
    vault.available = false;
    await expect(safeSecrets(folder).get('lkpp-gateway-token')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
