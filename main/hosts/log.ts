import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverFields } from '../../shared/domain/secrets/cover.ts';
import type { Log } from '../host.ts';
import { redact } from './redact.ts';

const largest = 5 * 1024 * 1024;
const kept = 5;

export type FileLog = Log & {
  /** From now on this value is covered wherever a line holds it; for the secrets that the program itself works with. */
  hide(value: string): void;
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
  const hidden = new Set<string>();
  const covered = (line: string) => {
    let safe = redact(line);
    for (const value of hidden) safe = safe.replaceAll(value, '[rahasia]');
    return safe;
  };
  const write = (level: string, event: string, details: Record<string, unknown>) => {
    const line = covered(JSON.stringify({ at: new Date().toISOString(), level, event, ...coverFields(details) }));
    if (level !== 'info') process.stderr.write(`${line}\n`);
    tail = tail.then(async () => {
      turnOver(file);
      await appendFile(file, `${line}\n`);
    }, undefined);
    // A full disk must not stop the office; the terminal still shows the line.
    tail = tail.catch((error: unknown) => void process.stderr.write(`log: ${covered(String(error))}\n`));
  };
  return {
    info: (event, details = {}) => write('info', event, details),
    warn: (event, details = {}) => write('warn', event, details),
    error: (event, error, details = {}) => write('error', event, { ...details, error: describe(error) }),
    hide: (value) => {
      // What is too short would cover ordinary words.
      if (value.length >= 6) hidden.add(value).add(JSON.stringify(value).slice(1, -1));
    },
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
