import type { Reader } from '../../main/store/store.ts';

/** What SQLite would do for each query of `read`. */
export async function plansOf(reader: Reader, read: (reader: Reader) => Promise<unknown>): Promise<string[]> {
  const { connection } = reader.createQueryBuilder();
  const { logger } = connection;
  const asked: { query: string; parameters: unknown[] }[] = [];
  const silent = () => undefined;
  connection.logger = {
    logQuery: (query, parameters) => asked.push({ query, parameters: Array.isArray(parameters) ? parameters : [] }),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  try {
    await read(reader);
  } finally {
    connection.logger = logger;
  }
  const plans: string[] = [];
  for (const { query, parameters } of asked) {
    // "One of none" never reads a row, whatever the plan says.
    if (/\b0 ?= ?1\b/.test(query)) continue;
    const lines: { detail: string }[] = await reader.query(`EXPLAIN QUERY PLAN ${query}`, parameters);
    plans.push(...lines.map((line) => line.detail));
  }
  return plans;
}
