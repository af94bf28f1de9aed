/** A call to make: the number, and the ticket it is about. */
export interface CallWish {
  number: string;
  ticketId?: string;
}

const eventName = 'loket:call';

/** Asks the call pad to open with a number, from any screen; features do not import each other. */
export function openCall(wish: CallWish): void {
  window.dispatchEvent(new CustomEvent(eventName, { detail: wish }));
}

/** Told of every {@link openCall}; give the returned function to the effect's cleanup. */
export function onOpenCall(handler: (wish: CallWish) => void): () => void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent && isWish(event.detail)) handler(event.detail);
  };
  window.addEventListener(eventName, listener);
  return () => window.removeEventListener(eventName, listener);
}

function isWish(detail: unknown): detail is CallWish {
  return typeof detail === 'object' && detail !== null && 'number' in detail && typeof detail.number === 'string';
}
