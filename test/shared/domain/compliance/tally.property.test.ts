import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distribution } from '../../../../shared/domain/compliance/distribution.ts';
import {
  type ComplianceFigures,
  complianceTally,
  type StepFact,
  type TicketFact,
} from '../../../../shared/domain/compliance/index.ts';
import { stepResults } from '../../../../shared/domain/vocabulary.ts';
import { procedures, stepFact, ticketFact } from './facts.ts';

const results = ['onTime', 'late', 'skipped', 'deviating', 'notMeasured', 'running'] as const;

const facts = fc.array(
  fc
    .record({
      ticket: fc.integer({ min: 1, max: 12 }),
      procedure: fc.constantFrom('lpse-support', 'email'),
      step: fc.integer({ min: 1, max: 9 }),
      side: fc.constantFrom('office', 'user', 'lkpp'),
      result: fc.constantFrom(...results),
      taken: fc.option(fc.nat(500_000)),
      at: fc.nat(1_000_000),
    })
    .map((given) => ({ ...given, closed: given.ticket % 3 !== 0 })),
  { maxLength: 80 },
);
type Given = typeof facts extends fc.Arbitrary<infer T> ? T : never;

function facted(given: Given): [StepFact, TicketFact][] {
  return given.map((one, index) => [
    stepFact({
      stepRunId: `s${index}`,
      ticketId: `t${one.ticket}`,
      procedureId: one.procedure,
      stepId: String(one.step),
      side: one.side,
      result: one.result,
      startedAt: one.at,
      endedAt: one.result === 'running' ? null : one.at + 5,
      takenSeconds: one.result === 'running' ? null : one.taken,
      workedSeconds: one.result === 'running' ? null : one.taken,
    }),
    ticketFact({ ticketId: `t${one.ticket}`, number: `N${one.ticket}`, closed: one.closed }),
  ]);
}

function figuresOf(given: [StepFact, TicketFact][]): ComplianceFigures {
  const tally = complianceTally(procedures);
  for (const [step, ticket] of given) tally.add(step, ticket);
  return tally.figures();
}

describe('compliance figures', () => {
  it('add up: step rows to procedures, procedures to the whole, results to the count', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { procedures: shown, totals, deviations } = figuresOf(facted(given));
        for (const { steps, totals: sum } of shown) {
          for (const key of ['count', ...stepResults] as const)
            expect(steps.reduce((total, step) => total + step[key], 0)).toBe(sum[key]);
          expect(stepResults.reduce((total, key) => total + sum[key], 0)).toBe(sum.count);
        }
        expect(shown.reduce((total, { totals: sum }) => total + sum.count, 0)).toBe(given.length);
        expect(totals.measured).toBe(totals.onTime + totals.late);
        expect(totals.open + totals.closed).toBe(totals.tickets);
        expect(totals.tickets).toBe(new Set(given.map(({ ticket }) => ticket)).size);
        expect(deviations).toHaveLength(totals.late + totals.skipped + totals.deviating);
      }),
    );
  });

  it('do not depend on the order in which the step runs are read', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), (given, stream) => {
        const ordered = facted(given);
        const keys = ordered.map(() => stream.next().value ?? 0);
        const shuffled = ordered.map((fact, index) => ({ fact, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key);
        expect(figuresOf(shuffled.map(({ fact }) => fact))).toEqual(figuresOf(ordered));
      }),
    );
  });
});

describe('nearest-rank percentiles', () => {
  it('are values of the set, the median never above the 90th, with the promised share at or below', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 60 }), (values) => {
        const { median, p90 } = distribution(values);
        if (median === null || p90 === null) throw new Error('a set with values has percentiles');
        expect(values).toContain(median);
        expect(values).toContain(p90);
        expect(median).toBeLessThanOrEqual(p90);
        const share = (limit: number) => values.filter((value) => value <= limit).length / values.length;
        expect(share(median)).toBeGreaterThanOrEqual(0.5);
        expect(share(p90)).toBeGreaterThanOrEqual(0.9);
        expect(values.filter((value) => value < p90).length / values.length).toBeLessThan(0.9);
      }),
    );
  });

  it('of nothing are nothing', () => {
    expect(distribution([])).toEqual({ median: null, p90: null });
  });
});
