import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStep, laneOf } from '../../../../shared/domain/procedure/document.ts';
import { complete, start } from '../../../../shared/domain/procedure/engine.ts';
import { currentStep, type RunState } from '../../../../shared/domain/procedure/run.ts';
import { waysOut } from '../../../../shared/domain/procedure/step.ts';
import { officeWay, possibleCommands, userWay } from '../../../../shared/domain/tickets/commands.ts';
import { situationOf } from '../../../../shared/domain/tickets/situation.ts';
import { sideOfVisit } from '../../../../shared/domain/tickets/visit.ts';
import { holders, ticketStates } from '../../../../shared/domain/vocabulary.ts';
import { library, morning, sop, walk } from '../procedure/cases.ts';

const open = { taken: true, closed: false, cancelled: false };
type Act = 'done' | 'yes' | 'no';
/** State, holder and what is waited for after these acts, in short. */
const after = (code: string, acts: Act[], about = open) => {
  const { state, holder, waiting } = situationOf(sop(code), walk(sop(code), acts).run, about);
  return `${state} ${holder}${waiting ? ` (${waiting})` : ''}`;
};

describe('keadaan dan posisi tiket menurut langkah SOP', () => {
  it.each<[string, Act[], string]>([
    ['lpse-support', ['done'], 'triage lpseHelpdesk'],
    ['lpse-support', ['done', 'done'], 'helpdeskAnalysis lpseHelpdesk'],
    ['lpse-support', ['done', 'done', 'yes', 'done'], 'waitingUser user (data)'],
    ['lpse-support', ['done', 'done', 'yes', 'done', 'done'], 'helpdeskAnalysis lpseHelpdesk'],
    ['lpse-support', ['done', 'done', 'no', 'done', 'yes', 'done'], 'waitingConfirmation user (confirmation)'],
    ['lpse-support', ['done', 'done', 'no', 'done', 'yes', 'done', 'no'], 'helpdeskAnalysis lpseHelpdesk'],
    ['lpse-support', ['done', 'done', 'no', 'done', 'no', 'done'], 'adminAnalysis lpseAdmin'],
    [
      'lpse-support',
      ['done', 'done', 'no', 'done', 'no', 'done', 'done', 'yes', 'done'],
      'waitingConfirmation user (confirmation)',
    ],
    ['application-error', ['done', 'done', 'no'], 'waitingUser user (data)'],
    ['application-error', ['done', 'done', 'yes', 'no', 'done'], 'escalatedLkpp lkppLevel0 (lkpp)'],
    ['application-error', ['done', 'done', 'yes', 'no', 'done', 'no', 'done'], 'waitingLpse lpseHelpdesk'],
    [
      'application-error',
      ['done', 'done', 'yes', 'no', 'done', 'yes', 'done', 'done'],
      'waitingConfirmation user (confirmation)',
    ],
    ['application-error', ['done', 'done', 'yes', 'yes', 'done'], 'waitingConfirmation user (confirmation)'],
    ['service-lpse-support', ['done', 'no'], 'waitingUser user (data)'],
    ['service-lpse-support', ['done', 'no', 'done'], 'helpdeskAnalysis lpseHelpdesk'],
    [
      'service-lpse-support',
      ['done', 'done', 'no', 'done', 'no', 'done', 'done', 'no'],
      'escalatedLkpp lkppLevel1 (lkpp)',
    ],
    ['escalation', [], 'adminAnalysis lpseAdmin'],
    ['escalation', ['done', 'done', 'done', 'done', 'done', 'no', 'done'], 'waitingLpse lpseAdmin'],
    ['email', ['done', 'done', 'no', 'done', 'yes', 'done'], 'waitingConfirmation user (confirmation)'],
    ['service-walk-in', ['done', 'done'], 'triage lpseHelpdesk'],
  ])('%s sesudah %j: %s', (code, acts, expected) => expect(after(code, acts)).toBe(expected));

  it('baru sampai seseorang mengambilnya; ditutup dan dibatalkan mengalahkan langkah', () => {
    expect(after('lpse-support', ['done'], { ...open, taken: false })).toBe('new lpseHelpdesk');
    expect(after('lpse-support', ['done'], { ...open, closed: true })).toBe('closed user');
    expect(after('lpse-support', ['done'], { taken: true, closed: true, cancelled: true })).toBe(
      'cancelled lpseHelpdesk',
    );
  });

  it('setiap langkah setiap SOP mempunyai keadaan, posisi, dan jam yang cocok', () => {
    fc.assert(
      fc.property(fc.constantFrom(...library.procedures), fc.array(fc.nat(2), { maxLength: 25 }), (doc, picks) => {
        let run: RunState = start(doc, morning);
        for (const [index, pick] of picks.entries()) {
          const visit = currentStep(run);
          const step = visit && findStep(doc, visit.stepId);
          if (!visit || !step) break;
          const situation = situationOf(doc, run, open);
          expect(ticketStates).toContain(situation.state);
          expect(holders).toContain(situation.holder);
          expect(situation.side).toBe(sideOfVisit(doc, run, visit));
          expect(situation.holder === 'user').toBe(situation.side === 'user');
          expect(situation.state === 'escalatedLkpp').toBe(situation.side === 'lkpp');
          expect(situation.waiting === null).toBe(situation.side === 'office');
          if (laneOf(doc, step).actor === 'lpseAdmin') expect(situation.holder).not.toBe('lpseHelpdesk');
          const ways: Act[] = [...(step.next ? (['done'] as const) : []), ...waysOut(step).map((way) => way.answer)];
          const outcome = ways[pick % ways.length] ?? 'done';
          const ticked = step.requirements.map((item) => item.key);
          run = complete(doc, run, { stepId: step.id, at: morning + index, outcome, ticked }).run;
        }
      }),
    );
  });
});

describe('perintah yang mungkin pada tiap langkah', () => {
  const about = { closedAt: null, now: 0, reopenDays: 7, mayActAsAdmin: false };
  const commands = (code: string, acts: Act[], mayActAsAdmin = false) => {
    const { run } = walk(sop(code), acts);
    const { state } = situationOf(sop(code), run, open);
    return possibleCommands(sop(code), run, { ...about, state, mayActAsAdmin });
  };

  it.each<[string, Act[], string[]]>([
    ['lpse-support', ['done'], ['requestData', 'handOver', 'resolve', 'cancel']],
    ['lpse-support', ['done', 'done', 'no'], ['handOver', 'resolve', 'cancel']],
    ['lpse-support', ['done', 'done', 'yes', 'done'], ['receiveData', 'cancel']],
    [
      'lpse-support',
      ['done', 'done', 'no', 'done', 'yes', 'done'],
      ['confirmSolved', 'confirmNotSolved', 'close', 'cancel'],
    ],
    ['application-error', ['done'], ['requestData', 'markForLkpp', 'resolve', 'cancel']],
    ['application-error', ['done', 'done', 'yes', 'no', 'done'], ['cancel']],
    ['email', ['done'], ['requestData', 'markForLkpp', 'resolve', 'cancel']],
    ['service-call-center', ['done'], ['resolve', 'cancel']],
  ])('%s sesudah %j: %j', (code, acts, expected) => expect(commands(code, acts)).toEqual(expected));

  it('langkah Admin LPSE hanya bagi yang berwenang', () => {
    const admin: Act[] = ['done', 'done', 'no', 'done', 'no', 'done'];
    expect(commands('lpse-support', admin)).toEqual(['cancel']);
    expect(commands('lpse-support', admin, true)).toEqual(['markForLkpp', 'resolve', 'cancel']);
  });

  it('jalan ke permintaan data tidak melewati penyelesaian atau penyerahan', () => {
    const { run } = walk(sop('lpse-support'), ['done']);
    const way = officeWay(sop('lpse-support'), run, 'requestData', true);
    expect(way?.map((leg) => `${leg.step.id} ${leg.outcome}`)).toEqual(['2 done', '3 yes', '4 done']);
    const closing = userWay(
      sop('lpse-support'),
      walk(sop('lpse-support'), ['done', 'done', 'no', 'done', 'no', 'done', 'done', 'yes', 'done']).run,
      true,
    );
    expect(closing?.map((leg) => leg.step.id)).toEqual(['15', '16', '17']);
  });
});
