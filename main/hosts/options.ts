import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '../store/open.ts';
import { defaultDataFolder } from './data-folder.ts';

export type StartOptions = {
  host: 'desktop' | 'browser';
  dataDir: string;
  port: number;
  open: boolean;
  database: Database;
};

export const usage = `Pemakaian: npm start -- [pilihan]

  --host desktop|browser   jendela desktop (bawaan) atau peramban
  --data FOLDER            folder data kantor
  --port ANGKA             port peramban; 0 = mana saja yang bebas (bawaan)
  --no-open                jangan membuka peramban
  --database postgres://…  server PostgreSQL kantor (bawaan: berkas di folder data)`;

/** @throws UsageError when an option is unknown or its value does not fit, saying which */
export class UsageError extends Error {}

export function readOptions(args: string[]): StartOptions {
  const { values } = parse(args);
  const { host = 'desktop', port = '0', database } = values;
  if (host !== 'desktop' && host !== 'browser') throw new UsageError(`--host ${host}: pilih desktop atau browser.`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`--port ${port}: isi angka 0 sampai 65535.`);
  if (database !== undefined && !/^postgres(ql)?:\/\//.test(database)) {
    throw new UsageError('--database: alamatnya harus diawali postgres://');
  }
  const dataDir = resolve(values.data ?? defaultDataFolder());
  return {
    host,
    dataDir,
    port: Number(port),
    open: values.open ?? true,
    database: database === undefined ? { engine: 'sqlite', folder: dataDir } : { engine: 'postgres', url: database },
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowNegative: true,
      options: {
        host: { type: 'string' },
        data: { type: 'string' },
        port: { type: 'string' },
        open: { type: 'boolean' },
        database: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
