import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ticketKey, ticketsNamed, ticketToken, withoutTokens } from '../../../../main/features/mail/token.ts';
import { type TestOffice, testOffice } from '../../../support/office.ts';

let office: TestOffice;
let key: string;
beforeAll(async () => {
  office = await testOffice();
  key = await ticketKey(office.core.kernel);
});
afterAll(() => office.close());

describe('tanda tiket pada subjek', () => {
  it('kuncinya dibuat sekali dan tetap', async () => {
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await ticketKey(office.core.kernel)).toBe(key);
  });

  it('yang kita tulis dikenali kembali, juga sesudah Re:, Fwd: dan huruf besar', () => {
    const token = ticketToken(key, '2026-000123');
    expect(token).toMatch(/^\[2026-000123·[a-z0-9]{6}\]$/);
    for (const subject of [
      `Re: Tidak bisa unggah ${token}`,
      `FWD: RE: ${token.toUpperCase()}`,
      token.replace('·', '.'),
    ])
      expect(ticketsNamed(key, subject)).toEqual([{ number: '2026-000123', proven: true }]);
  });

  it('nomor saja, tanda palsu, atau tanda tiket lain tidak membuktikan apa pun', () => {
    const other = ticketToken(key, '2026-000124').slice(-7, -1);
    for (const subject of ['Perihal 2026-000123', '[2026-000123·aaaaaa]', `[2026-000123·${other}]`])
      expect(ticketsNamed(key, subject)).toEqual([{ number: '2026-000123', proven: false }]);
    expect(ticketsNamed(key, 'Tanpa nomor 12-3456')).toEqual([]);
  });

  it('dibuang dari subjek sebelum dijawab, dan tidak pernah gagal pada subjek apa pun', () => {
    expect(withoutTokens(`Gagal unggah ${ticketToken(key, '2026-000123')}`)).toBe('Gagal unggah');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (subject) => {
        expect(ticketsNamed(key, subject).every((each) => !each.proven)).toBe(true);
        expect(withoutTokens(subject).length).toBeLessThanOrEqual(subject.length);
      }),
    );
  });
});
