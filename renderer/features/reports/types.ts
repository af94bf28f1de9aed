import type { z } from 'zod';
import type { compliance } from '../../../shared/contract/reports.ts';

export type Report = z.infer<typeof compliance>;
export type Procedure = Report['procedures'][number];
export type Step = Procedure['steps'][number];
export type Deviation = Report['deviations'][number];

/** The results a step run can have, in the order of paper and screen. */
export const results = ['onTime', 'late', 'skipped', 'deviating', 'notMeasured', 'running'] as const;
export type Result = (typeof results)[number];

export const oneLine = (step: Pick<Step, 'printedNumber' | 'activity'>): string =>
  `${step.printedNumber}. ${step.activity.replace(/\s+/g, ' ').trim()}`;
