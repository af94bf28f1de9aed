/** Runs tasks strictly one after the other; a failed task does not stop the next. */
export class WriteQueue {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task, task);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything queued so far is finished. */
  async drained(): Promise<void> {
    await this.#tail;
  }
}
