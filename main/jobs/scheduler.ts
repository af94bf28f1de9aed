import type { Log } from '../host.ts';

/** Work the program does by itself, again and again. */
export interface Job {
  readonly name: string;
  /** Milliseconds from the end of one run to the start of the next. */
  readonly everyMs: number;
  /** @param signal aborted when the program stops; finish soon then */
  run(signal: AbortSignal): Promise<void>;
}

/** Runs named jobs, each one at a time; a failed run is logged and the next one comes all the same. */
export class Scheduler {
  readonly #jobs: readonly Job[];
  readonly #log: Log;
  readonly #stopping = new AbortController();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(jobs: readonly Job[], log: Log) {
    this.#jobs = jobs;
    this.#log = log;
  }

  /** Starts every job once now and from then on at its own pace. */
  start(): void {
    for (const job of this.#jobs) void this.#turn(job);
  }

  /** Runs a job now, or joins the run that is under way. */
  runNow(name: string): Promise<void> {
    const job = this.#jobs.find((one) => one.name === name);
    if (!job) return Promise.reject(new Error(`There is no job named ${name}.`));
    return this.#once(job);
  }

  /** No new runs; resolves when the running ones have ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await Promise.all(this.#running.values());
  }

  async #turn(job: Job): Promise<void> {
    await this.#once(job);
    if (this.#stopping.signal.aborted) return;
    const timer = setTimeout(() => void this.#turn(job), job.everyMs);
    timer.unref();
    this.#timers.set(job.name, timer);
  }

  #once(job: Job): Promise<void> {
    const current = this.#running.get(job.name);
    if (current) return current;
    if (this.#stopping.signal.aborted) return Promise.resolve();
    const run = job
      .run(this.#stopping.signal)
      .catch((error: unknown) => this.#log.error('job.failed', error, { job: job.name }))
      .finally(() => this.#running.delete(job.name));
    this.#running.set(job.name, run);
    return run;
  }
}
