import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../host.ts';
import { redact } from './redact.ts';

const largest = 5 * 1024 * 1024;
const kept = 5;

export type FileLog = Log & {
  /** Resolves when everything so far is in the file. */
  flushed(): Promise<void>;
};

/**
 * The program's diary: `logs/loket.log` in the data folder, five files of 5 MB, one JSON object a line, people's data
 * taken out. Warnings and faults also go to the terminal.
 */
export function fileLog(dataDir: string): FileLog {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'loket.log');
  let tail: Promise<void> = Promise.resolve();
  const write = (level: string, event: string, details: Record<string, unknown>) => {
    const line = redact(JSON.stringify({ at: new Date().toISOString(), level, event, ...details }));
    if (level !== 'info') process.stderr.write(`${line}\n`);
    tail = tail.then(async () => {
      turnOver(file);
      await appendFile(file, `${line}\n`);
    }, undefined);
    // A full disk must not stop the office; the terminal still shows the line.
    tail = tail.catch((error: unknown) => void process.stderr.write(`log: ${redact(String(error))}\n`));
  };
  return {
    info: (event, details = {}) => write('info', event, details),
    warn: (event, details = {}) => write('warn', event, details),
    error: (event, error, details = {}) => write('error', event, { ...details, error: describe(error) }),
    flushed: () => tail,
  };
}

function turnOver(file: string): void {
  if (!existsSync(file) || statSync(file).size < largest) return;
  for (let n = kept - 2; n >= 1; n -= 1) if (existsSync(`${file}.${n}`)) renameSync(`${file}.${n}`, `${file}.${n + 1}`);
  renameSync(file, `${file}.1`);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
