import { expect, it } from 'vitest';
import { readHeavy } from '../../../faults/heavy-mail.ts';

/** All of them are opened by `npm run faults:mail`. */
const some = ['one line of 20 MB', '100,000 headers', '50,000 parts', 'HTML nested 1,000,000 deep'];

it('bombs and giants are opened within their time or kept as they came', async () => {
  const { count, counts, wrong } = await readHeavy(2_000, some);
  console.log(`surat raksasa: ${count} ${JSON.stringify(counts)}`);
  expect(wrong).toEqual([]);
  expect(count).toBe(some.length);
}, 60_000);
