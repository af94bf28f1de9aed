import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => import('./fake-electron.ts'));
vi.mock('electron-updater', () => ({ default: { autoUpdater: {} } }));

const { calls, BrowserWindow, ipcMain, ipcRenderer, madePorts } = await import('./fake-electron.ts');
const { decideNavigation, guardNavigation, mayFrame } = await import('../../../../main/hosts/electron/navigation.ts');
const { answer } = await import('../../../../main/hosts/electron/protocol.ts');
const { decidePermission } = await import('../../../../main/hosts/electron/permissions.ts');
const { handPorts, isTrustedSender } = await import('../../../../main/hosts/electron/port.ts');
const { isCallFrame } = await import('../../../../main/hosts/electron/frames.ts');
const { menuTemplate } = await import('../../../../main/hosts/electron/menu.ts');
const { openWindow, windowOptions } = await import('../../../../main/hosts/electron/window.ts');
const { offerUpdate } = await import('../../../../main/hosts/electron/updates.ts');
const { loadPages } = await import('../../../../main/hosts/pages.ts');
const { tinyRenderer } = await import('../../../support/http.ts');
const { testOffice } = await import('../../../support/office.ts');

const log = { info: () => {}, warn: () => {}, error: () => {} };
const electronFolder = join(import.meta.dirname, '../../../../main/hosts/electron');

describe('the window', () => {
  it('is shut off from Node and Electron, in light and dark alike', () => {
    for (const dark of [true, false]) {
      const { webPreferences } = windowOptions('/x/preload.cjs', dark);
      expect(webPreferences).toEqual({
        preload: '/x/preload.cjs',
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
      });
    }
  });

  it('loads nothing but our own page, after the port is ready to be asked for', async () => {
    const order: string[] = [];
    const window = await openWindow('/x/preload.cjs', false, (made) => {
      made.once('ready-to-show', () => order.push('shown'));
      order.push('prepared');
    });
    expect(order).toEqual(['prepared', 'shown']);
    expect(window).toMatchObject({ loaded: 'app://loket/', shown: 1 });
  });

  it('has no menu entry that opens developer tools or reloads', () => {
    const roles = JSON.stringify([...menuTemplate('win32'), ...menuTemplate('darwin')]);
    expect(roles).not.toMatch(/devtools|reload/i);
  });
});

const attacks = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'smb://server/share',
  'ms-settings:display',
  'ms-msdt:/id',
  'vbs:x',
  'mailto:orang@contoh.go.id',
  'about:blank',
  'blob:https://jahat.example/1',
  'http://contoh.go.id/',
  'https://user@contoh.go.id/',
  'https://user:sandi@contoh.go.id/',
  'https://localhost/',
  'app://jahat/',
  'app://loket.jahat.example/',
  'app://loket@jahat/',
  'app://user@loket/',
  'app://loket:8080/',
  'apps://loket/',
  'view-source:app://loket/',
  ' ',
  '',
  '//loket/',
];

describe('navigation', () => {
  it.each(['app://loket/', 'app://loket/#/antrean', 'app://loket/index.html'])('%j stays in the window', (url) => {
    expect(decideNavigation(url)).toBe('stay');
  });
  it.each(['https://spse.inaproc.id/', 'https://contoh.go.id/?next=app://loket/'])(
    '%j opens in the browser of the user',
    (url) => expect(decideNavigation(url)).toBe('browser'),
  );
  it.each(attacks)('%j leads nowhere', (url) => {
    expect(decideNavigation(url)).toBe('deny');
  });

  it.each(['blob:app://loket/3f', 'app://loket/mail-frame.html', 'app://loket/mail-frame-remote.html'])(
    'a frame may show %j',
    (url) => expect(mayFrame(url)).toBe(true),
  );
  it.each([...attacks, 'app://loket/', 'blob:https://jahat.example/3f', 'https://contoh.go.id/', 'app://loket/x'])(
    'a frame may not show %j',
    (url) => expect(mayFrame(url)).toBe(false),
  );

  it('of a page is stopped wherever it does not stay, and only https reaches the operating system', async () => {
    const { webContents } = new BrowserWindow({});
    let open: ((details: { url: string }) => { action: string }) | undefined;
    const contents = Object.assign(webContents, {
      setWindowOpenHandler: (handler: typeof open) => {
        open = handler;
      },
    });
    guardNavigation(contents as never, log);
    calls.external.length = 0;
    for (const url of [...attacks, 'https://contoh.go.id/panduan', 'app://loket/#/sop']) {
      for (const event of ['will-navigate', 'will-redirect']) {
        const preventDefault = vi.fn();
        webContents.emit(event, { url, preventDefault });
        expect(preventDefault.mock.calls.length, `${event} ${url}`).toBe(url.startsWith('app://loket/#') ? 0 : 1);
      }
      expect(open?.({ url })).toEqual({ action: 'deny' });
    }
    expect(new Set(calls.external)).toEqual(new Set(['https://contoh.go.id/panduan']));
    const preventDefault = vi.fn();
    webContents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it('has exactly one place that opens addresses outside', () => {
    const sources = ['navigation', 'shell', 'window', 'port', 'protocol', 'updates', 'menu', 'preload', 'quit'];
    const users = sources.filter((name) =>
      readFileSync(join(electronFolder, `${name}.ts`), 'utf8').includes('openExternal'),
    );
    expect(users).toEqual(['navigation']);
  });
});

describe('our scheme', () => {
  const files = tinyRenderer();
  const pages = loadPages(files.folder);
  afterAll(files.remove);
  const get = (url: string, method = 'GET') => answer({ url, method }, pages).status;

  it('serves the built page with its rules', () => {
    const { status, headers, body } = answer({ url: 'app://loket/', method: 'GET' }, pages);
    expect(status).toBe(200);
    const nonce = /content="([^"]+)"/.exec(String(body))?.[1];
    expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(get('app://loket/assets/main-abc123.js')).toBe(200);
  });

  it.each([
    ['app://loket/../package.json', 404],
    ['app://loket/..%2f..%2fetc%2fpasswd', 404],
    ['app://loket/%2e%2e/%2e%2e/etc/passwd', 404],
    ['app://loket/assets/..\\..\\package.json', 404],
    ['app://loket/assets/main-abc123.js%00.html', 404],
    ['app://loket/assets', 404],
    ['app://lain/', 403],
    ['app://loket@lain/', 403],
    ['app://loket:1/', 403],
    ['file:///etc/passwd', 403],
    ['https://contoh.go.id/', 403],
  ])('%s is answered %i', (url, status) => {
    expect(get(url)).toBe(status);
  });

  it('answers reading only', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(get('app://loket/', method)).toBe(405);
  });
});

describe('permissions', () => {
  it('are all refused but copying, and that only for our page', () => {
    const asked = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'hid',
      'usb',
      'fileSystem',
    ];
    expect(asked.filter((permission) => decidePermission(permission, 'app://loket/'))).toEqual([]);
    expect(decidePermission('clipboard-sanitized-write', 'app://loket/')).toBe(true);
    expect(decidePermission('clipboard-sanitized-write', 'https://jahat.example/')).toBe(false);
  });
});

describe('the handshake', () => {
  const main = { url: 'app://loket/#/antrean' };
  it.each([
    ['nobody', null],
    ['another frame with our address', { url: 'app://loket/' }],
    ['a blank frame', { url: 'about:blank' }],
    ['a srcdoc frame', { url: 'about:srcdoc' }],
    ['another site', { url: 'https://jahat.example/' }],
  ])('trusts not %s', (_, frame) => expect(isTrustedSender(frame, main)).toBe(false));
  it('trusts the top page of the window', () => expect(isTrustedSender(main, main)).toBe(true));
  it('trusts the top page no more once it shows something else', () => {
    const gone = { url: 'https://jahat.example/' };
    expect(isTrustedSender(gone, gone)).toBe(false);
  });

  describe('of a running window', () => {
    let ports: ReturnType<typeof handPorts> | undefined;
    beforeEach(() => {
      ports?.close();
      madePorts.length = 0;
    });

    it('gives every load a new port, closes the old one, and keeps the officer signed in', async () => {
      const office = await testOffice();
      const window = new BrowserWindow({});
      const given: unknown[][] = [];
      const frame = { url: 'app://loket/', postMessage: (...message: unknown[]) => given.push(message) };
      window.webContents.mainFrame = frame;
      const opened = vi.spyOn(office.core, 'connect');
      ports = handPorts(window as never, office.core);
      ipcMain.emit('loket:connect', { senderFrame: frame }, 'satu');
      ipcMain.emit('loket:connect', { senderFrame: frame }, 'dua');
      ipcMain.emit('loket:connect', { senderFrame: { url: 'app://loket/' } }, 'penyusup');
      ipcMain.emit('loket:connect', { senderFrame: null }, 'tak ada');
      ipcMain.emit('loket:connect', { senderFrame: frame }, { toString: 'x' });
      expect(given.map(([channel, nonce]) => [channel, nonce])).toEqual([
        ['loket:port', 'satu'],
        ['loket:port', 'dua'],
      ]);
      expect(madePorts.map((port) => port.closed)).toEqual([true, false]);
      expect(opened).toHaveBeenCalledTimes(1);
      ports.close();
      expect(ipcMain.listenerCount('loket:connect')).toBe(0);
      await office.close();
    });

    it('drops garbage on the port and answers the next call', async () => {
      const office = await testOffice();
      const window = new BrowserWindow({});
      const frame = { url: 'app://loket/', postMessage: () => {} };
      window.webContents.mainFrame = frame;
      ports = handPorts(window as never, office.core);
      ipcMain.emit('loket:connect', { senderFrame: frame }, 'n');
      const port = madePorts[0];
      for (const data of [null, 7, {}, [], '', '{', '{"i":1}', new Uint8Array([1, 2, 255, 3])])
        port?.emit('message', { data });
      port?.emit('message', { data: JSON.stringify({ i: '1', p: { u: '/session/state', b: {} } }) });
      await vi.waitFor(() => expect(port?.sent).toHaveLength(1));
      expect(String(port?.sent[0])).toContain('Kota Contoh');
      await office.close();
    });
  });

  it.each<[string, unknown, boolean]>([
    ['a call', '{"i":"1","p":{"u":"/tickets/list"}}', true],
    ['a call with a file', new TextEncoder().encode('{"i":"1","p":{"u":"/x","h":{}}}'), true],
    ['hanging up', '{"i":"1","t":4}', true],
    ['a call without address', '{"i":"1","p":{}}', false],
    ['a call with headers that are none', '{"i":"1","p":{"u":"/x","h":"x"}}', false],
    ['an address that is none', '{"i":"1","p":{"u":"http://["}}', false],
    ['an unknown kind', '{"i":"1","t":9,"p":{}}', false],
    ['an array', '[1]', false],
    ['a number', 3, false],
    ['an object instead of text', { i: '1', p: { u: '/x' } }, false],
  ])('%s is let through: %j', (_, frame, expected) => expect(isCallFrame(frame)).toBe(expected));
});

describe('the preload script', () => {
  it('gives the page exactly one thing and no way to Electron', async () => {
    const posted: unknown[][] = [];
    vi.stubGlobal('window', {
      location: { origin: 'app://loket' },
      postMessage: (...message: unknown[]) => posted.push(message),
    });
    await import('../../../../main/hosts/electron/preload.ts');
    expect([...calls.exposed.keys()]).toEqual(['loket']);
    const given = calls.exposed.get('loket');
    expect(Object.keys(Object(given))).toEqual(['connect']);
    ipcRenderer.emit('loket:port', { ports: ['port'] }, 'n');
    expect(posted).toEqual([[{ loketPort: 'n' }, 'app://loket', ['port']]]);
    vi.unstubAllGlobals();
  });
});

describe('updates', () => {
  const updater = () => ({
    autoDownload: true,
    autoInstallOnAppQuit: true,
    allowDowngrade: true,
    disableWebInstaller: false,
    checkForUpdates: vi.fn(async () => ({ isUpdateAvailable: true, updateInfo: { version: '2.0.0' } }) as never),
    downloadUpdate: vi.fn(async () => []),
    quitAndInstall: vi.fn(),
  });

  it('are neither downloaded nor installed unasked', async () => {
    const updates = updater();
    await offerUpdate(
      updates,
      async () => false,
      async () => {},
    );
    expect(updates).toMatchObject({ autoDownload: false, autoInstallOnAppQuit: false, allowDowngrade: false });
    expect(updates.downloadUpdate).not.toHaveBeenCalled();
    expect(updates.quitAndInstall).not.toHaveBeenCalled();
  });

  it('close the data before the program is replaced', async () => {
    const updates = updater();
    const order: string[] = [];
    updates.quitAndInstall.mockImplementation(() => order.push('installed'));
    await offerUpdate(
      updates,
      async () => true,
      async () => void order.push('closed'),
    );
    expect(order).toEqual(['closed', 'installed']);
  });

  it('that do not exist ask nothing', async () => {
    const updates = updater();
    updates.checkForUpdates.mockResolvedValue({ isUpdateAvailable: false, updateInfo: { version: '' } } as never);
    const ask = vi.fn(async () => true);
    await offerUpdate(updates, ask, async () => {});
    expect(ask).not.toHaveBeenCalled();
  });
});
