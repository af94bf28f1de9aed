import { shell, type WebContents } from 'electron';
import type { Log } from '../../host.ts';
import { isMailFrame } from '../mail-frame.ts';
import { isOurs } from './origin.ts';

export type Decision = 'stay' | 'browser' | 'deny';

/**
 * Where an address may lead: our own page stays in the window, an https page opens in the user's browser, everything
 * else (files, scripts, mail programs, invented schemes, user names in the address) leads nowhere.
 */
export function decideNavigation(address: string): Decision {
  if (isOurs(address)) return 'stay';
  if (!URL.canParse(address)) return 'deny';
  const { protocol, username, password, hostname } = new URL(address);
  const plain = username === '' && password === '' && hostname.includes('.');
  return protocol === 'https:' && plain ? 'browser' : 'deny';
}

/** What a frame inside the page may show: a paper made here, or the empty document of a mail. */
export function mayFrame(address: string): boolean {
  if (address.startsWith('blob:')) return isOurs(address.slice('blob:'.length));
  return isOurs(address) && isMailFrame(new URL(address).pathname);
}

/** The only place that hands an address to the operating system. */
export function openOutside(address: string, log: Log): void {
  if (decideNavigation(address) !== 'browser') return;
  shell.openExternal(address).catch((error: unknown) => log.error('outside.failed', error));
}

/** Keeps a page on our origin: no navigation away, no new windows, no embedded views, no downloads by itself. */
export function guardNavigation(contents: WebContents, log: Log): void {
  const stop = (event: { preventDefault(): void; url: string }) => {
    if (decideNavigation(event.url) === 'stay') return;
    event.preventDefault();
    openOutside(event.url, log);
  };
  const stopFrame = (event: { preventDefault(): void; url: string; isMainFrame: boolean }) => {
    if (event.isMainFrame) return; // will-navigate decides about it
    if (!mayFrame(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stop);
  contents.on('will-redirect', stop);
  contents.on('will-frame-navigate', stopFrame);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url, log);
    return { action: 'deny' };
  });
}
