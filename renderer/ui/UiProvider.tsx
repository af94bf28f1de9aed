import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-500.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/ibm-plex-sans/latin-ext-400.css';
import '@fontsource/ibm-plex-sans/latin-ext-600.css';
import './theme.css';
import 'dayjs/locale/id';
import {
  localStorageColorSchemeManager,
  type MantineColorScheme,
  type MantineColorSchemeManager,
  MantineProvider,
  mergeThemeOverrides,
} from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useMemo } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { uiText } from '../../shared/text/ui.ts';
import { FieldWords } from './FieldWords.tsx';
import { LanguageProvider, useLanguage, useText } from './i18n.tsx';
import { type Preferences, styleNonce } from './preferences.ts';
import { ShortcutKeys } from './shortcuts.tsx';
import { cssVariables, theme } from './theme.ts';

// The scroll lock of dialogs makes its own style tag and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

/** Told whenever the officer changes language or theme, so that a host can keep it with the account. */
export type OnPreferences = (change: Preferences) => void;

/** Everything a screen needs around it: look, language, dates, notices, hash routes, keyboard. Once, at the root. */
export function UiProvider({ onPreferences, children }: { onPreferences?: OnPreferences; children: ReactNode }) {
  const schemes = useMemo(() => colorSchemes(onPreferences), [onPreferences]);
  return (
    <LanguageProvider onChange={(language) => onPreferences?.({ language })}>
      <Themed schemes={schemes}>
        <LocalDates>
          <Router hook={useHashLocation}>{children}</Router>
        </LocalDates>
        <Notifications position="bottom-left" limit={4} autoClose={8000} />
        <ShortcutKeys />
        <FieldWords />
      </Themed>
    </LanguageProvider>
  );
}

/** The theme, with the words Mantine's own buttons need in the language in use. */
function Themed({ schemes, children }: { schemes: MantineColorSchemeManager; children: ReactNode }) {
  const t = useText(uiText);
  const worded = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          CloseButton: { defaultProps: { 'aria-label': t.close } },
          InputClearButton: { defaultProps: { 'aria-label': t.clearField } },
          Select: { defaultProps: { nothingFoundMessage: t.nothingFound } },
          MultiSelect: { defaultProps: { nothingFoundMessage: t.nothingFound } },
        },
      }),
    [t],
  );
  return (
    <MantineProvider
      theme={worded}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}

/** Dates in the language in use; the Indonesian week starts on Monday. */
function LocalDates({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>;
}

function colorSchemes(onPreferences: OnPreferences | undefined) {
  const stored = localStorageColorSchemeManager({ key: 'loket.theme' });
  return {
    ...stored,
    set: (theme: MantineColorScheme) => {
      stored.set(theme);
      onPreferences?.({ theme });
    },
  };
}
