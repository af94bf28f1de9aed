import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { startPage } from './origin.ts';

/** The one window. Everything that guards the page is written out, also where it is Electron's default. */
export function windowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Loket',
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: dark ? '#1b2228' : '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  };
}

/**
 * Opens the window and shows it once there is something to see.
 * @param prepare runs before the page is loaded, which will ask for its port at once
 */
export async function openWindow(
  preload: string,
  dark: boolean,
  prepare: (window: BrowserWindow) => void,
): Promise<BrowserWindow> {
  const window = new BrowserWindow(windowOptions(preload, dark));
  prepare(window);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(startPage);
  return window;
}

/** Brings the window to the front, e.g. when Loket was started a second time. */
export function showAgain(window: BrowserWindow | undefined): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
