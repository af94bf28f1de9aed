import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { sayIssue } from '../../../shared/text/input.ts';
import { createCore } from '../../core.ts';
import { setUpOffice } from '../../features/office/set-up.ts';
import { createToken } from '../../features/office/tokens.ts';
import { actorOf } from '../../features/staff/service.ts';
import { systemClock } from '../../host.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { fileLog } from '../log.ts';
import { fileSecrets } from '../secrets.ts';
import { readSetupFile } from './setup-file.ts';

/** Exit codes, for scripts that set up many PCs. */
const exit = { done: 0, badFile: 1, refused: 2, usage: 3 } as const;
const usage = 'Pemakaian: npm run setup -- --data FOLDER --file office.json';

/** `npm run setup`: sets an office up from a file, without anyone at the screen. */
async function setUp(args: string[]): Promise<number> {
  z.config({ localeError: (issue) => sayIssue(issue, 'id') });
  const { data, file } = readArguments(args);
  if (file === undefined) {
    console.error(usage);
    return exit.usage;
  }
  const read = readSetupFile(readText(file));
  if ('problems' in read) {
    console.error(`${file} belum dapat dipakai; tidak ada yang diubah:`);
    for (const problem of read.problems) console.error(`  - ${problem}`);
    return exit.badFile;
  }
  const dataDir = resolve(data ?? defaultDataFolder());
  mkdirSync(dataDir, { recursive: true });
  const log = fileLog(dataDir);
  const core = await createCore({
    kind: 'browser',
    dataDir,
    database: { engine: 'sqlite', folder: dataDir },
    appVersion: 'setup',
    clock: systemClock,
    log,
    secrets: fileSecrets(dataDir),
  });
  try {
    const { procedures, token, ...office } = read.file;
    const supervisor = await setUpOffice(core.kernel, office, { demo: false }, procedures);
    console.log(`${office.profile.name} siap di ${dataDir}: ${office.staff.length + 1} petugas.`);
    if (token) {
      const { secret } = await createToken(
        core.kernel,
        { ...actorOf(supervisor), staffId: supervisor.id },
        token.name,
        token.role,
      );
      console.log(`Token API "${token.name}", hanya ditampilkan sekali ini: ${secret}`);
    }
    return exit.done;
  } finally {
    await core.close();
    await log.flushed();
  }
}

class Unusable extends Error {}

function readArguments(args: string[]): { data?: string; file?: string } {
  try {
    return parseArgs({ args, options: { data: { type: 'string' }, file: { type: 'string' } } }).values;
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`${file} tidak dapat dibaca: ${error instanceof Error ? error.message : String(error)}`);
  }
}

try {
  process.exitCode = await setUp(process.argv.slice(2));
} catch (error) {
  if (error instanceof Refusal) console.error(error.said.id);
  else if (error instanceof Unusable) console.error(error.message);
  else console.error(error);
  process.exitCode = error instanceof Unusable ? exit.usage : exit.refused;
}
