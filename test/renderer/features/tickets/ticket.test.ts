import { describe, expect, test } from 'vitest';
import { clashes } from '../../../../renderer/features/tickets/data/fields.ts';
import { asText } from '../../../../renderer/features/tickets/dialogs/explained.ts';
import { lackingOf } from '../../../../renderer/features/tickets/parts/asked.ts';
import { sopRows } from '../../../../renderer/features/tickets/sop/sop-rows.ts';
import { actFor, primaryNow } from '../../../../renderer/features/tickets/ticket/next.ts';
import { joined, passes } from '../../../../renderer/features/tickets/timeline/looks.ts';
import { findStep } from '../../../../shared/domain/procedure/document.ts';
import { action, entry, lpseSupport, ticketAt } from './ticket-at.ts';

const effectsOf = (id: string) => findStep(lpseSupport, id)?.effects ?? [];

describe('the one obvious thing to do', () => {
  test('before the priority is set, step 2 asks for the priority', () => {
    const ticket = ticketAt('2', { actions: [action('done', '3', { effects: ['setPriority'] })], decided: false });
    const primary = primaryNow(ticket, false, false, effectsOf);
    expect(primary).toMatchObject({ action: { outcome: 'done' } });
    expect(actFor(action('done', '3', { effects: ['setPriority'] }), ticket)).toEqual({
      kind: 'dialog',
      dialog: 'priority',
    });
  });

  const question = [action('yes', '4'), action('no', '7')];

  test('"is more data needed?" proposes Ya while data is missing and Tidak once it is there', () => {
    const ticket = ticketAt('3', { actions: question });
    expect(primaryNow(ticket, false, true, effectsOf)).toMatchObject({ action: { outcome: 'yes' } });
    expect(primaryNow(ticket, false, false, effectsOf)).toMatchObject({ action: { outcome: 'no' } });
  });

  test('while the user holds the ticket, recording the answer comes first', () => {
    const ticket = ticketAt('5', { actions: [action('done', '6')], commands: ['receiveData', 'cancel'] });
    expect(primaryNow(ticket, true, true, effectsOf)).toEqual({ command: 'receiveData' });
  });

  test('a finished ticket and an auditor have nothing that is obvious; reopening is a button among others', () => {
    expect(primaryNow(ticketAt(null, { commands: ['reopen'] }), false, false)).toBeUndefined();
    expect(primaryNow(ticketAt(null, {}), false, false)).toBeUndefined();
  });

  test('skipping and deviating are never proposed', () => {
    const ticket = ticketAt('2', { actions: [action('skipped', '3'), action('deviated', '3')] });
    expect(primaryNow(ticket, false, false)).toBeUndefined();
  });
});

describe('what a button of the running step opens', () => {
  const missing = action('yes', '9', { missing: ['screenshot'], effects: ['resolve'] });
  test('missing requirements come before everything but the priority', () => {
    expect(actFor(missing, ticketAt('8', {})).kind).toBe('missing');
  });
  test('an effect of the SOP opens the dialog that carries it, if the core allows the command', () => {
    const solved = action('yes', '9', { effects: ['resolve'] });
    expect(actFor(solved, ticketAt('8', { commands: ['resolve'] }))).toEqual({ kind: 'dialog', dialog: 'resolve' });
    expect(actFor(solved, ticketAt('8', {})).kind).toBe('complete');
  });
  test('telling the user needs a solution first', () => {
    const tell = action('done', '10', { effects: ['notifyResolved'] });
    const ticket = ticketAt('9', { commands: ['resolve'] });
    expect(actFor(tell, ticket)).toEqual({ kind: 'dialog', dialog: 'resolve' });
    expect(actFor(tell, { ...ticket, solution: 'Sudah diperbaiki' }).kind).toBe('complete');
  });
});

test('the checklist keeps the order of the SOP and says where the ticket stands', () => {
  const ticket = ticketAt('3', {
    actions: [action('yes', '4'), action('no', '7'), action('skipped', '7')],
    done: ['1', '2'],
  });
  if (ticket.run === null) throw new Error('no run');
  const rows = sopRows(lpseSupport, ticket.run, []);
  expect(rows.map(({ step }) => step.id)).toEqual(lpseSupport.steps.map(({ id }) => id));
  expect(rows.slice(0, 5).map(({ status }) => status)).toEqual(['done', 'done', 'running', 'next', 'ahead']);
  expect(rows.find(({ step }) => step.id === '7')?.status).toBe('next');
});

test('what is justified is not asked for again', () => {
  const item = { key: 'a', text: 'a', from: 'user' as const, present: false };
  expect(lackingOf([{ ...item, justified: 'rusak' }])).toEqual([]);
  expect(lackingOf([{ ...item, justified: '' }])).toHaveLength(1);
});

describe('two people change the same ticket', () => {
  const change = (field: string, before: string, after: string, at: number) => ({
    field,
    before,
    after,
    by: 'Adi',
    at,
  });
  test('changes of other fields do not disturb', () => {
    expect(clashes({ tenderCode: '1' }, [change('workUnit', '', 'Dinas', 1)])).toEqual([]);
  });
  test('the same field shows both texts, with the value before the first change', () => {
    const list = clashes({ tenderCode: '3' }, [change('tenderCode', '1', '2', 8), change('tenderCode', '0', '1', 7)]);
    expect(list).toEqual([{ field: 'tenderCode', before: '0', theirs: '2', mine: '3', by: 'Adi', at: 8 }]);
  });
  test('the same text from both is no clash', () => {
    expect(clashes({ tenderCode: '2' }, [change('tenderCode', '1', '2', 8)])).toEqual([]);
  });
});

test('older and newer parts of the timeline join without gaps or doubles, oldest first', () => {
  const [a, b, c] = [entry('a', 1, 'created'), entry('b', 2, 'message'), entry('c', 2, 'file')];
  expect(joined([b, a], [c, b]).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(passes('filterMessages', b)).toBe(true);
  expect(passes('filterMessages', c)).toBe(false);
  expect(passes('filterAll', c)).toBe(true);
});

test('an explanation can be pasted into a letter', () => {
  expect(asText('2026-000001', [['Waktu baku', '30 menit']], ['Dari', 'Lama'], [['09.00', '5 menit']])).toBe(
    '2026-000001\nWaktu baku: 30 menit\n\nDari\tLama\n09.00\t5 menit',
  );
});
