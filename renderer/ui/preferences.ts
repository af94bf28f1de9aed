import type { MantineColorScheme } from '@mantine/core';
import type { Language } from '../../shared/text/define.ts';

/** What one PC remembers of how the screen looks; the host may also save it with the officer's account. */
export interface Preferences {
  language?: Language;
  theme?: MantineColorScheme;
}

const prefix = 'loket.';

/** Reads one remembered value; a blocked or empty storage simply remembers nothing. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined; // storage is blocked: the default applies, nothing of the user's is lost
  }
}

/** Remembers one value on this PC. Returns false when the storage is blocked or full. */
export function remember(key: string, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, value);
    return true;
  } catch {
    return false;
  }
}

/** Calls when another window of this PC remembers another value. @returns stops listening */
export function onRemembered(key: string, told: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === prefix + key) told();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

/** The nonce the host put into index.html for this page load; '' where no host filled it in (vite dev). */
export function styleNonce(): string {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return content.startsWith('__') ? '' : content;
}
