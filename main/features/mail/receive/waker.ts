/** Wakes the loop of one mailbox; a call before the sleep is not lost. */
export class Waker {
  #called = false;
  #wake: (() => void) | null = null;

  wake(): void {
    this.#called = true;
    this.#wake?.();
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#called && !signal.aborted && ms > 0)
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          this.#wake = null;
          resolve();
        };
        const timer = setTimeout(done, ms);
        signal.addEventListener('abort', done, { once: true });
        this.#wake = done;
      });
    this.#called = false;
  }
}
