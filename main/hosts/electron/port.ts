import { RPCHandler } from '@orpc/server/message-port';
import { type BrowserWindow, ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import type { Connection } from '../../connection.ts';
import type { Core } from '../../core.ts';
import { channels } from './channels.ts';
import { isCallFrame } from './frames.ts';
import { isOurs } from './origin.ts';

type Frame = { url: string };

/** Whether a message comes from the top page of our window, loaded from our origin. */
export function isTrustedSender(frame: Frame | null, mainFrame: Frame): boolean {
  return frame !== null && frame === mainFrame && isOurs(frame.url);
}

/**
 * Gives every load of the page a new port to the core and closes the one before. The officer who is signed in belongs
 * to the window, so a reload does not sign them out.
 */
export function handPorts(window: BrowserWindow, core: Core): { close(): void } {
  const handler = new RPCHandler(core.router);
  const connection: Connection = core.connect('port');
  let current: MessagePortMain | null = null;
  const hand = (event: Electron.IpcMainEvent, nonce: unknown) => {
    const frame = event.senderFrame;
    if (frame === null || !isTrustedSender(frame, window.webContents.mainFrame)) return;
    if (typeof nonce !== 'string' || nonce.length > 100) return;
    current?.close();
    const { port1, port2 } = new MessageChannelMain();
    current = port1;
    handler.upgrade(guarded(port1), { context: { connection } });
    port1.start();
    frame.postMessage(channels.port, nonce, [port2]);
  };
  ipcMain.on(channels.connect, hand);
  return {
    close: () => {
      ipcMain.off(channels.connect, hand);
      current?.close();
      core.disconnect(connection);
    },
  };
}

/** The port as the handler sees it: only frames that can be calls get through. */
export function guarded(port: Pick<MessagePortMain, 'on' | 'postMessage'>) {
  return {
    on: (event: string, callback: (event?: { data: unknown }) => void) => {
      if (event === 'close') port.on('close', () => callback());
      if (event !== 'message') return;
      port.on('message', ({ data }) => {
        if (isCallFrame(data)) callback({ data });
      });
    },
    postMessage: (data: unknown) => port.postMessage(data),
  };
}
