import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCore } from '../../main/core.ts';
import { generateDemo } from '../../main/features/office/demo/generate.ts';
import { demoOffice, demoPassword } from '../../main/features/office/demo/office.ts';
import { systemClock } from '../../main/host.ts';
import { start } from '../../main/hosts/run.ts';
import { fileSecrets } from '../../main/hosts/secrets.ts';
import { databaseFile } from '../../main/store/sqlite.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

/**
 * `npm run demo -- [--data FOLDER] [--seed-only] [--port N] [--no-open]`: an invented office with a year of work, served
 * in the browser. Without `--data` a new folder in the system's temporary place is used.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    data: { type: 'string' },
    'seed-only': { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    open: { type: 'boolean', default: true },
  },
});
let last = -1;
const folder = resolve(values.data ?? mkdtempSync(join(tmpdir(), 'loket-demo-')));
mkdirSync(folder, { recursive: true });
if (existsSync(join(folder, databaseFile))) console.log(`Memakai kantor yang sudah ada di ${folder}.`);
else await seed(folder);
console.log(`Folder data: ${folder}`);
console.log(`Masuk sebagai ${usernames().join(', ')} dengan kata sandi ${demoPassword}`);
if (!values['seed-only']) {
  const serving = ['--host', 'browser', '--data', folder, '--port', values.port, values.open ? '--open' : '--no-open'];
  await start(serving);
}

async function seed(dataDir: string): Promise<void> {
  const log = { info: () => {}, warn: console.warn, error: console.error };
  const started = performance.now();
  try {
    const core = await createCore({
      kind: 'browser',
      dataDir,
      database: { engine: 'sqlite', folder: dataDir },
      appVersion: 'demo',
      clock: systemClock,
      log,
      secrets: fileSecrets(dataDir),
    });
    await generateDemo(core.kernel, { onProgress: progress });
    await core.close();
  } catch (error) {
    console.error(error instanceof Refusal ? error.said.id : error);
    process.exit(1);
  }
  console.log(`Kantor rekaan siap dalam ${((performance.now() - started) / 1000).toFixed(1)} detik.`);
}

/** One line that fills up; plain lines where the output is no terminal. */
function progress(done: number): void {
  const percent = Math.round(done * 100);
  if (process.stdout.isTTY) process.stdout.write(`\rMenyiapkan kantor rekaan… ${percent} %${done >= 1 ? '\n' : ''}`);
  else if (percent % 50 === 0 && percent !== last) console.log(`Menyiapkan kantor rekaan… ${percent} %`);
  last = percent;
}

function usernames(): string[] {
  const { supervisor, staff } = demoOffice();
  return [supervisor.username, ...staff.map(({ username }) => username)];
}
