import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

const rounds = Number(process.env.LOKET_KILL_ROUNDS ?? 200);
const writer = join(import.meta.dirname, 'writer.ts');

/** Lets a writer work for a while and kills it. @returns the writes it was told are durable */
function writeAndKill(folder: string, round: number, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (part: Buffer) => {
      if (told === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      told += part.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL')
        resolve(told.split('\n').slice(0, -1)); // the last piece is a line cut short
      else reject(new Error(`The writer ended by itself in round ${round}.`));
    });
  });
}

it(`of ${rounds} writers killed in the middle, no acknowledged write is lost and none is half there`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loket-kill-'));
  const told: string[] = [];
  // Each start finds the lock and the log the one before left behind. Two offices keep both processors busy.
  const lanes = [0, 1].map(async (lane) => {
    const office = join(folder, `office-${lane}`);
    for (let round = lane; round < rounds; round += 2) {
      told.push(...(await writeAndKill(office, round, (round * 7) % 60)).map((id) => `${lane}:${id}`));
    }
  });
  await Promise.all(lanes);

  const kept = new Set<string>();
  let halves = 0;
  for (const lane of [0, 1]) {
    const copy = new Database(join(folder, `office-${lane}`, 'loket.sqlite'), { fileMustExist: true });
    const drafts = new Set(copy.prepare<[], string>('SELECT id FROM draft').pluck().all());
    const tokens = new Set(copy.prepare<[], string>('SELECT id FROM api_token').pluck().all());
    const whole = [...drafts].filter((id) => tokens.has(id));
    halves += drafts.size + tokens.size - 2 * whole.length;
    for (const id of whole) kept.add(`${lane}:${id}`);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.pragma('foreign_key_check')).toEqual([]);
    copy.close();
  }
  const lost = told.filter((id) => !kept.has(id));
  console.log(
    `kill -9: ${rounds} rounds, ${told.length} writes acknowledged, ${kept.size} kept, ${lost.length} lost, ${halves} half-written`,
  );
  rmSync(folder, { recursive: true, force: true });
  expect(told.length).toBeGreaterThan(rounds);
  expect({ lost, halves }).toEqual({ lost: [], halves: 0 });
}, 180_000);
