import { useEffect, useState } from 'react';
import { callText } from '../../../../shared/text/calls.ts';
import { useText } from '../../../ui/index.ts';

/** Time since an instant, counting: 03:12, or 1:03:12 after an hour. */
export function Elapsed({ since }: { since: number }) {
  const t = useText(callText);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(beat);
  }, []);
  return (
    <span className="tabular" role="timer" aria-label={t.elapsed} aria-live="off">
      {clockOf(Math.max(0, now - since))}
    </span>
  );
}

/** Milliseconds as mm:ss or h:mm:ss. */
export function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3_600);
  return (hours > 0 ? [String(hours), ...parts] : parts).join(':');
}
