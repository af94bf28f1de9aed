import { spawnSync } from 'node:child_process';
import { buildRendererIfOld, buildShellIfOld } from '../../main/hosts/build.ts';
import { findElectron, isRootOnLinux } from '../../main/hosts/electron-runtime.ts';

/** `npm run test:desktop`: the desktop in a real Electron. Where it cannot run, that is said, never passed over. */
const why = isRootOnLinux()
  ? 'Electron does not run as root on Linux'
  : findElectron()
    ? null
    : 'Electron is not installed';
if (why !== null) {
  console.warn(`\n*** DESKTOP SUITE DID NOT RUN: ${why}. Nothing below proves the desktop window. ***\n`);
  process.exit(process.env.LOKET_DESKTOP_REQUIRED === '1' ? 1 : 0);
}
await buildRendererIfOld(console.log);
await buildShellIfOld(console.log);
const args = ['playwright', 'test', '--config', 'test/desktop/playwright.config.ts', ...process.argv.slice(2)];
process.exit(spawnSync('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1);
