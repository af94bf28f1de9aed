import { spawnSync } from 'node:child_process';
import { requireBrowser } from './programs.ts';

/** `npm run test:browser -- [files]`: only the journeys in a real browser. */
const env = { ...process.env, LOKET_CHROMIUM: requireBrowser() };
const built = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (built.status !== 0) process.exit(1);
const args = ['playwright', 'test', '--config', 'test/playwright.config.ts', ...process.argv.slice(2)];
process.exit(spawnSync('npx', args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status ?? 1);
