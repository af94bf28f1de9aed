import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';

/**
 * `npm run dev`: the page with live reload in front of the real core, which restarts when main/ or shared/ change.
 * The data stays in out/dev-data.
 */
const root = join(import.meta.dirname, '..', '..');
const corePort = 4820;
const core = `http://127.0.0.1:${corePort}`;
const toCore = { target: core, changeOrigin: true, headers: { origin: core } };

const host = spawn(
  process.execPath,
  [
    '--watch-path=main',
    '--watch-path=shared',
    '--watch-preserve-output',
    'main/hosts/start.ts',
    '--host',
    'browser',
    '--data',
    'out/dev-data',
    '--port',
    String(corePort),
    '--no-open',
  ],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);
const page = await createServer({
  configFile: join(root, 'renderer', 'vite.config.ts'),
  server: {
    host: '127.0.0.1',
    port: 5820,
    strictPort: true,
    proxy: { '/rpc': toCore, '/masuk': toCore, '/api': toCore },
  },
});
await page.listen();

createInterface({ input: host.stdout }).on('line', (line) => {
  const link = /^LOKET_READY (\S+)/.exec(line)?.[1];
  console.log(link ? `Pengembangan: ${link.replace(String(corePort), '5820')}` : line);
});
process.on('SIGINT', async () => {
  host.kill('SIGTERM');
  await page.close();
  process.exit(0);
});
