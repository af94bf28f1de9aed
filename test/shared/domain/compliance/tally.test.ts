import { describe, expect, it } from 'vitest';
import { canonicalJson, complianceTally } from '../../../../shared/domain/compliance/index.ts';
import { procedures, stepFact, ticketFact } from './facts.ts';

/**
 * One Monday of SOP 000, step 2 ("Menerima tiket…", 30 menit): five tickets were received. Taken: 10, 20, 25, 30 and 50
 * minutes; the last one late by 20 minutes. One more ticket is still being read.
 */
function monday() {
  const tally = complianceTally(procedures);
  const minutes = [10, 20, 25, 30, 50];
  minutes.forEach((taken, index) => {
    tally.add(
      stepFact({
        stepRunId: `s${index}`,
        ticketId: `t${index}`,
        stepId: '2',
        result: taken > 30 ? 'late' : 'onTime',
        takenSeconds: taken * 60,
        workedSeconds: taken * 60,
        overSeconds: taken > 30 ? (taken - 30) * 60 : null,
        dueAt: 1_800_000,
      }),
      ticketFact({
        ticketId: `t${index}`,
        number: `2026-00000${index}`,
        rating: index === 0 ? 5 : index === 1 ? 4 : null,
      }),
    );
  });
  tally.add(
    stepFact({ stepRunId: 's9', ticketId: 't9', stepId: '2', result: 'running' }),
    ticketFact({ ticketId: 't9', number: '2026-000009', closed: false, priority: null }),
  );
  return tally;
}

describe('laporan kepatuhan, dihitung dengan tangan', () => {
  it('counts a step by how it ended', () => {
    const [lpseSupport] = monday().figures().procedures;
    const step = lpseSupport?.steps.find(({ stepId }) => stepId === '2');
    expect(step).toMatchObject({
      count: 6,
      onTime: 4,
      late: 1,
      skipped: 0,
      deviating: 0,
      notMeasured: 0,
      running: 1,
      lane: 'Helpdesk LPSE',
      side: 'office',
      standardSeconds: 1800,
    });
  });

  it('gives the median and the 90th percentile by nearest rank: 25 and 50 minutes of 10, 20, 25, 30, 50', () => {
    const step = monday()
      .figures()
      .procedures[0]?.steps.find(({ stepId }) => stepId === '2');
    expect(step?.taken).toEqual({ median: 25 * 60, p90: 50 * 60 });
  });

  it('four of five measured steps on time are 800 per mille; the running one is not measured yet', () => {
    expect(monday().figures().totals).toMatchObject({
      tickets: 6,
      closed: 5,
      open: 1,
      measured: 5,
      onTime: 4,
      late: 1,
      running: 1,
      onTimePerMille: 800,
      officeSeconds: (10 + 20 + 25 + 30 + 50) * 60,
      ratingCount: 2,
      ratingAverageHundredths: 450,
    });
  });

  it('lists the late step with who, when and by how much', () => {
    expect(monday().figures().deviations).toEqual([
      expect.objectContaining({
        ticketNumber: '2026-000004',
        result: 'late',
        officer: 'Putri Petugas',
        overSeconds: 20 * 60,
        step: expect.stringMatching(/^2\. Menerima tiket/),
      }),
    ]);
  });

  it("keeps the user's and LKPP's time apart from the office's own", () => {
    const tally = complianceTally(procedures);
    tally.add(stepFact({ stepRunId: 'a', stepId: '4', result: 'notMeasured', workedSeconds: 600 }), ticketFact());
    tally.add(
      stepFact({ stepRunId: 'b', stepId: '5', side: 'user', result: 'notMeasured', workedSeconds: 86_400 }),
      ticketFact(),
    );
    tally.add(
      stepFact({ stepRunId: 'c', stepId: '18', side: 'lkpp', result: 'notMeasured', workedSeconds: 7_200 }),
      ticketFact(),
    );
    expect(tally.figures().totals).toMatchObject({ officeSeconds: 600, userSeconds: 86_400, lkppSeconds: 7_200 });
  });

  it('answers for late steps of the office apart from those of the user', () => {
    const tally = complianceTally(procedures);
    tally.add(stepFact({ stepRunId: 'a', stepId: '2', result: 'onTime' }), ticketFact());
    tally.add(stepFact({ stepRunId: 'b', stepId: '5', side: 'user', result: 'late', officer: '' }), ticketFact());
    const { bySide, totals, deviations } = tally.figures();
    expect(bySide.map(({ side, onTimePerMille }) => [side, onTimePerMille])).toEqual([
      ['office', 1000],
      ['user', 0],
      ['lkpp', null],
    ]);
    expect(totals.onTimePerMille).toBe(500);
    expect(deviations[0]?.officer).toBe('Pengguna SPSE');
  });

  it('neither "N/A" nor an empty cell counts as met: nothing measured gives no percentage at all', () => {
    const tally = complianceTally(procedures);
    tally.add(stepFact({ stepRunId: 'a', stepId: '4', result: 'notMeasured' }), ticketFact());
    expect(tally.figures().totals).toMatchObject({ measured: 0, onTimePerMille: null, notMeasured: 1 });
  });

  it('a day has no fixed length in seconds, so "1 hari" of SOP 003 step 7 is compared by its result only', () => {
    const tally = complianceTally(procedures);
    tally.add(
      stepFact({ stepRunId: 'a', procedureId: 'email', stepId: '7', result: 'onTime', takenSeconds: 9_000 }),
      ticketFact(),
    );
    const step = tally.figures().procedures[0]?.steps.find(({ stepId }) => stepId === '7');
    expect(step).toMatchObject({ standardSeconds: null, taken: { median: 9_000, p90: 9_000 } });
  });

  it('shows every step of a procedure in use, in printed order, and no procedure nobody ran', () => {
    const { procedures: shown } = monday().figures();
    expect(shown.map(({ code }) => code)).toEqual(['lpse-support']);
    expect(shown[0]?.steps).toHaveLength(18);
  });

  it('refuses a fact of a procedure version it was not given', () => {
    const tally = complianceTally([]);
    expect(() => tally.add(stepFact({ stepRunId: 'a', stepId: '2', result: 'onTime' }), ticketFact())).toThrow(
      /unknown procedure version/,
    );
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys and drops what is absent', () => {
    expect(canonicalJson({ b: [{ y: 1, x: null }], a: undefined })).toBe('{"b":[{"x":null,"y":1}]}');
  });
});
