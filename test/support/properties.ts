import fc from 'fast-check';

/**
 * Property tests draw new cases on every run at a desk, so that they keep finding things; on continuous integration they
 * draw the same ones, so that a commit is judged by what it changed. `LOKET_SEED` repeats a run.
 */
const seed = process.env.LOKET_SEED ?? (process.env.CI ? '20261122' : undefined);
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
