import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../main/core.ts';
import { generateDemo } from '../../main/features/office/demo/generate.ts';
import type { Clock } from '../../main/host.ts';
import { fileSecrets } from '../../main/hosts/secrets.ts';
import { databaseFile } from '../../main/store/sqlite.ts';
import { multiply } from './multiply.ts';

/** A Thursday morning in WITA: queues hold work that is on time, due soon and late. */
export const benchNow = Date.parse('2026-11-19T10:40+08:00');
const clock: Clock = { now: () => benchNow, monotonic: () => performance.now() };
const top = join(import.meta.dirname, '..', '..');

/**
 * An office with about so many tickets, in the system's temporary folder. It is kept for the next run and built anew
 * when migrations, the invented office or the multiplication change.
 */
export async function benchOffice(
  name: string,
  tickets: number,
  say: (line: string) => void,
): Promise<{ core: Core; folder: string }> {
  const folder = join(tmpdir(), `loket-bench-${name}-${fingerprint()}`);
  if (!existsSync(join(folder, 'ready'))) {
    const making = `${folder}.making-${process.pid}`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    say(`menyiapkan kantor dengan ${tickets} tiket…`);
    const core = await open(making);
    await generateDemo(core.kernel, { now: benchNow });
    await core.close();
    if (tickets > 2_000) multiply(join(making, databaseFile), tickets);
    writeFileSync(join(making, 'ready'), '');
    for (const old of readdirSync(tmpdir())) {
      const isStale = old.startsWith(`loket-bench-${name}-`) && !old.includes('.making-');
      if (isStale) rmSync(join(tmpdir(), old), { recursive: true, force: true });
    }
    renameSync(making, folder);
  }
  return { core: await open(folder), folder };
}

function open(dataDir: string): Promise<Core> {
  const log = { info: () => {}, warn: console.error, error: console.error };
  return createCore({
    kind: 'test',
    dataDir,
    database: { engine: 'sqlite', folder: dataDir },
    appVersion: 'bench',
    clock,
    log,
    secrets: fileSecrets(dataDir),
  });
}

/** Of everything the stored office depends on. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const folders = ['main/store/migrations', 'main/features/office/demo', 'main/features/office/demo/problems'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(top, folder))
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => join(folder, file)),
  );
  for (const file of [...files, 'test/bench/multiply.ts']) hash.update(readFileSync(join(top, file)));
  return hash.digest('hex').slice(0, 16);
}
