import type { z } from 'zod';
import type { visit, visitFields } from '../../../shared/contract/visits.ts';

export type Visit = z.infer<typeof visit>;
export type VisitFields = z.infer<typeof visitFields>;
export type VisitPatch = Partial<VisitFields>;
