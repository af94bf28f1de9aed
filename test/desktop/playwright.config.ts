import { defineConfig } from '@playwright/test';

/** The dozen things only a real Electron can show. test/tools/run-desktop.ts says when it is not there. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../out/desktop-results',
  timeout: 60_000,
  workers: 1,
  reporter: [['list']],
});
