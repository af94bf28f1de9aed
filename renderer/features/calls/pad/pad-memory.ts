import { z } from 'zod';
import { remember, remembered } from '../../../ui/index.ts';
import { type PadCall, padCall } from './pad-call.ts';

/** Where the pad keeps its calls on this PC. */
export interface PadMemory {
  read(): PadCall[];
  write(calls: readonly PadCall[]): void;
}

/** The memory of one officer on this PC; another officer's calls are not shown on a shared PC. */
export function padMemory(staffId: string): PadMemory {
  const place = `pad.${staffId}`;
  return {
    read: () => parse(remembered(place)),
    write: (calls) => {
      const kept = calls.map((one) => padCall.parse(one));
      remember(place, kept.length === 0 ? undefined : JSON.stringify(kept));
    },
  };
}

function parse(text: string | undefined): PadCall[] {
  if (text === undefined) return [];
  try {
    return z.array(padCall).parse(JSON.parse(text));
  } catch {
    return []; // written by another version: the core still has what was typed
  }
}
