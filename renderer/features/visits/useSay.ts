import { useCallback } from 'react';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useText } from '../../ui/index.ts';

/** Puts anything a call can throw into one sentence for the officer. */
export function useSay(): (error: unknown) => string {
  const { unreachable } = useText(visitsText);
  return useCallback((error: unknown) => troubleOf(error, unreachable).message, [unreachable]);
}
