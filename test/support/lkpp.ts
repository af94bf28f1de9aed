import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { chanceOf, colourings, type Dial, type dial, disruptions, endpoints } from '../lkpp-gateway/dial.ts';
import type { Ledger } from '../lkpp-gateway/ledger.ts';
import type { CaseDetail, CaseSummary } from '../lkpp-gateway/overview.ts';
import type { Pace } from '../lkpp-gateway/pace.ts';
import type { StaffAction } from '../lkpp-gateway/staff.ts';

export { canonical, sha256Of } from '../lkpp-gateway/canonical.ts';
export { exampleConfirmation, exampleFeedback, examplePackage } from '../lkpp-gateway/examples.ts';
export type { CaseDetail, Ledger };

const program = join(import.meta.dirname, '../lkpp-gateway/start.ts');
export type DialWish = z.input<typeof dial>;
type Token = { id: string; token: string; office: string; label: string };

/**
 * LKPP's simulator as a process of its own, as the product meets it. Port, data folder, dial and counters stay the same
 * over `kill()` and `start()`.
 */
export async function startLkpp(options: { pace?: Pace; dial?: DialWish; office?: string } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-lkpp-'));
  const token = `token-${'x'.repeat(20)}-${process.pid}`;
  let port = 0;
  let child: ChildProcess | null = null;

  const start = async (first: string[] = []) => {
    const args = [
      '--attached',
      '--data',
      dataDir,
      '--port',
      String(port),
      '--token',
      token,
      '--office',
      options.office ?? 'contohkab',
    ];
    child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args, ...first], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    port = await listening(child);
  };
  const url = () => `http://127.0.0.1:${port}`;
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const response = await fetch(
      `${url()}${path}`,
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };

  await start([...['--pace', options.pace ?? 'fast'], ...['--dial', JSON.stringify(options.dial ?? { ask: 0 })]]);
  return {
    /** Where the product sends to. */
    get url() {
      return url();
    },
    /** The office's first token. */
    token,
    /** `kill -9`: no good-bye. */
    kill: () => end('SIGKILL'),
    /** Up again after `kill` or `pause`, same port, same data. */
    start: () => start(),
    restart: async () => {
      await end('SIGKILL');
      await start();
    },
    /** Ends politely and keeps the data, as when LKPP is down for maintenance. */
    pause: () => end('SIGTERM'),
    /** Ends and removes everything. */
    stop: async () => {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
    /** LKPP's own backup, made while it is down for a moment. */
    backUp: async () => {
      await end('SIGTERM');
      cpSync(dataDir, `${dataDir}-backup`, { recursive: true });
      await start();
    },
    /** LKPP lost its disk and goes on from the backup: everything since then never happened for it. */
    restore: async () => {
      await end('SIGKILL');
      rmSync(dataDir, { recursive: true });
      renameSync(`${dataDir}-backup`, dataDir);
      await start();
    },
    setDial: (dial: DialWish) => ask<{ dial: Dial }>('/_dial', dial),
    setPace: (pace: Pace) => ask('/_pace', { pace }),
    stats: () => ask<Record<string, number>>('/_stats'),
    ledger: () => ask<Ledger>('/_ledger'),
    cases: () => ask<CaseSummary[]>('/_cases'),
    caseDetail: (id: string) => ask<CaseDetail>(`/_cases/${id}`),
    /** What a person at LKPP does on the staff page. */
    act: (id: string, action: StaffAction) => ask<CaseDetail>(`/_cases/${id}/actions`, action),
    issueToken: (office: string, label = '') => ask<Token>('/_tokens', { office, label }),
    withdrawToken: (id: string) => ask<{ withdrawn: boolean }>(`/_tokens/${id}/withdraw`, {}),
  };
}
export type Lkpp = Awaited<ReturnType<typeof startLkpp>>;

/**
 * Weather in which `share` of all requests fail, evenly over every kind, and the good answers are coloured as often.
 * Times are short, so that a test ends.
 */
export function badWeather(share = 0.5, seed = 1): DialWish {
  const each = share / disruptions.length;
  return {
    seed,
    faults: Object.fromEntries([
      ...disruptions.map((kind) => [kind, each]),
      ...colourings.map((kind) => [kind, share]),
    ]),
    hangMs: 300,
    slowMs: 30,
    retryAfterSeconds: 0,
  };
}

/** Share of the requests to each call that fail under a dial. */
export const failing = (dial: Dial): Record<string, number> =>
  Object.fromEntries(
    endpoints.map((each) => [each, disruptions.reduce((sum, kind) => sum + chanceOf(dial.faults[kind], each), 0)]),
  );

/** The port, once the process says that it listens. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', (code) => reject(new Error(`The simulator ended with ${code}: ${said}`)));
    child.once('error', reject);
  });
}
