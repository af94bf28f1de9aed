import { accountProblems } from './accounts.ts';
import { applicationProblems } from './application.ts';
import { biddingProblems } from './bidding.ts';

export type { ProblemText } from './text.ts';

/** Texts for every row of the shipped priority table. */
export const problemTexts = [...biddingProblems, ...applicationProblems, ...accountProblems];
