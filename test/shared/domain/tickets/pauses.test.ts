import { expect, it } from 'vitest';
import { ticketPauses } from '../../../../shared/domain/tickets/pauses.ts';

const visit = (startedAt: number, endedAt: number | null, waiting: 'data' | 'confirmation' | 'lkpp' | null = null) => ({
  startedAt,
  endedAt,
  waiting,
});

it('jam kantor berhenti selama langkah pengguna dan LKPP', () => {
  const visits = [visit(0, 10), visit(10, 30, 'data'), visit(30, 40), visit(40, 60, 'lkpp'), visit(60, null)];
  expect(ticketPauses(visits, null)).toEqual([
    { from: 10, to: 30, why: 'data' },
    { from: 40, to: 60, why: 'lkpp' },
  ]);
});

it('langkah pengguna yang berurutan adalah satu jeda; yang tanpa lama bukan jeda', () => {
  const visits = [visit(0, 0, 'data'), visit(0, 10), visit(10, 15, 'confirmation'), visit(15, null, 'confirmation')];
  expect(ticketPauses(visits, null)).toEqual([{ from: 10, to: null, why: 'confirmation' }]);
});

it('sesudah SOP berakhir sampai pengguna menutup, atau sampai dikerjakan lagi', () => {
  expect(ticketPauses([visit(0, 10)], null)).toEqual([{ from: 10, to: null, why: 'confirmation' }]);
  expect(ticketPauses([visit(0, 10)], 25)).toEqual([{ from: 10, to: 25, why: 'confirmation' }]);
  expect(ticketPauses([visit(0, 10), visit(25, null)], null)).toEqual([{ from: 10, to: 25, why: 'confirmation' }]);
});

it('tiket yang ditutup selagi menunggu tidak meninggalkan jeda terbuka', () => {
  expect(ticketPauses([visit(0, 10), visit(10, null, 'data')], 20)).toEqual([{ from: 10, to: 20, why: 'data' }]);
});
