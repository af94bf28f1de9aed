import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadLibrary } from '../../../../shared/domain/procedure/library.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { checkTicket } from '../../../support/ticket-invariants.ts';
import { at, newTicket, type Ticket } from './desk.ts';

/**
 * Whatever officers do, in whatever order: one step runs or the procedure has ended, the tally tells the real numbers, the
 * nearest deadline fits the clocks, and nothing stays paused in a closed ticket.
 */
let office: TestOffice;
let sari: Client;
beforeAll(async () => {
  office = await testOffice();
  sari = await office.as('supervisor');
});
afterAll(() => office.close());

const library = loadLibrary();
const procedures = library.procedures.map((doc) => doc.code);
const problems = ['P01', 'P04', 'P13', 'P19'];

type Choice = { pick: number; minutes: number };
const choice = fc.record({ pick: fc.nat(1000), minutes: fc.integer({ min: 0, max: 400 }) });

async function act(ticket: Ticket, pick: number): Promise<unknown> {
  const of = { id: ticket.id, version: ticket.version };
  const stepId = ticket.run?.currentStepId ?? '';
  const reason = 'alasan uji';
  const all = ticket.requiredData.map((item) => item.key);
  const steps = (ticket.run?.actions ?? []).map(
    (action) => () =>
      sari.tickets.completeStep({
        ...of,
        stepId,
        outcome: action.outcome,
        branch: action.branch ?? undefined,
        ticked: action.missing,
        reason: action.needsReason ? reason : '',
        note: 'catatan',
        rating: 4,
      }),
  );
  const jumps = (ticket.run?.jumpTargets ?? []).map(
    (jumpTo) => () =>
      sari.tickets.completeStep({ ...of, stepId, outcome: 'deviated', jumpTo, reason, note: 'catatan' }),
  );
  const commands = ticket.commands.map((name) => () => {
    switch (name) {
      case 'requestData':
        return sari.tickets.requestData({ ...of, keys: [], message: 'mohon data', channel: 'phone' });
      case 'receiveData':
        return sari.tickets.receiveData({ ...of, message: 'data', keys: all });
      case 'handOver':
        return sari.tickets.handOver({ ...of, reason });
      case 'markForLkpp':
        return sari.tickets.markForLkpp({ ...of, reason });
      case 'resolve':
        return sari.tickets.resolve({ ...of, solution: 'solusi', message: '', channel: 'phone' });
      case 'confirmSolved':
        return sari.tickets.confirm({ ...of, solved: true, channel: 'phone', rating: 5 });
      case 'confirmNotSolved':
        return sari.tickets.confirm({ ...of, solved: false, channel: 'phone' });
      case 'close':
        return sari.tickets.close({ ...of, rating: 3 });
      case 'reopen':
        return sari.tickets.reopen({ ...of, reason });
      case 'cancel':
        return sari.tickets.cancel({ ...of, reason });
    }
  });
  const others = [
    () => sari.tickets.undoStep(of),
    () => sari.tickets.changeProcedure({ ...of, procedureCode: procedures[pick % procedures.length] ?? '', reason }),
    () => sari.tickets.setPriority({ ...of, facts: { problemCode: problems[pick % problems.length] ?? '' } }),
  ];
  // Steps and commands come up most often; jumps and cancelling seldom, or every walk would end early.
  const usual = [...steps, ...steps, ...commands.filter((_, index) => ticket.commands[index] !== 'cancel'), ...others];
  const seldom = [...jumps, ...commands];
  const pool = pick % 8 === 0 ? seldom : usual;
  return pool[pick % Math.max(1, pool.length)]?.();
}

it('keeps its promises whatever officers do', async () => {
  let done = 0;
  const refusals = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...procedures),
      fc.boolean(),
      fc.array(choice, { minLength: 6, maxLength: 16 }),
      async (procedureCode, withFacts, choices: Choice[]) => {
        office.clock.set(at('08:30', 17));
        let ticket = await newTicket(sari, { procedureCode, ...(withFacts ? { facts: { problemCode: 'P04' } } : {}) });
        for (const { pick, minutes } of choices) {
          office.clock.forward(minutes);
          try {
            await act(ticket, pick);
            done += 1;
          } catch (error) {
            const { code, message } = error as { code: string; message: string };
            if (!['REFUSED', 'CONFLICT'].includes(code)) throw error;
            refusals.set(message, (refusals.get(message) ?? 0) + 1);
          }
          ticket = await sari.tickets.get({ id: ticket.id });
          await checkTicket(office.core, ticket.id);
        }
      },
    ),
    { numRuns: 60, seed: 20_260_615 },
  );
  expect([...refusals.keys()].filter((said) => said.startsWith('Ini tidak dapat dilakukan'))).toEqual([]);
  expect(done).toBeGreaterThan(300);
}, 120_000);
