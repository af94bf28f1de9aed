import { defineConfig } from '@playwright/test';

/** Journeys in a real browser against the real browser host. test/tools/run-browser.ts finds the browser. */
export default defineConfig({
  testDir: './browser',
  outputDir: '../out/test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Each spec has an office of its own in a process of its own.
  workers: 2,
  // A busy CI machine gets a second try; the report names what needed one.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: false,
  reporter: [['list'], ['json', { outputFile: '../out/browser-results.json' }]],
  use: {
    browserName: 'chromium',
    // A click that finds nothing fails soon and is tried again, instead of eating the time of the whole run.
    actionTimeout: 30_000,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.LOKET_CHROMIUM,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
