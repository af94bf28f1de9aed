import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { escalate, sha256, useGateway } from '../../../support/escalating.ts';
import { type Lkpp, startLkpp } from '../../../support/lkpp.ts';
import { testOffice } from '../../../support/office.ts';

const program = join(import.meta.dirname, 'crashing-office.ts');
const file = () => new File(['isi bukti '.repeat(300)], 'bukti.dat');
let lkpp: Lkpp;
afterEach(() => lkpp.stop());

function live(folder: string, ...args: string[]): Promise<{ end: string; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (said += part.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ end: signal ?? String(code), said }));
  });
}

describe('kill -9 pada setiap batas', () => {
  it.each([
    ['POST /v1/escalations', 'membuat kasus'],
    ['PUT /v1/uploads', 'mengunggah berkas'],
    ['GET /v1/events', 'menerima peristiwa'],
  ])(
    '%s (%s): tidak hilang, tidak terulang',
    async (path) => {
      lkpp = await startLkpp({ pace: 'fast', office: 'kotacontoh' });
      const office = await testOffice();
      await useGateway(await office.as('supervisor'), lkpp);
      const { escalation } = await escalate(await office.as('lpseAdmin'), { files: [file()] });
      await office.core.close();
      let said = '';
      for (const boundary of ['beforeSend', 'afterSend', 'beforeCommit', 'afterCommit']) {
        const life = await live(office.folder, boundary, path);
        expect(life.end, boundary).toBe('SIGKILL');
        said += life.said;
        // Once it took effect there is nothing left of it to die at.
        if (path.startsWith('POST') || path.startsWith('PUT')) if (boundary === 'afterCommit') break;
      }
      const last = await live(office.folder, 'none', path);
      expect(last).toMatchObject({ end: '0' });
      const ledger = await lkpp.ledger();
      expect(ledger.escalations).toHaveLength(1);
      expect(ledger.escalations[0]).toMatchObject({ key: escalation.id, bodySha256: escalation.packageHash });
      expect(ledger.escalations[0]?.files).toMatchObject([{ complete: true, sha256: sha256(await file().bytes()) }]);
      const db = new Database(join(office.folder, 'loket.sqlite'), { readonly: true });
      const lines = db.prepare("SELECT count(*) FROM timeline_entry WHERE by_name = 'LKPP'").pluck().get();
      const events = db.prepare('SELECT count(*) FROM gateway_event WHERE applied_at IS NOT NULL').pluck().get();
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      db.close();
      expect({ lines, events }).toEqual({ lines: ledger.events.length, events: ledger.events.length });
      const diary = readFileSync(join(office.folder, 'logs', 'loket.log'), { encoding: 'utf8', flag: 'a+' });
      expect(`${said}${last.said}${diary}`).not.toContain(lkpp.token);
      rmSync(office.folder, { recursive: true, force: true });
    },
    120_000,
  );
});
