import type { Call } from './pad/pad-call.ts';

const listeners = new Set<(promise: Call) => void>();

/** Asks the pad to call somebody back. */
export function callBack(promise: Call): void {
  for (const listener of listeners) listener(promise);
}

/** The pad listens here; give the returned function to the effect's cleanup. */
export function onCallBack(listener: (promise: Call) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
