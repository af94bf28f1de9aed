import { EventEmitter } from 'node:events';
import type Electron from 'electron';

/**
 * Stands in for the `electron` module where its program is not: remembers what the shell asked of it. Each part is
 * typed as the piece of electron.d.ts that the shell uses, so a renamed method breaks the compilation.
 */
export const calls = {
  external: [] as string[],
  options: [] as Electron.BrowserWindowConstructorOptions[],
  exposed: new Map<string, unknown>(),
  sent: [] as unknown[][],
};

export const shell: Pick<typeof Electron.shell, 'openExternal'> = {
  openExternal: async (url) => void calls.external.push(url),
};

/** The operating system's store behind `safeStorage`: encrypts with a key of the system's user. */
export const vault = { available: true, backend: 'gnome_libsecret', key: 7 };
export const safeStorage: Pick<
  typeof Electron.safeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString'
> & { getSelectedStorageBackend(): string } = {
  isEncryptionAvailable: () => vault.available,
  getSelectedStorageBackend: () => vault.backend,
  encryptString: (text) => Buffer.from([vault.key, ...Buffer.from(text).map((byte) => byte ^ vault.key)]),
  decryptString: ([key, ...bytes]) => {
    if (key !== vault.key)
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    return Buffer.from(bytes.map((byte) => byte ^ vault.key)).toString();
  },
};

class FakePort extends EventEmitter {
  closed = false;
  sent: unknown[] = [];
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  start(): void {}
  close(): void {
    this.closed = true;
    this.emit('close');
  }
}
export const madePorts: FakePort[] = [];
export class MessageChannelMain {
  port1 = new FakePort();
  port2 = new FakePort();
  constructor() {
    madePorts.push(this.port1);
  }
}
export const ipcMain = new EventEmitter();
export const app = Object.assign(new EventEmitter(), {
  requestSingleInstanceLock: () => true,
  getVersion: () => '0.0.0',
});
export const protocol = { registerSchemesAsPrivileged: (_schemes: Electron.CustomScheme[]): void => {} };
export const Menu = {
  setApplicationMenu: (_menu: unknown): void => {},
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
};
export const dialog = { showMessageBox: async () => ({ response: 1, checkboxChecked: false }) };
export const clipboard = { writeText: (_text: string): void => {} };
export const nativeTheme = { shouldUseDarkColors: false };
export const contextBridge = { exposeInMainWorld: (name: string, value: unknown) => calls.exposed.set(name, value) };
export const ipcRenderer = Object.assign(new EventEmitter(), {
  send: (...sent: unknown[]) => void calls.sent.push(sent),
});

export class BrowserWindow extends EventEmitter {
  webContents = Object.assign(new EventEmitter(), { mainFrame: { url: '' } });
  loaded = '';
  shown = 0;
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    calls.options.push(options);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
    this.emit('ready-to-show');
  }
  show(): void {
    this.shown += 1;
  }
}
