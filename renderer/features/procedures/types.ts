import type { z } from 'zod';
import type { procedureEntry } from '../../../shared/contract/procedures.ts';

export type Entry = z.infer<typeof procedureEntry>;
