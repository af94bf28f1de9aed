import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, TextDict } from '../../shared/text/define.ts';
import { onRemembered, remember, remembered } from './preferences.ts';

interface LanguageValue {
  language: Language;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageValue>({ language: 'id', setLanguage: () => undefined });

/** Holds the language of the screen: remembered on this PC, told to `onChange`, and set as the page's `lang`. */
export function LanguageProvider(props: { onChange?: (language: Language) => void; children: ReactNode }) {
  const { onChange } = props;
  const [language, setState] = useState<Language>(languageKept);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // Another window of this PC changed it: two windows do not speak two languages.
  useEffect(() => onRemembered('language', () => setState(languageKept())), []);
  const setLanguage = useCallback(
    (next: Language) => {
      setState(next);
      remember('language', next);
      onChange?.(next);
    },
    [onChange],
  );
  const value = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={value}>{props.children}</LanguageContext>;
}

const languageKept = (): Language => (remembered('language') === 'en' ? 'en' : 'id');

/** The language in use and the way to change it. */
export function useLanguage(): LanguageValue {
  return useContext(LanguageContext);
}

/** The words of a dictionary made with `defineText`, in the language in use. */
export function useText<T>(dict: TextDict<T>): T {
  return dict[useLanguage().language];
}
