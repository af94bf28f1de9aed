import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRendererIfOld, buildShellIfOld, projectRoot } from '../../main/hosts/build.ts';

/**
 * Packs the real program into an app.asar around a stand-in for Electron's binary (which is not on the build
 * machines): a file with the place where Electron keeps its fuses, so that these are flipped and read back too.
 */
const scratch = mkdtempSync(join(tmpdir(), 'loket-pack-'));
const packed = join(scratch, 'packed', 'linux-unpacked');
const archive = join(packed, 'resources', 'app.asar');
let files: string[] = [];

function standInForElectron(): string {
  const folder = join(scratch, 'electron');
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const fuseMark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const wire = Buffer.concat([fuseMark, Buffer.from([1, 9]), Buffer.from('111111111')]);
  writeFileSync(join(folder, 'electron'), wire);
  writeFileSync(join(folder, 'chrome-sandbox'), '');
  writeFileSync(join(folder, 'version'), '45.4.1');
  for (const language of ['id', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  return folder;
}

beforeAll(async () => {
  await buildRendererIfOld(() => {});
  await buildShellIfOld(() => {});
  await build({
    projectDir: projectRoot,
    linux: ['dir'],
    config: {
      extends: join(projectRoot, 'electron-builder.yml'),
      electronDist: standInForElectron(),
      directories: { output: join(scratch, 'packed') },
    },
  });
  files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
}, 180_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** npm lists what a linked folder of packages needs only in part, so a worktree cannot prove this. */
const linked = lstatSync(join(projectRoot, 'node_modules')).isSymbolicLink();
if (linked) console.warn('pack.test: node_modules is a link here; run this in a full checkout to prove the packages.');

describe('the packed program', () => {
  it('starts where package.json says, with preload, worker and page beside it', () => {
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    expect(files).toContain(`/${manifest.main}`);
    expect(files).toEqual(
      expect.arrayContaining([
        '/out/main/preload.cjs',
        '/out/main/worker.js',
        '/out/main/mail-worker.js',
        '/out/renderer/index.html',
      ]),
    );
  });

  it('starts its threads from files that are packed', () => {
    const shell = files
      .filter((file) => /^\/out\/main\/[\w-]+\.js$/.test(file))
      .map((file) => extractFile(archive, file.slice(1)).toString('utf8'))
      .join('\n');
    expect(shell.match(/['"]\.\/(?:mail-)?worker\.js['"]/g)?.length).toBe(2);
    expect(shell).not.toMatch(/worker\.ts['"]/);
  });

  it('holds no sources, no maps, no tests and no data of this PC', () => {
    const own = files.filter((file) => !file.startsWith('/node_modules') && !file.startsWith('/out'));
    expect(own).toEqual(['/package.json']);
    expect(files.filter((file) => /\.(ts|tsx|map|sqlite|log)$/.test(file))).toEqual([]);
    const shell = extractFile(archive, 'out/main/shell.js').toString('utf8');
    expect(shell.includes(projectRoot)).toBe(false);
  });

  it('has its fuses set', async () => {
    const [disabled, enabled] = [48, 49]; // the characters 0 and 1 in the binary
    const wire = await getCurrentFuseWire(join(packed, 'loket'));
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => enabled));
    expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => disabled));
  });

  it.skipIf(linked)('holds every package the shell and its workers import', () => {
    const imports = ['shell.js', 'worker.js', 'mail-worker.js'].flatMap((name) => [
      ...extractFile(archive, `out/main/${name}`)
        .toString('utf8')
        .matchAll(/(?:from|import\()\s*["']((?:@[\w-]+\/)?[\w-]+)/g),
    ]);
    const wanted = new Set(imports.map(([, name]) => name).filter((name) => name !== 'node' && name !== 'electron'));
    expect(wanted.size).toBeGreaterThan(5);
    for (const name of wanted) expect(files).toContain(`/node_modules/${name}/package.json`);
  });

  it.skipIf(linked)('unpacks exactly the two native modules of this platform', () => {
    expect(files.filter((file) => file.endsWith('.node')).toSorted()).toEqual([
      '/node_modules/@node-rs/argon2-linux-x64-gnu/argon2.linux-x64-gnu.node',
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
  });

  it('speaks Indonesian from the installer on', () => {
    const settings = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8');
    expect(settings).toContain('installerLanguages: [id_ID, en_US]');
    expect(settings).toContain('language: "1057"');
  });
});
