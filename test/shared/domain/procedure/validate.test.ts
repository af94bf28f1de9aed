import { describe, expect, it } from 'vitest';
import { procedureDocument } from '../../../../shared/domain/procedure/document.ts';
import { readProcedure } from '../../../../shared/domain/procedure/library.ts';
import type { Step } from '../../../../shared/domain/procedure/step.ts';
import { validateDocument } from '../../../../shared/domain/procedure/validate.ts';
import { library, sop } from './cases.ts';

/** The e-mail SOP with one step changed. */
function spoiled(stepId: string, change: Partial<Step>) {
  const doc = sop('email');
  return { ...doc, steps: doc.steps.map((step) => (step.id === stepId ? { ...step, ...change } : step)) };
}
const said = (doc: Parameters<typeof validateDocument>[0]) =>
  validateDocument(doc).map((problem) => `${problem.place}: ${problem.english}`);

describe('memeriksa dokumen SOP', () => {
  it('semua dokumen kiriman benar', () => {
    for (const doc of library.procedures) expect(validateDocument(doc)).toEqual([]);
  });

  it('menyebut tempat dan sebabnya', () => {
    expect(said(spoiled('2', { next: { to: '99' } }))).toContain('2: leads to "99", which does not exist');
    expect(said(spoiled('2', { next: undefined }))).toEqual(
      expect.arrayContaining(['2: leads nowhere', '1: can never reach the end', '3: cannot be reached from the start']),
    );
    expect(said(spoiled('7', { next: { to: '7' } }))).toEqual(
      expect.arrayContaining(['7: can never reach the end', '8: cannot be reached from the start']),
    );
    expect(said(spoiled('3', { branches: sop('email').steps[2]?.branches.slice(1) ?? [] }))).toContain(
      '3: decision needs at least two branches',
    );
    expect(said(spoiled('2', { lane: 'admin' }))).toEqual(['2: lane "admin" does not exist']);
    expect(said(spoiled('1', { kind: 'activity' }))).toContain('null: needs exactly one start step, has 0');
    expect(said(spoiled('9', { next: { to: '10' } }))).toContain('9: end step must lead to the end');
    expect(said(spoiled('4', { id: '2' }))).toContain('2: step id used twice');
    const doc = sop('email');
    expect(
      said({ ...doc, lanes: [...doc.lanes, { id: 'admin', title: 'Admin LPSE', actor: 'lpseAdmin', alternates: [] }] }),
    ).toEqual(['admin: lane has no step']);
    expect(said({ ...doc, closers: [{ closedAt: '9', returnsTo: '70' }] })).toEqual([
      '70: closing step does not exist',
    ]);
  });

  it('membaca dokumen yang salah gagal dengan semua tempatnya', () => {
    expect(() => readProcedure(spoiled('2', { lane: 'admin' }))).toThrow(
      'Dokumen SOP "email" tidak dapat dipakai:\nlangkah 2: pelaksana "admin" tidak ada',
    );
  });

  it('bolak-balik lewat JSON tidak mengubah apa pun', () => {
    for (const doc of library.procedures) expect(procedureDocument.parse(JSON.parse(JSON.stringify(doc)))).toEqual(doc);
  });
});
