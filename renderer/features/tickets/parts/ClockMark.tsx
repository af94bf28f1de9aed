import { createContext, useContext } from 'react';
import { TimeLeft, useLanguage } from '../../../ui/index.ts';
import { clockView } from './clock.ts';
import type { Clock } from './types.ts';
import { useNow } from './useNow.ts';

/** When the clocks shown below were read, in the time of this PC. */
export const ReadAt = createContext<number>(Date.now());

/** A clock that keeps running on the screen: shape, word and colour. */
export function ClockMark({ clock, bare }: { clock: Clock; bare?: boolean }) {
  const { language } = useLanguage();
  const readAt = useContext(ReadAt);
  const now = useNow();
  const view = clockView(clock, (now - readAt) / 1000, language);
  return <TimeLeft state={view.state} text={view.text} bare={bare} />;
}
