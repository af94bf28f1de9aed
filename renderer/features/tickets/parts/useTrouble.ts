import { useMemo } from 'react';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { type Trouble, troubleOf } from '../../../api/refusals.ts';
import { useText } from '../../../ui/index.ts';

/** Puts anything a call can throw into the officer's words. */
export function useTrouble(): (error: unknown) => Trouble {
  const { unreachable } = useText(queueScreenText);
  return useMemo(() => (error: unknown) => troubleOf(error, unreachable), [unreachable]);
}
