import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Dated,
  dayAfter,
  insertPattern,
  moveEnd,
  moveStart,
  removePattern,
} from '../../../../shared/domain/time/edit-patterns.ts';

type Named = Dated & { name: string };
const normal: Named = { name: 'Normal', validFrom: '2024-01-01', validTo: null };
const ramadan: Named = { name: 'Ramadan', validFrom: '2027-02-08', validTo: '2027-03-09' };
const shown = (patterns: Named[]) => patterns.map(({ name, validFrom, validTo }) => [name, validFrom, validTo]);
const isChain = (patterns: Dated[]) =>
  patterns.every((pattern, index) => {
    const before = patterns[index - 1];
    return before === undefined || (before.validTo !== null && dayAfter(before.validTo) === pattern.validFrom);
  });

describe('the chain of weekly patterns', () => {
  it('gives way to Ramadan and goes on after it', () => {
    expect(shown(insertPattern([normal], ramadan))).toEqual([
      ['Normal', '2024-01-01', '2027-02-07'],
      ['Ramadan', '2027-02-08', '2027-03-09'],
      ['Normal', '2027-03-10', null],
    ]);
  });

  it('heals when Ramadan is taken out', () => {
    expect(shown(removePattern(insertPattern([normal], ramadan), 1))).toEqual([
      ['Normal', '2024-01-01', '2027-03-09'],
      ['Normal', '2027-03-10', null],
    ]);
  });

  it('moves with the sighting of the moon: the neighbours follow', () => {
    const chain = insertPattern([normal], ramadan);
    const later = moveEnd(moveStart(chain, 1, '2027-02-09'), 1, '2027-03-10');
    expect(shown(later)).toEqual([
      ['Normal', '2024-01-01', '2027-02-08'],
      ['Ramadan', '2027-02-09', '2027-03-10'],
      ['Normal', '2027-03-11', null],
    ]);
  });

  it('keeps the last pattern, and an end in the middle of the chain', () => {
    expect(removePattern([normal], 0)).toEqual([normal]);
    const chain = insertPattern([normal], ramadan);
    expect(moveEnd(chain, 1, null)).toEqual(chain);
  });

  it('stays a chain whatever is put in and taken out', () => {
    const day = fc.integer({ min: 19_000, max: 22_000 });
    const iso = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10);
    const added = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 400 }))).map(([from, length]) => ({
      name: 'x',
      validFrom: iso(from),
      validTo: length === null ? null : iso(from + length),
    }));
    fc.assert(
      fc.property(fc.array(added, { maxLength: 8 }), fc.array(fc.nat(8), { maxLength: 8 }), (insertions, removals) => {
        let chain: Named[] = [normal];
        for (const each of insertions) {
          chain = insertPattern(chain, each);
          expect(isChain(chain)).toBe(true);
          expect(chain).toContainEqual(each);
        }
        for (const index of removals) {
          const [first, last] = [chain[0]?.validFrom, chain.at(-1)?.validTo];
          chain = removePattern(chain, index);
          expect(isChain(chain)).toBe(true);
          expect([chain[0]?.validFrom, chain.at(-1)?.validTo]).toEqual([first, last]);
        }
      }),
    );
  });
});
