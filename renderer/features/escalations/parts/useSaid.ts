import { useCallback } from 'react';
import { sayAgain } from '../../../../shared/text/escalation-said.ts';
import { useLanguage } from '../../../ui/index.ts';

/** Says a sentence the core keeps with a record in the reader's language. */
export function useSaid(): (said: string) => string {
  const { language } = useLanguage();
  return useCallback((said: string) => sayAgain(said, language), [language]);
}
