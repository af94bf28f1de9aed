import { describe, expect, it } from 'vitest';
import { type SelectionCase, selectProcedure } from '../../../../shared/domain/procedure/selection.ts';
import { library } from './cases.ts';

const chosen = (
  channel: SelectionCase['channel'],
  category: SelectionCase['category'],
  problemCode: string | null = null,
) => selectProcedure(library.selection, { channel, category, problemCode });

describe('memilih SOP', () => {
  it.each([
    ['lpseSupport', 'technical', 'lpse-support'],
    ['lpseSupport', 'nonTechnical', 'lpse-support'],
    ['email', 'technical', 'email'],
    ['email', null, 'email'],
    ['phone', 'technical', 'application-error'],
    ['walkIn', 'technical', 'application-error'],
    ['phone', 'nonTechnical', 'service-call-center'],
    ['phone', null, 'service-call-center'],
    ['walkIn', 'nonTechnical', 'service-walk-in'],
    ['walkIn', null, 'service-walk-in'],
  ] as const)('%s, %s → %s', (channel, category, expected) => {
    expect(chosen(channel, category)).toBe(expected);
  });

  it('kantor dapat menaruh aturan jenis permasalahan di atas; tanpa aturan yang cocok dipakai bawaan', () => {
    const rules = [{ problemCodes: ['P05', 'P06'], procedure: 'application-error' }, ...library.selection.rules];
    const office = { ...library.selection, rules };
    expect(selectProcedure(office, { channel: 'email', category: 'technical', problemCode: 'P05' })).toBe(
      'application-error',
    );
    expect(selectProcedure(office, { channel: 'email', category: 'technical', problemCode: null })).toBe('email');
    expect(
      selectProcedure(
        { version: 1, rules: [], otherwise: 'email' },
        { channel: 'phone', category: null, problemCode: null },
      ),
    ).toBe('email');
  });
});
