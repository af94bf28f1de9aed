import { expect, it } from 'vitest';
import { Scheduler } from '../../../main/jobs/scheduler.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('a job never runs twice at once, however often it is asked for', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const run = async () => {
    running += 1;
    runs += 1;
    most = Math.max(most, running);
    await wait(5);
    running -= 1;
  };
  const jobs = new Scheduler([{ name: 'satu', everyMs: 1, run }], quiet);
  jobs.start();
  for (let n = 0; n < 20; n += 1) {
    void jobs.runNow('satu');
    await wait(1);
  }
  await jobs.stop();
  expect(most).toBe(1);
  expect(runs).toBeGreaterThan(1);
});

it('a job that fails is written down and comes again', async () => {
  const errors: string[] = [];
  let runs = 0;
  const run = async () => {
    runs += 1;
    throw new Error('jaringan putus');
  };
  const log = { ...quiet, error: (event: string, error: unknown) => void errors.push(`${event}: ${String(error)}`) };
  const jobs = new Scheduler([{ name: 'gagal', everyMs: 1, run }], log);
  jobs.start();
  await wait(20);
  await jobs.stop();
  expect(runs).toBeGreaterThan(1);
  expect(errors[0]).toBe('job.failed: Error: jaringan putus');
});

it('stopping waits for the run that is under way, tells it, and starts none after', async () => {
  let told = false;
  let runs = 0;
  const run = async (signal: AbortSignal) => {
    runs += 1;
    await wait(10);
    told = signal.aborted;
  };
  const jobs = new Scheduler([{ name: 'lama', everyMs: 1, run }], quiet);
  jobs.start();
  await jobs.stop();
  expect(told).toBe(true);
  await jobs.runNow('lama');
  await wait(10);
  expect(runs).toBe(1);
});
