import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { requireBrowser, requireDovecot, requirePoppler } from './programs.ts';

/**
 * `npm test`: every rule, the store on both engines, the contract, the hosts and the journeys in a real browser.
 * Ends with the line `N passed, N failed` over all of them.
 */
const unitFile = 'out/unit-results.json';
const browserFile = 'out/browser-results.json';

requirePoppler();
process.env.LOKET_DOVECOT = requireDovecot();
process.env.LOKET_CHROMIUM = requireBrowser();
console.log(`Peramban: ${process.env.LOKET_CHROMIUM}`);
mkdirSync('out', { recursive: true });
for (const file of [unitFile, browserFile]) rmSync(file, { force: true });

const build = run('npm', ['run', '-s', 'build']);
const unit = run('npx', [
  'vitest',
  'run',
  '--config',
  'test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitFile}`,
]);
const browser = build ? run('npx', ['playwright', 'test', '--config', 'test/playwright.config.ts']) : false;
const desktop = build && run(process.execPath, ['test/tools/run-desktop.ts']);

const units = z
  .object({ numPassedTests: z.int(), numFailedTests: z.int(), numFailedTestSuites: z.int(), numPendingTests: z.int() })
  .parse(readJson(unitFile) ?? { numPassedTests: 0, numFailedTests: 1, numFailedTestSuites: 0, numPendingTests: 0 });
const journeys = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }) })
  .parse(readJson(browserFile) ?? { stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 } }).stats;

const passed = units.numPassedTests + journeys.expected + journeys.flaky;
const known = units.numFailedTests + journeys.unexpected;
const failed = known === 0 && !(build && unit && browser && desktop) ? 1 : known;
const skipped = units.numPendingTests + journeys.skipped;
if (skipped > 0) console.log(`${skipped} pengujian dilewati; alasannya tertulis di atas.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // the runner died before it wrote its results: counted as one failure
  }
}
