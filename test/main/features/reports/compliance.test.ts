import { beforeAll, describe, expect, it } from 'vitest';
import { bothEngines, officesOn } from '../../../support/engines.ts';
import type { Client, TestOffice } from '../../../support/office.ts';
import { at, june, monday } from './monday.ts';

describe.each(bothEngines)('laporan kepatuhan SOP on $engine', ({ engine }) => {
  const newOffice = officesOn(engine);
  let office: TestOffice;
  let putri: Client;
  let first: string;
  let second: string;
  beforeAll(async () => {
    office = await newOffice();
    ({ putri, first, second } = await monday(office));
  });
  const report = () => putri.reports.compliance(june);

  it('counts every step as it was worked', async () => {
    const { procedures } = await report();
    expect(procedures.map(({ code, tickets }) => [code, tickets])).toEqual([['lpse-support', 2]]);
    const steps = new Map(procedures[0]?.steps.map((step) => [step.stepId, step]));
    const none = { onTime: 0, late: 0, skipped: 0, deviating: 0, notMeasured: 0, running: 0 };
    expect(steps.get('1')).toMatchObject({ ...none, count: 2, notMeasured: 2 });
    expect(steps.get('2')).toMatchObject({ ...none, count: 2, onTime: 1, late: 1, standard: '30 menit' });
    expect(steps.get('2')?.taken).toEqual({ median: 20 * 60, p90: 120 * 60 });
    expect(steps.get('3')).toMatchObject({ ...none, count: 2, notMeasured: 1, running: 1 });
    expect(steps.get('7')).toMatchObject({ ...none, count: 1, skipped: 1 });
    expect(steps.get('9')).toMatchObject({ ...none, count: 1, late: 1, standard: '15 menit' });
    expect(steps.get('18')).toMatchObject({ ...none, count: 0 });
  });

  it('adds up over both tickets, the time of the user apart from our own', async () => {
    const { totals, bySide } = await report();
    expect(totals).toMatchObject({
      tickets: 2,
      closed: 1,
      open: 1,
      measured: 3,
      onTime: 1,
      late: 2,
      skipped: 1,
      running: 1,
      onTimePerMille: 333,
      // 20 + 5 + 5 + 0 + 20 minutes for the first, 120 for the second
      officeSeconds: (50 + 120) * 60,
      userSeconds: 10 * 60,
      lkppSeconds: 0,
      ratingCount: 1,
      ratingAverageHundredths: 500,
    });
    expect(bySide[0]).toMatchObject({ side: 'office', onTime: 1, late: 2, onTimePerMille: 333 });
    expect(bySide[1]).toMatchObject({ side: 'user', onTime: 0, late: 0, onTimePerMille: null });
  });

  it('lists what somebody answers for: who, when, why and by how much', async () => {
    const { deviations } = await report();
    expect(deviations).toMatchObject([
      {
        ticketId: first,
        result: 'skipped',
        reason: 'Sama dengan tiket sebelumnya',
        at: at('09:30'),
        acknowledgedAt: null,
      },
      { ticketId: first, result: 'late', officer: 'Putri Petugas', dueAt: at('09:45'), overSeconds: 5 * 60 },
      { ticketId: second, result: 'late', dueAt: at('09:30'), overSeconds: 90 * 60 },
    ]);
  });

  it('opens behind every number exactly the step runs it counts', async () => {
    const { procedures } = await report();
    for (const { code, version, steps } of procedures) {
      for (const step of steps) {
        const which = { ...june, procedureCode: code, procedureVersion: version, stepId: step.stepId };
        expect((await putri.reports.stepRuns(which)).items).toHaveLength(step.count);
        for (const result of ['onTime', 'late', 'skipped', 'running'] as const) {
          expect((await putri.reports.stepRuns({ ...which, result })).items).toHaveLength(step[result]);
        }
      }
    }
  });

  it('pages through step runs without losing or repeating one', async () => {
    const which = { ...june, procedureCode: 'lpse-support', procedureVersion: 1, stepId: '2', limit: 1 };
    const one = await putri.reports.stepRuns(which);
    const two = await putri.reports.stepRuns({ ...which, cursor: one.nextCursor ?? '' });
    expect([...one.items, ...two.items].map(({ ticketId }) => ticketId).sort()).toEqual([first, second].sort());
    expect(two.nextCursor).toBeNull();
  });

  it('counts step runs that BEGAN in the period, by the midnight of the office', async () => {
    expect((await putri.reports.compliance({ from: '2026-06-15', to: '2026-06-15' })).totals.tickets).toBe(2);
    expect((await putri.reports.compliance({ from: '2026-06-16', to: '2026-06-30' })).totals.tickets).toBe(0);
    expect((await putri.reports.compliance({ from: '2026-06-01', to: '2026-06-14' })).totals.tickets).toBe(0);
  });

  it('narrows to one SOP and to the steps one officer completed', async () => {
    expect((await putri.reports.compliance({ ...june, procedureCode: 'email' })).procedures).toEqual([]);
    const [own] = (await putri.staff.names()).filter(({ name }) => name === 'Putri Petugas');
    const mine = await putri.reports.compliance({ ...june, officerId: own?.id });
    expect(mine.totals).toMatchObject({ onTime: 1, late: 2, running: 0, userSeconds: 0 });
    expect(mine.footnotes.at(-1)).toContain('Putri Petugas');
  });

  it('has the same hash for the same figures, in either language, and another one once a figure changes', async () => {
    const before = await report();
    await putri.session.setLanguage({ language: 'en' });
    const english = await report();
    await putri.session.setLanguage({ language: 'id' });
    expect(english.contentHash).toBe(before.contentHash);
    expect(english.footnotes[0]).not.toBe(before.footnotes[0]);
    office.clock.set(at('11:30'));
    expect((await report()).contentHash).toBe(before.contentHash);
    const sari = await office.as('supervisor');
    const skipped = before.deviations[0];
    if (!skipped) throw new Error('nothing was skipped');
    await sari.tickets.acknowledgeDeviation({ id: first, stepRunId: skipped.stepRunId, note: 'Diketahui' });
    const after = await report();
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(after.deviations[0]).toMatchObject({ acknowledgedBy: 'Sari Supervisor', acknowledgedAt: at('11:30') });
  });

  it('gives other office systems the same figures', async () => {
    const { generatedAt: _, ...json } = await putri.reports.compliance(june);
    expect(await putri.reports.complianceRest({ ...june, format: 'json' })).toMatchObject(json);
    expect(await putri.reports.complianceRest({ ...june, format: 'pdf' })).toMatchObject({ type: 'application/pdf' });
  });

  it('says how the office stands today', async () => {
    office.clock.set(at('11:30'));
    const { today, last30Days } = await putri.reports.overview();
    expect(today).toMatchObject({ ticketsReceived: 2, ticketsClosed: 1, calls: 0, visits: 0 });
    expect(last30Days).toHaveLength(30);
    expect(last30Days.at(-1)).toEqual({ date: '2026-06-15', received: 2, closed: 1 });
  });

  it('refuses an impossible period and an unknown SOP in words', async () => {
    await expect(putri.reports.compliance({ from: '2026-06-30', to: '2026-06-01' })).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('mendahului'),
    });
    await expect(putri.reports.compliance({ from: '2010-01-01', to: '2026-06-01' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    await expect(putri.reports.compliance({ ...june, procedureCode: 'tidak-ada' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
