import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { saidRehearsal } from '../../../shared/text/backup.ts';
import { programActor } from '../../connection.ts';
import { createCore } from '../../core.ts';
import { writeAudit } from '../../features/audit/service.ts';
import { systemClock } from '../../host.ts';
import { countRows, isSound } from '../../store/backup.ts';
import { copiesIn, restoreCopy } from '../../store/restore.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { fileLog } from '../log.ts';
import { fileSecrets } from '../secrets.ts';

const exit = { done: 0, refused: 2, usage: 3 } as const;
const usage = 'Pemakaian: npm run restore -- --data FOLDER [--copy NAMA]   (tanpa --copy: daftar cadangan)';

/** `npm run restore`: lists the copies of the data, or puts one in the place of the office's file. */
async function restore(args: string[]): Promise<number> {
  const { data, copy } = readArguments(args);
  const dataDir = resolve(data ?? defaultDataFolder());
  if (copy === undefined) {
    list(dataDir);
    return exit.done;
  }
  const at = systemClock.now();
  const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const { kept } = await restoreCopy(dataDir, copy, stamp);
  const log = fileLog(dataDir);
  // Opening it brings an older copy up to date and leaves the restoring in its trail.
  const core = await createCore({
    kind: 'browser',
    dataDir,
    database: { engine: 'sqlite', folder: dataDir },
    appVersion: 'restore',
    clock: systemClock,
    log,
    secrets: fileSecrets(dataDir),
  });
  try {
    await core.kernel.store.write((writer) =>
      writeAudit(core.kernel, writer, programActor, {
        action: 'backup.restore',
        entity: 'backup',
        entityId: copy,
        summary: `Cadangan ${copy} dipulihkan`,
        after: { kept },
      }),
    );
  } finally {
    await core.close();
    await log.flushed();
  }
  console.log(`${copy} sudah dipulihkan.`);
  if (kept !== null) console.log(`Data sebelumnya disimpan sebagai backups/${kept}.`);
  return exit.done;
}

function list(dataDir: string): void {
  const names = copiesIn(dataDir);
  if (names.length === 0) console.log(`Belum ada cadangan di ${join(dataDir, 'backups')}.`);
  for (const name of names) {
    const file = join(dataDir, 'backups', name);
    const tickets = isSound(file) ? countRows(file, 'ticket') : null;
    const made = statSync(file).mtime.toLocaleString('id-ID');
    console.log(`${name}  ${made}\n  ${saidRehearsal(tickets).id}`);
  }
}

function readArguments(args: string[]): { data?: string; copy?: string } {
  try {
    return parseArgs({ args, options: { data: { type: 'string' }, copy: { type: 'string' } } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(exit.usage);
  }
}

try {
  process.exitCode = await restore(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Refusal ? error.said.id : error);
  process.exitCode = exit.refused;
}
