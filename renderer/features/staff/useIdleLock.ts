import { useEffect } from 'react';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** How often the watch looks; a lock comes at most this much late. */
const lookEvery = 5_000;

/** The core counts calls, not the mouse: an officer who only reads must be told of now and then. */
const tellEvery = 60_000;

/**
 * Calls `onIdle` once nobody has touched mouse or keyboard for `minutes`, and `onAwake` every minute in which somebody
 * did; 0 watches nothing.
 */
export function useIdleLock(minutes: number, onIdle: () => void, onAwake: () => void): void {
  useEffect(() => {
    if (minutes === 0) return;
    let last = Date.now();
    let told = last;
    const awake = () => {
      last = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, awake, { passive: true, capture: true });
    // The wall clock also counts the time the computer slept.
    const watch = setInterval(() => {
      const now = Date.now();
      if (now - last >= minutes * 60_000) onIdle();
      else if (now - told >= tellEvery && last > told) {
        told = now;
        onAwake();
      }
    }, lookEvery);
    return () => {
      clearInterval(watch);
      for (const sign of signs) window.removeEventListener(sign, awake, { capture: true });
    };
  }, [minutes, onIdle, onAwake]);
}
