import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileSecrets, hiddenFrom } from '../../../main/hosts/secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const modeOf = (path: string) => statSync(path).mode & 0o777;
const file = () => join(folder, 'secrets', 'lkpp-gateway-token');

describe('secrets of the browser host', () => {
  it.skipIf(process.platform === 'win32')('are readable by their owner only, whatever the umask allows', async () => {
    const before = process.umask(0o000);
    try {
      await fileSecrets(folder).set('lkpp-gateway-token', 'rahasia-1');
    } finally {
      process.umask(before);
    }
    expect([modeOf(join(folder, 'secrets')), modeOf(file())]).toEqual([0o700, 0o600]);
  });

  it.skipIf(process.platform === 'win32')(
    'become so again when somebody had opened the folder or the file',
    async () => {
      mkdirSync(join(folder, 'secrets'), { mode: 0o755 });
      writeFileSync(file(), 'lama', { mode: 0o644 });
      await fileSecrets(folder).set('lkpp-gateway-token', 'baru');
      expect([modeOf(join(folder, 'secrets')), modeOf(file())]).toEqual([0o700, 0o600]);
    },
  );

  it('are read back, replaced whole, and forgotten', async () => {
    const secrets = fileSecrets(folder);
    expect(await secrets.get('lkpp-gateway-token')).toBeNull();
    await secrets.set('lkpp-gateway-token', 'pertama');
    await secrets.set('lkpp-gateway-token', 'kedua – π');
    expect(await fileSecrets(folder).get('lkpp-gateway-token')).toBe('kedua – π');
    expect(readdirSync(join(folder, 'secrets'))).toEqual(['lkpp-gateway-token']);
    await secrets.set('lkpp-gateway-token', null);
    await secrets.set('lkpp-gateway-token', null);
    expect(existsSync(file())).toBe(false);
  });

  it('leave the old value when the program died while writing the new one', async () => {
    const secrets = fileSecrets(folder);
    await secrets.set('lkpp-gateway-token', 'lama');
    writeFileSync(`${file()}.tmp`, 'setenga');
    expect(await secrets.get('lkpp-gateway-token')).toBe('lama');
    await secrets.set('lkpp-gateway-token', 'baru');
    expect(readFileSync(file(), 'utf8')).toBe('baru');
  });

  it('have plain names that cannot lead out of their folder', async () => {
    for (const name of ['../x', 'a/b', 'A', '', 'x'.repeat(61)])
      await expect(fileSecrets(folder).set(name, 'x')).rejects.toThrow('plain name');
  });

  it('are known to the diary from the first time they pass', async () => {
    const hidden: string[] = [];
    const secrets = hiddenFrom({ hide: (value) => void hidden.push(value) }, fileSecrets(folder));
    await secrets.set('a', 'satu');
    await secrets.set('b', 'dua');
    await secrets.set('b', null);
    expect([await secrets.get('a'), await secrets.get('b')]).toEqual(['satu', null]);
    expect(hidden).toEqual(['satu', 'dua', 'satu']);
    expect(secrets.describe()).toEqual(fileSecrets(folder).describe());
  });
});
