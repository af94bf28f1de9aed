import { attackCases } from './attacks/index.ts';
import { bombCases } from './bombs.ts';
import { brokenCases } from './broken.ts';
import type { Case } from './case.ts';
import { charsetCases } from './charsets.ts';
import { fileCases } from './files.ts';
import { headerCases } from './headers.ts';
import { hugeCases } from './huge.ts';
import { dateCases, identityCases } from './identity.ts';
import { loopCases } from './loops.ts';
import { mutations } from './mutations.ts';
import { nestedCases } from './nested.ts';
import { tokenCases } from './tokens.ts';

const written: Case[] = [
  ...charsetCases,
  ...brokenCases,
  ...nestedCases,
  ...hugeCases,
  ...fileCases,
  ...bombCases,
  ...headerCases,
  ...tokenCases,
  ...identityCases,
  ...dateCases,
  ...loopCases,
  ...attackCases,
];

/** Difficult mail, each message with what must be true of it once Loket has read it. */
export const corpus: readonly Case[] = [...written, ...mutations(written, 150)];
