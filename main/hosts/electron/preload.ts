import { contextBridge, ipcRenderer } from 'electron';
import { channels } from './channels.ts';

/** The page's global, as far as this script needs it; the rest of main knows no browser. */
declare const window: {
  location: { origin: string };
  postMessage(message: unknown, origin: string, transfer: readonly unknown[]): void;
};

// A port cannot cross the bridge as a value: it is asked for here and arrives as a message to the page itself.
contextBridge.exposeInMainWorld('loket', {
  connect: (nonce: string): void => ipcRenderer.send(channels.connect, String(nonce)),
});

ipcRenderer.on(channels.port, (event, nonce: unknown) => {
  window.postMessage({ loketPort: nonce }, window.location.origin, event.ports);
});
