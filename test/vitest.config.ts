import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/{house,shared,main,renderer,lkpp-gateway,faults,packaged}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/properties.ts'],
    // A busy CI machine gets a second try at tests that kill processes and wait for the network.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
