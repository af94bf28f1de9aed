import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyForm, headline, isUntouched, readForm } from '../../../../renderer/features/tickets/new/form-state.ts';
import { sourceOf } from '../../../../renderer/features/tickets/new/source.ts';
import { canPreview, fromLocal, noFacts, toLocal } from '../../../../renderer/features/tickets/priority/facts.ts';

const key = '0190a000-0000-7000-8000-000000000001';

describe('where a new ticket comes from', () => {
  test('a call, a visit, or nothing', () => {
    expect(sourceOf(`telepon=${key}`)).toEqual({ kind: 'call', id: key });
    expect(sourceOf(`?tamu=${key}`)).toEqual({ kind: 'visit', id: key });
    expect(sourceOf('')).toEqual({ kind: 'none', id: '' });
  });
  test('an address somebody edited gives an empty form', () => {
    expect(sourceOf('telepon=../../etc').kind).toBe('none');
  });
});

describe('the form as a draft', () => {
  test('comes back exactly as it was typed, an empty subject included', () => {
    const form = {
      ...emptyForm(key),
      channel: 'email' as const,
      fields: { ...emptyForm(key).fields, tenderCode: '123' },
    };
    expect(readForm(JSON.stringify(form))).toEqual(form);
  });
  test('whatever stands in the storage, the form opens', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readForm(text)).not.toThrow();
      }),
    );
    expect(readForm('{"channel":"fax"}')).toBeUndefined();
  });
  test('an untouched form is no draft', () => {
    expect(isUntouched(emptyForm(key), emptyForm('other'))).toBe(true);
    expect(isUntouched({ ...emptyForm(key), assignToMe: false }, emptyForm(key))).toBe(false);
  });
});

test('the first sentence of the note becomes the subject, never longer than a subject may be', () => {
  expect(headline('Gagal unggah. Layar berhenti di 99%.')).toBe('Gagal unggah.');
  expect(headline('baris satu\nbaris dua')).toBe('baris satu');
  fc.assert(fc.property(fc.string({ maxLength: 2000 }), (note) => headline(note).length <= 120));
});

test('the deadline means the office zone, whatever zone the PC is in', () => {
  expect(fromLocal('2026-06-15 15:30:00', 'Asia/Jayapura')).toBe(Date.parse('2026-06-15T15:30:00+09:00'));
  expect(toLocal(Date.parse('2026-06-15T15:30:00+07:00'), 'Asia/Jakarta')).toBe('2026-06-15 15:30:00');
  expect(fromLocal(null, 'Asia/Jakarta')).toBeNull();
});

test('the priority is asked for once the kind and every needed reason are there', () => {
  expect(canPreview(noFacts)).toBe(false);
  expect(canPreview({ ...noFacts, problemCode: 'P02' })).toBe(true);
  expect(canPreview({ ...noFacts, problemCode: 'P02', headOrder: 'ya' })).toBe(false);
  expect(canPreview({ ...noFacts, problemCode: 'P02', override: { priority: 'high', reason: 'perintah' } })).toBe(true);
});
