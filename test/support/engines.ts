import { afterAll, beforeAll, describe } from 'vitest';
import { type TestOffice, testOffice } from './office.ts';
import { startPostgres } from './postgres.ts';

/** Runs the same tests in an office on SQLite and in one on a real PostgreSQL. */
export function onBothEngines(name: string, tests: (office: () => TestOffice) => void): void {
  describe(`${name} (SQLite)`, () => {
    let office: TestOffice;
    beforeAll(async () => {
      office = await testOffice();
    });
    afterAll(() => office.close());
    tests(() => office);
  });
  describe(`${name} (PostgreSQL)`, () => {
    let server: Awaited<ReturnType<typeof startPostgres>>;
    let office: TestOffice;
    beforeAll(async () => {
      server = await startPostgres();
      office = await testOffice({ database: await server.database() });
    });
    afterAll(async () => {
      await office.close();
      await server.stop();
    });
    tests(() => office);
  });
}
