/**
 * Runs jobs one after the other and keeps only the newest of those that wait: while a table is being saved, only its
 * latest state matters.
 */
export class LatestOnly {
  #running: Promise<void> | null = null;
  #waiting: (() => Promise<void>) | null = null;

  get idle(): boolean {
    return this.#running === null;
  }

  /** A job must handle its own errors. */
  run(job: () => Promise<void>): void {
    this.#waiting = job;
    this.#running ??= this.#work();
  }

  /** Forgets what waits; what runs goes on. */
  forget(): void {
    this.#waiting = null;
  }

  async #work(): Promise<void> {
    for (let job = this.#waiting; job !== null; job = this.#waiting) {
      this.#waiting = null;
      await job();
    }
    this.#running = null;
  }
}
