import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { randomFrom } from '../lkpp-gateway/dial.ts';
import { sha256, useGateway } from '../support/escalating.ts';
import { badWeather, canonical, type Ledger, startLkpp } from '../support/lkpp.ts';
import { testOffice } from '../support/office.ts';
import { contentOf } from './escalating-files.ts';

const program = join(import.meta.dirname, 'escalating-office.ts');
/** An office that is still not done after so long never will be; what hangs is then shown by the comparison. */
const longestLifeMs = Number(process.env.LOKET_FAULT_LIFE_MS ?? 900_000);
export type Counts = Record<string, number>;
export type Round = { total: number; kills: number; simulatorKills: number; seed?: number; share?: number };

/**
 * Sends `total` cases with files through a gateway that fails `share` of everything, kills the office and the simulator at
 * random, and compares what arrived with what was sent, and what LKPP said with what took effect.
 * @returns the counts and everything that is wrong
 */
export async function runFaults({ total, kills, simulatorKills, seed = 1, share = 0.5 }: Round) {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'loket-faults-'));
  const weather = { ...badWeather(share, seed), ask: 0.3 };
  const lkpp = await startLkpp({ pace: 'fast', office: 'kotacontoh', dial: weather });
  // Every poll may bring one more unknown event: when all is closed LKPP stops inventing, or the feed has no end to hear.
  const concluding = { ...weather, faults: { ...weather.faults, unknownEvents: 0 } };
  const counts: Counts = { total, kills: 0, simulatorKills: 0, lives: 0, pauses: 0 };
  const add = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  try {
    const office = await testOffice({ folder });
    await useGateway(await office.as('supervisor'), lkpp);
    await office.core.close();
    let isDone = false;
    let simulatorWork = Promise.resolve();
    let concluded = Promise.resolve();
    while (!isDone) {
      add('lives');
      const child = spawn(process.execPath, [program, folder, String(total)], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (part: Buffer) => {
        const text = part.toString('utf8');
        counts.pauses = (counts.pauses ?? 0) + text.split('paused').length - 1;
        if (!said.includes('ready') && `${said}${text}`.includes('ready') && (counts.kills ?? 0) < kills)
          setTimeout(() => child.kill('SIGKILL'), 40 + random() * 1_500);
        said += text;
        // The simulator may just be down: it is told once it is up again.
        if (text.includes('closed'))
          concluded = simulatorWork.then(() => lkpp.setDial(concluding)).then(() => undefined);
      });
      const due = ((counts.simulatorKills ?? 0) + 1) * (kills / Math.max(1, simulatorKills));
      if ((counts.simulatorKills ?? 0) < simulatorKills && (counts.kills ?? 0) + 1 >= due) {
        add('simulatorKills');
        simulatorWork = sleep(random() * 1_200).then(() => lkpp.restart());
      }
      const tooLong = setTimeout(() => child.kill('SIGTERM'), longestLifeMs);
      const { code, signal } = await new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (endCode, endSignal) => resolve({ code: endCode, signal: endSignal }));
      });
      clearTimeout(tooLong);
      await simulatorWork;
      await concluded;
      if (signal === 'SIGKILL') add('kills');
      else if (code === 0 || signal === 'SIGTERM') isDone = true;
      else throw new Error(`The office ended with ${code}: ${said}`);
    }
    const stats = await lkpp.stats();
    const wrong = compare(folder, await lkpp.ledger(), total, counts);
    return { counts, stats, wrong };
  } finally {
    await lkpp.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Escalated = {
  id: string;
  package_hash: string;
  package: string;
  state: string;
  remote_id: string;
  subject: string;
};
type Sent = { id: string; escalation_id: string; kind: string; state: string; payload: string };
type Heard = { seq: number; type: string; applied_at: number | null; lines: number };

function compare(folder: string, ledger: Ledger, total: number, counts: Counts): string[] {
  const wrong: string[] = [];
  const must = (is: boolean, what: string) => {
    if (!is) wrong.push(what);
  };
  const db = new Database(join(folder, 'loket.sqlite'), { readonly: true });
  const own = db
    .prepare<[], Escalated>('SELECT e.*, t.subject FROM escalation e JOIN ticket t ON t.id = e.ticket_id')
    .all();
  const sent = db.prepare<[], Sent>('SELECT * FROM delivery').all();
  const heard = db
    .prepare<[], Heard>(
      `SELECT g.seq, g.type, g.applied_at, (SELECT count(*) FROM timeline_entry l WHERE l.ref_id = g.id AND l.by_name = 'LKPP')
       AS lines FROM gateway_event g ORDER BY g.seq`,
    )
    .all();
  const requests = db.prepare<[], { id: string; answered_at: number | null }>('SELECT * FROM data_request').all();
  must(db.pragma('integrity_check', { simple: true }) === 'ok', 'the database is damaged');
  db.close();

  must(own.length === total, `${own.length} of ${total} escalations made`);
  must(ledger.escalations.length === total, `${ledger.escalations.length} of ${total} arrived`);
  must(new Set(ledger.escalations.map((each) => each.localNumber)).size === total, 'some arrived twice');
  counts.arrived = ledger.escalations.length;
  let files = 0;
  let bytes = 0;
  for (const each of own) {
    const [arrived, ...again] = ledger.escalations.filter((other) => other.key === each.id);
    must(again.length === 0 && arrived?.bodySha256 === each.package_hash, `package of ${each.subject}`);
    const content = contentOf(Number(each.subject.split(' ')[1]));
    const there = new Map(arrived?.files.map((file) => [file.name, file]));
    for (const file of content) {
      const found = there.get(file.name);
      must(found?.complete === true && found.sha256 === sha256(file.bytes), `file ${file.name}`);
      files += 1;
      bytes += file.bytes.length;
    }
    must(there.size === content.length, `files of ${each.subject}`);
    must(each.state === 'closed', `${each.subject} is ${each.state}`);
    for (const [kind, replies] of [
      ['feedback', arrived?.feedbacks ?? []],
      ['confirm', arrived?.confirmations ?? []],
    ] as const) {
      const mine = sent.filter((one) => one.escalation_id === each.id && one.kind === kind);
      const same = mine.every((one) =>
        replies.some(
          (reply) => reply.key === one.id && canonical(reply.content) === canonical(JSON.parse(one.payload)),
        ),
      );
      must(same && mine.length === replies.length, `${kind} of ${each.subject}`);
      must(
        replies.every((reply) => reply.files.every((file) => file.complete)),
        `files of ${kind} of ${each.subject}`,
      );
      counts[`${kind}s`] = (counts[`${kind}s`] ?? 0) + replies.length;
    }
  }
  must(
    sent.every((each) => each.state === 'done'),
    'a delivery is not done',
  );
  must(heard.length === ledger.events.length, `${heard.length} of ${ledger.events.length} events heard`);
  heard.forEach((each, index) => {
    must(each.seq === index + 1 && each.type === ledger.events[index]?.type, `event ${each.seq} is another one`);
    must(
      each.applied_at !== null && each.lines === 1,
      `event ${each.seq} (${each.type}) took effect ${each.lines} times`,
    );
  });
  const asked = ledger.events.filter((each) => each.type === 'dataRequested').length;
  must(requests.length === asked && requests.every((each) => each.answered_at !== null), 'data requests');
  Object.assign(counts, { files, bytes, deliveries: sent.length, events: heard.length, dataRequests: asked });
  return wrong;
}

if (process.argv[1] === import.meta.filename) {
  const wish = (name: string, usual: number) => Number(process.env[name] ?? usual);
  const started = performance.now();
  const { counts, stats, wrong } = await runFaults({
    total: wish('LOKET_FAULT_CASES', 1_000),
    kills: wish('LOKET_FAULT_KILLS', 100),
    simulatorKills: wish('LOKET_FAULT_SIMULATOR_KILLS', 20),
  });
  console.log('Kantor  ', JSON.stringify(counts));
  console.log('Gerbang ', JSON.stringify(stats));
  console.log(`${wrong.length} salah dalam ${((performance.now() - started) / 1000).toFixed(0)} detik`);
  for (const each of wrong.slice(0, 40)) console.log(`  - ${each}`);
  process.exit(wrong.length === 0 ? 0 : 1);
}
