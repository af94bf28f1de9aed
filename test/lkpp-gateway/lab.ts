import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { type Dial, dial as dialSchema, randomFrom } from './dial.ts';
import { type Pace, pace as paceSchema } from './pace.ts';

/** What is not LKPP's but the experimenter's: dial, pace, counters. They outlive a kill, in a file of their own. */
export type Lab = {
  readonly dial: Dial;
  readonly pace: Pace;
  /** A new dial begins its random sequence from the seed. */
  setDial(dial: Dial): void;
  setPace(pace: Pace): void;
  random(): number;
  count(name: string, by?: number): void;
  counts(): Record<string, number>;
  close(): void;
};

const settings = z.object({ dial: dialSchema, pace: paceSchema });

export function openLab(dataDir: string, start: { dial?: Dial; pace?: Pace }): Lab {
  const db = new Database(join(dataDir, 'lab.sqlite'));
  db.pragma('journal_mode = WAL');
  // Survives kill -9 (the pages are with the system), not a power cut, and costs the measured gateway nearly nothing.
  db.pragma('synchronous = OFF');
  db.exec('CREATE TABLE IF NOT EXISTS counts (name TEXT PRIMARY KEY, n INTEGER NOT NULL)');
  db.exec('CREATE TABLE IF NOT EXISTS settings (one INTEGER PRIMARY KEY CHECK (one = 1), value TEXT NOT NULL)');
  const add = db.prepare('INSERT INTO counts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET n = n + excluded.n');
  const all = db.prepare<[], { name: string; n: number }>('SELECT name, n FROM counts ORDER BY name');
  const write = db.prepare('INSERT INTO settings VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET value = excluded.value');
  const kept = db.prepare<[], { value: string }>('SELECT value FROM settings').get();
  const before = kept
    ? settings.parse(JSON.parse(kept.value))
    : { dial: dialSchema.parse({}), pace: 'manual' as const };

  const counts = () => Object.fromEntries(all.all().map(({ name, n }) => [name, n]));
  const now = { dial: start.dial ?? before.dial, pace: start.pace ?? before.pace };
  const keep = () => write.run(JSON.stringify(now));
  add.run('starts', 1);
  keep();
  // Each start goes on with other numbers: the same fault at the same place forever would be a wall, not weather.
  let random = randomFrom(now.dial.seed + ((counts().starts ?? 1) - 1) * 7919);
  return {
    get dial() {
      return now.dial;
    },
    get pace() {
      return now.pace;
    },
    setDial(dial) {
      now.dial = dial;
      random = randomFrom(dial.seed);
      keep();
    },
    setPace(pace) {
      now.pace = pace;
      keep();
    },
    random: () => random(),
    count: (name, by = 1) => void add.run(name, by),
    counts,
    close: () => db.close(),
  };
}
