import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, nativeTheme, session } from 'electron';
import { createCore } from '../../core.ts';
import { systemClock } from '../../host.ts';
import type { Database } from '../../store/open.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { fileLog } from '../log.ts';
import { loadPages } from '../pages.ts';
import { hiddenFrom } from '../secrets.ts';
import { explainFailure } from './failure.ts';
import { setUpMenu } from './menu.ts';
import { guardNavigation } from './navigation.ts';
import { denyPermissions } from './permissions.ts';
import { handPorts } from './port.ts';
import { declareScheme, serveScheme } from './protocol.ts';
import { quitCleanly } from './quit.ts';
import { safeSecrets } from './secrets.ts';
import { isOnlyInstance } from './single-instance.ts';
import { setUpUpdates } from './updates.ts';
import { openWindow, showAgain } from './window.ts';

const { values } = parseArgs({
  strict: false,
  options: { data: { type: 'string' }, database: { type: 'string' } },
});
const dataDir = resolve(typeof values.data === 'string' ? values.data : defaultDataFolder());
const database: Database =
  typeof values.database === 'string'
    ? { engine: 'postgres', url: values.database }
    : { engine: 'sqlite', folder: dataDir };

app.setPath('userData', join(dataDir, 'window'));
app.enableSandbox();
declareScheme();

let window: Awaited<ReturnType<typeof openWindow>> | undefined;
if (isOnlyInstance(() => showAgain(window))) {
  app.whenReady().then(open).catch(explainFailure);
} else {
  app.exit(0);
}

async function open(): Promise<void> {
  const log = fileLog(dataDir);
  const core = await createCore({
    kind: 'desktop',
    dataDir,
    database,
    appVersion: app.getVersion(),
    clock: systemClock,
    log,
    secrets: hiddenFrom(log, safeSecrets(dataDir)),
  });
  const close = quitCleanly(core, log);
  setUpMenu();
  denyPermissions(session.defaultSession);
  serveScheme(session.defaultSession, loadPages(join(import.meta.dirname, '..', 'renderer')));
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents, log));
  window = await openWindow(join(import.meta.dirname, 'preload.cjs'), nativeTheme.shouldUseDarkColors, (made) =>
    handPorts(made, core),
  );
  core.jobs.start();
  if (app.isPackaged) setUpUpdates(window, log, close);
  log.info('host.started', { kind: 'desktop', version: app.getVersion() });
  console.log('LOKET_READY app://loket/');
}
