import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Zone } from '../../../shared/domain/time/zone.ts';
import { accessText } from '../../../shared/text/access.ts';
import { saidRehearsal } from '../../../shared/text/backup.ts';
import { type Actor, programActor } from '../../connection.ts';
import { announce, type Kernel } from '../../kernel.ts';
import { countRows, isSound } from '../../store/backup.ts';
import { writeAudit } from '../audit/service.ts';
import { findProfile } from '../office/settings.ts';
import { copiesToRemove, copyOf } from './retention.ts';

export type BackupFile = { name: string; size: number; at: number; tickets: number | null; ok: boolean };
const most = 200;

/** Copies in the data folder, newest first, each with how many tickets it holds. */
export function listBackups(kernel: Kernel): BackupFile[] {
  return namesIn(kernel)
    .map((name) => {
      const file = join(folderOf(kernel), name);
      const { size, mtimeMs } = statSync(file);
      const tickets = countRows(file, 'ticket');
      return { name, size, at: Math.round(mtimeMs), tickets, ok: tickets !== null };
    })
    .toSorted((a, b) => b.at - a.at)
    .slice(0, most);
}

/**
 * Makes a verified copy now and lets old ones go.
 * @throws Refusal when the disk is full, the copy fails its check, or the office uses PostgreSQL
 */
export async function makeBackup(kernel: Kernel, actor: Actor): Promise<{ name: string; size: number; at: number }> {
  const at = kernel.clock.now();
  const { day, time } = localStamp(at, await zoneOf(kernel));
  const name = `cadangan-${day.replaceAll('-', '')}-${time}.sqlite`;
  mkdirSync(folderOf(kernel), { recursive: true });
  const { size } = await kernel.store.copyTo(join(folderOf(kernel), name));
  for (const old of copiesToRemove(namesIn(kernel), day)) rmSync(join(folderOf(kernel), old), { force: true });
  await kernel.store.write(async (writer) => {
    await writeAudit(kernel, writer, actor, {
      action: 'backup.make',
      entity: 'backup',
      entityId: name,
      summary: `Cadangan ${name} dibuat`,
      after: { size },
    });
    announce(kernel, writer, 'office', 'backup', actor.staffId);
  });
  return { name, size, at };
}

/** The daily job: one copy a day by itself, once there is an office to lose. */
export async function backupDaily(kernel: Kernel): Promise<void> {
  if (kernel.store.engine !== 'sqlite') return;
  if (!(await kernel.store.read(findProfile))) return;
  const { day } = localStamp(kernel.clock.now(), await zoneOf(kernel));
  if (namesIn(kernel).some((name) => copyOf(name)?.day === day)) return;
  await makeBackup(kernel, programActor);
}

/**
 * Rehearses a restore: opens the copy read-only, checks every page, counts its tickets.
 * @throws Refusal when there is no such copy
 */
export function rehearse(kernel: Kernel, name: string, language: 'id' | 'en') {
  if (!namesIn(kernel).includes(name)) throw new Refusal('NOT_FOUND', accessText.notFound);
  const file = join(folderOf(kernel), name);
  const tickets = isSound(file) ? countRows(file, 'ticket') : null;
  return { ok: tickets !== null, tickets: tickets ?? 0, message: saidRehearsal(tickets)[language] };
}

function namesIn(kernel: Kernel): string[] {
  try {
    return readdirSync(folderOf(kernel)).filter((name) => name.endsWith('.sqlite'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function folderOf(kernel: Kernel): string {
  return join(kernel.host.dataDir, 'backups');
}

async function zoneOf(kernel: Kernel): Promise<Zone> {
  return (await kernel.store.read(findProfile))?.document.zone ?? 'Asia/Jakarta';
}

/** The office's calendar day (YYYY-MM-DD) and time (HHMMSS). */
function localStamp(at: number, zone: Zone): { day: string; time: string } {
  const text = new Date(at).toLocaleString('sv-SE', { timeZone: zone });
  const [day = '', time = ''] = text.split(' ');
  return { day, time: time.replaceAll(':', '') };
}
