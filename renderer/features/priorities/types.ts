import type { z } from 'zod';
import type { tableChange, tableVersion, tableVersionRow } from '../../../shared/contract/priorities.ts';

export type TableVersion = z.infer<typeof tableVersion>;
export type TableVersionRow = z.infer<typeof tableVersionRow>;
export type TableChange = z.infer<typeof tableChange>;
