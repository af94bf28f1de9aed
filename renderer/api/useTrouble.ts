import { useMemo } from 'react';
import { sessionText } from '../../shared/text/session.ts';
import { useText } from '../ui/i18n.tsx';
import { type Trouble, troubleOf } from './refusals.ts';

/** Puts anything a call can throw into the officer's words. */
export function useTrouble(): (error: unknown) => Trouble {
  const { unreachable } = useText(sessionText);
  return useMemo(() => (error: unknown) => troubleOf(error, unreachable), [unreachable]);
}
