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

/** For `describe.each(bothEngines)('… on $engine', ({ engine }) => { const newOffice = officesOn(engine); …`. */
export const bothEngines = [{ engine: 'SQLite' as const }, { engine: 'PostgreSQL' as const }];

/** Opens offices on one engine; everything opened is closed when the suite ends. */
export function officesOn(engine: 'SQLite' | 'PostgreSQL'): () => Promise<TestOffice> {
  const opened: TestOffice[] = [];
  let server: Awaited<ReturnType<typeof startPostgres>> | null = null;
  beforeAll(async () => {
    if (engine === 'PostgreSQL') server = await startPostgres();
  });
  afterAll(async () => {
    for (const office of opened) await office.close();
    await server?.stop();
  });
  return async () => {
    const office = await testOffice(server ? { database: await server.database() } : {});
    opened.push(office);
    return office;
  };
}
