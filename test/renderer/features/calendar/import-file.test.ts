import { describe, expect, it } from 'vitest';
import { incomingDates, missingDates, readHolidays } from '../../../../renderer/features/calendar/import-file.ts';
import type { DateException } from '../../../../shared/domain/time/index.ts';

const file = (dates: unknown[]) => JSON.stringify({ year: 2027, title: 'SKB contoh 2027', dates });
const newYear = { date: '2027-01-01', kind: 'holiday', name: 'Tahun Baru 2027 Masehi' };

describe("a year's decree from a file", () => {
  it('is read without notes', () => {
    expect(readHolidays(file([newYear]), 'bukan JSON')).toMatchObject({ ok: true, file: { year: 2027, notes: [] } });
  });

  it('names every mistake with its place', () => {
    const read = readHolidays(
      file([newYear, { date: '2027-02-30', kind: 'libur', name: '' }, { ...newYear, date: '2026-12-25' }]),
      'bukan JSON',
    );
    expect(read).toEqual({
      ok: false,
      faults: [
        { entry: 2, field: 'date', message: 'Tanggal ini tidak ada dalam penanggalan.' },
        { entry: 2, field: 'kind', message: expect.stringContaining('holiday') },
        { entry: 2, field: 'name', message: 'Nama hari libur harus diisi.' },
      ],
    });
    expect(readHolidays(file([newYear, { ...newYear, date: '2026-12-25' }]), '')).toMatchObject({
      faults: [{ entry: 2, field: 'date', message: 'Tanggal 2026-12-25 bukan tanggal tahun 2027.' }],
    });
  });

  it('says when it is no JSON at all', () => {
    expect(readHolidays('{"year": 2027,', 'bukan JSON')).toEqual({
      ok: false,
      faults: [{ entry: null, field: '', message: 'bukan JSON' }],
    });
  });

  it('tells what is new, what changes, what stays the office’s own, and what is missing', () => {
    const read = readHolidays(
      file([
        newYear,
        { date: '2027-03-09', kind: 'holiday', name: 'Idulfitri' },
        { date: '2027-08-17', kind: 'holiday', name: 'Proklamasi' },
        { date: '2027-12-24', kind: 'collectiveLeave', name: 'Natal' },
      ]),
      '',
    );
    if (!read.ok) throw new Error('the file is right');
    const there: DateException[] = [
      { date: '2027-01-01', kind: 'holiday', name: 'Tahun Baru 2027 Masehi', windows: [] },
      { date: '2027-03-09', kind: 'collectiveLeave', name: 'Idulfitri', windows: [] },
      { date: '2027-12-24', kind: 'halfDay', name: 'Setengah hari', windows: [{ from: '08:00', to: '11:00' }] },
      { date: '2027-05-05', kind: 'holiday', name: 'Hari jadi daerah', windows: [] },
      { date: '2026-05-05', kind: 'holiday', name: 'Tahun lain', windows: [] },
    ];
    expect(incomingDates(read.file, there).map((entry) => entry.status)).toEqual(['same', 'changed', 'new', 'kept']);
    expect(missingDates(read.file, there).map((entry) => entry.name)).toEqual(['Hari jadi daerah']);
  });
});
