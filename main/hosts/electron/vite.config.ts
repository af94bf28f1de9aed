import { join } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..');
const outDir = join(root, 'out', 'main');

/** The workers are files of their own beside the bundle, see render-in-worker.ts and reading-room.ts. By now their quotes may be others. */
const workerAddress: Plugin = {
  name: 'loket-worker-address',
  transform: (code, id) =>
    /(?:render-in-worker|reading-room)\.ts$/.test(id)
      ? code.replace(/(["'])(\.\/(?:mail-)?worker)\.ts\1/, "'$2.js'")
      : null,
};

/** Shell and core as ES modules; the packages in `dependencies` stay outside and are packed beside. */
const shell: UserConfig = {
  root,
  plugins: [workerAddress],
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        shell: join(import.meta.dirname, 'shell.ts'),
        worker: join(root, 'main', 'features', 'reports', 'paper', 'worker.ts'),
        'mail-worker': join(root, 'main', 'features', 'mail', 'parse', 'mail-worker.ts'),
      },
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** One CommonJS file: the sandbox loads nothing else (`--mode preload`). */
const preload: UserConfig = {
  root,
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: join(import.meta.dirname, 'preload.ts'),
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'preload' ? preload : shell));
