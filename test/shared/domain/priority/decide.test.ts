import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePriority, PriorityError, type PriorityFacts } from '../../../../shared/domain/priority/index.ts';
import { shippedPriorityTable as table } from '../../../../shared/domain/priority/shipped.ts';
import { at, exampleOffice } from '../time/offices.ts';

const calendar = exampleOffice();
const monday = at('2025-06-16 09:00');
const decide = (facts: Partial<PriorityFacts> & { problemCode: string }) =>
  decidePriority(table, { now: monday, ...facts }, calendar);
const rules = (facts: Partial<PriorityFacts> & { problemCode: string }) => decide(facts).because.map((b) => b.rule);

describe('the deadline rule (a): a stage closes before the end of the next working day', () => {
  it.each([
    ['today', '2025-06-16 15:00', 'urgent'],
    ['tomorrow at closing time', '2025-06-17 16:00', 'urgent'],
    ['tomorrow evening: no working time is left after tomorrow', '2025-06-17 23:59', 'urgent'],
    ['the day after, at opening', '2025-06-18 07:30', 'urgent'],
    ['the day after, one minute into working time', '2025-06-18 07:31', 'notUrgent'],
    ['next week', '2025-06-23 10:00', 'notUrgent'],
  ])('%s', (_name, deadline, urgency) => {
    expect(decide({ problemCode: 'P02', stage: 'bidUpload', stageDeadline: at(deadline) }).urgency).toBe(urgency);
  });
  it('on Thursday, a stage that closes on Sunday is urgent, on Monday in working hours not', () => {
    const now = at('2025-06-19 10:00');
    const urgency = (deadline: string) => decide({ problemCode: 'P04', now, stageDeadline: at(deadline) }).urgency;
    expect([urgency('2025-06-22 23:59'), urgency('2025-06-23 09:00')]).toEqual(['urgent', 'notUrgent']);
  });
  it('without a deadline it is not urgent, and says so', () => {
    expect(rules({ problemCode: 'P02' })).toEqual(['noDeadline', 'impact', 'matrix']);
  });
  it('a stage in which nobody loses a right does not count; an unknown stage does', () => {
    const stageDeadline = at('2025-06-16 15:00');
    expect(rules({ problemCode: 'P05', stage: 'Penandatanganan Kontrak', stageDeadline })[0]).toBe('stageNotDecisive');
    expect(rules({ problemCode: 'P02', stage: 'Masa Sanggah', stageDeadline })[0]).toBe('stageNotDecisive');
    expect(decide({ problemCode: 'P05', stage: 'Tahap khusus daerah', stageDeadline }).urgency).toBe('urgent');
  });
  it('does not make a row urgent that is never urgent', () => {
    expect(decide({ problemCode: 'P23', stageDeadline: at('2025-06-16 15:00') }).urgency).toBe('notUrgent');
  });
});

describe('the other grounds of urgency', () => {
  it('(b) the stage has closed, by the clock or by the officer', () => {
    expect(rules({ problemCode: 'P02', stageDeadline: at('2025-06-16 08:59') })[0]).toBe('stageClosed');
    expect(rules({ problemCode: 'P15', stageMissed: true })[0]).toBe('stageMissed');
  });
  it('(c) SPSE as a whole: urgent and of large impact', () => {
    expect(decide({ problemCode: 'P09', affectsAll: true })).toMatchObject({
      urgency: 'urgent',
      impact: 'large',
      priority: 'high',
    });
  });
  it('(d) data at risk, (e) an order of the head with its reason', () => {
    expect(decide({ problemCode: 'P19', dataRisk: true })).toMatchObject({ urgency: 'urgent', priority: 'medium' });
    const ordered = decide({ problemCode: 'P19', headOrder: 'kunjungan pengawas' });
    expect(ordered.because[0]).toEqual({ rule: 'headOrder', reason: 'kunjungan pengawas' });
    expect(ordered.priority).toBe('medium');
  });
  it('names every ground that holds', () => {
    expect(rules({ problemCode: 'P01', affectsAll: true, dataRisk: true })).toEqual([
      'rowUrgent',
      'affectsAll',
      'dataRisk',
      'impactAll',
      'matrix',
    ]);
  });
});

describe('targets', () => {
  it('Tinggi: 5 minutes, 4 working hours, escalation after 30 minutes', () => {
    expect(decide({ problemCode: 'P01' })).toMatchObject({
      priority: 'high',
      respondBy: at('2025-06-16 09:05'),
      solveBy: at('2025-06-16 14:00'),
      escalateBy: at('2025-06-16 09:30'),
    });
  });
  it('Tinggi: not later than 2 working hours before the stage closes', () => {
    const decision = decide({ problemCode: 'P22', stageDeadline: at('2025-06-16 15:00') });
    expect(decision.solveBy).toBe(at('2025-06-16 13:00'));
    expect(decision.because.at(-1)).toMatchObject({ rule: 'solveBeforeStage', minutes: 120 });
  });
  it('Tinggi: when those 2 hours are gone, the closing of the stage; never a time before the report', () => {
    const decision = decide({ problemCode: 'P22', stageDeadline: at('2025-06-16 10:00') });
    expect(decision.solveBy).toBe(at('2025-06-16 10:00'));
    expect(decision.because.at(-1)?.rule).toBe('solveByStage');
    expect(decide({ problemCode: 'P22', stageDeadline: at('2025-06-16 08:00') }).solveBy).toBe(at('2025-06-16 14:00'));
  });
  it('Tinggi, clearly outside the office: escalated at once', () => {
    expect(decide({ problemCode: 'P03' }).escalateBy).toBe(monday);
  });
  it('Menengah: 30 minutes, 1 working day, escalation by the end of that day', () => {
    expect(decide({ problemCode: 'P20' })).toMatchObject({
      priority: 'medium',
      respondBy: at('2025-06-16 09:30'),
      solveBy: at('2025-06-17 16:00'),
      escalateBy: at('2025-06-17 16:00'),
    });
  });
  it('Rendah: 3 working days, escalation by the end of day 2, first reply on the same working day', () => {
    expect(decide({ problemCode: 'P23' })).toMatchObject({
      solveBy: at('2025-06-19 16:00'),
      escalateBy: at('2025-06-18 16:00'),
    });
    const received = (text: string) => decide({ problemCode: 'P23', receivedAt: at(text) }).respondBy;
    expect(received('2025-06-16 15:50')).toBe(at('2025-06-16 16:00'));
    expect(received('2025-06-16 18:00')).toBe(at('2025-06-17 08:00'));
    expect(received('2025-06-21 10:00')).toBe(at('2025-06-23 08:00'));
  });
  it('run from the receipt, while urgency is judged now', () => {
    const decision = decide({ problemCode: 'P20', receivedAt: at('2025-06-13 09:00') });
    expect(decision.respondBy).toBe(at('2025-06-13 09:30'));
  });
});

describe('overrides', () => {
  it('of the row and of the ticket, each with its reason', () => {
    const [first, ...rest] = table.rows;
    const fixed = {
      ...table,
      rows: first ? [{ ...first, override: { priority: 'low' as const, reason: 'uji' } }, ...rest] : [],
    };
    expect(decidePriority(fixed, { problemCode: 'P01', now: monday }, calendar).priority).toBe('low');
    const decision = decide({ problemCode: 'P01', override: { priority: 'medium', reason: 'sudah ada jalan lain' } });
    expect(decision.priority).toBe('medium');
    expect(decision.because.at(-1)).toEqual({ rule: 'override', priority: 'medium', reason: 'sudah ada jalan lain' });
  });
  it('are refused without a reason, as are unknown and inactive rows', () => {
    const code = (run: () => unknown) => {
      try {
        return run();
      } catch (error) {
        return error instanceof PriorityError ? error.fault : error;
      }
    };
    expect(code(() => decide({ problemCode: 'P01', override: { priority: 'low', reason: '  ' } }))).toBe('noReason');
    expect(code(() => decide({ problemCode: 'P99' }))).toBe('unknownRow');
    const retired = { ...table, rows: table.rows.map((row) => ({ ...row, active: row.code !== 'P01' })) };
    expect(code(() => decidePriority(retired, { problemCode: 'P01', now: monday }, calendar))).toBe('inactiveRow');
  });
});

describe('always', () => {
  const rank = { low: 0, medium: 1, high: 2 };
  const facts = fc.record({
    problemCode: fc.constantFrom(...table.rows.map((row) => row.code)),
    now: fc.integer({ min: at('2024-06-01 00:00'), max: at('2026-06-01 00:00') }),
    stageDeadline: fc.option(fc.integer({ min: at('2024-05-01 00:00'), max: at('2026-07-01 00:00') })),
    affectsAll: fc.boolean(),
    stageMissed: fc.boolean(),
  });
  it('no target lies before the report, and every decision has its grounds', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const decision = decidePriority(table, known, calendar);
        for (const end of [decision.respondBy, decision.solveBy, decision.escalateBy])
          expect(end).toBeGreaterThanOrEqual(known.now);
        expect(decision.because.length).toBeGreaterThanOrEqual(3);
        expect(decision.priority).toBe(table.matrix[decision.urgency][decision.impact]);
      }),
    );
  });
  it('one more ground never lowers the priority; a nearer deadline never makes it less urgent', () => {
    fc.assert(
      fc.property(facts, fc.nat(20 * 86_400_000), (known, later) => {
        const plain = decidePriority(table, known, calendar);
        const more = decidePriority(table, { ...known, dataRisk: true, affectsAll: true }, calendar);
        expect(rank[more.priority]).toBeGreaterThanOrEqual(rank[plain.priority]);
        if (known.stageDeadline === null) return;
        const farther = decidePriority(table, { ...known, stageDeadline: known.stageDeadline + later }, calendar);
        expect(rank[plain.priority]).toBeGreaterThanOrEqual(rank[farther.priority]);
      }),
    );
  });
});
