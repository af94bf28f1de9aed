const eventName = 'loket:visitor';

/** Asks the reception dialog to open; the same as F4. */
export function openRegister(): void {
  window.dispatchEvent(new Event(eventName));
}

/** Told of every {@link openRegister}; give the returned function to the effect's cleanup. */
export function onOpenRegister(handler: () => void): () => void {
  window.addEventListener(eventName, handler);
  return () => window.removeEventListener(eventName, handler);
}
