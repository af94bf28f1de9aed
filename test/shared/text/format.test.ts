import { describe, expect, it } from 'vitest';
import { instant, limit } from '../../../shared/domain/time/index.ts';
import {
  formatAmount,
  formatDate,
  formatDateTime,
  formatDuration,
  formatIsoDate,
  formatNumber,
  formatPercent,
  formatStandardTime,
  formatTime,
  formatTimeLeft,
  maskNik,
  maskNpwp,
} from '../../../shared/text/format.ts';

const moment = instant('2025-06-16', '15:30:05', 'Asia/Jakarta');

describe('dates and times carry the zone of the office, never of the computer', () => {
  it('the official short form', () => {
    expect(formatDateTime(moment, 'Asia/Jakarta', 'id')).toBe('Sen, 16 Jun 2025 15.30 WIB');
    expect(formatDateTime(moment, 'Asia/Makassar', 'id')).toBe('Sen, 16 Jun 2025 16.30 WITA');
    expect(formatDateTime(moment, 'Asia/Jayapura', 'id')).toBe('Sen, 16 Jun 2025 17.30 WIT');
    expect(formatDateTime(moment, 'Asia/Jakarta', 'en')).toBe('Mon, 16 Jun 2025 15:30 WIB');
  });
  it('the long form for letters', () => {
    expect(formatDateTime(moment, 'Asia/Jakarta', 'id', { style: 'long' })).toBe('Senin, 16 Juni 2025 pukul 15.30 WIB');
    expect(formatDate(moment, 'Asia/Jakarta', 'id', { style: 'long' })).toBe('16 Juni 2025');
    expect(formatIsoDate('2026-08-17', 'id', { style: 'long', weekday: true })).toBe('Senin, 17 Agustus 2026');
  });
  it('midnight belongs to the new day; seconds on request', () => {
    expect(formatDateTime(instant('2025-06-17', '00:00', 'Asia/Jayapura'), 'Asia/Jayapura', 'id')).toBe(
      'Sel, 17 Jun 2025 00.00 WIT',
    );
    expect(formatTime(moment, 'Asia/Jakarta', 'id', { seconds: true })).toBe('15.30.05');
  });
  it('an unreadable instant is a dash, not "Invalid Date"', () => {
    expect(formatDateTime(Number.NaN, 'Asia/Jakarta', 'id')).toBe('–');
    expect(formatIsoDate('besok', 'id')).toBe('–');
  });
});

describe('durations in words', () => {
  it.each([
    [0, '0 detik', '0 s'],
    [45.9, '45 detik', '45 s'],
    [59 * 60 + 59, '59 menit', '59 min'],
    [3600, '1 jam', '1 h'],
    [4800, '1 jam 20 menit', '1 h 20 min'],
    [1_234 * 3600, '1.234 jam', '1,234 h'],
  ])('%d s', (seconds, id, en) => {
    expect([formatDuration(seconds, 'id'), formatDuration(seconds, 'en')]).toEqual([id, en]);
  });
  it.each([
    [25 * 60, 'sisa 25 menit', '25 min left'],
    [-3600, 'lewat 1 jam', '1 h over'],
    [30, 'sisa kurang dari 1 menit', 'less than 1 min left'],
    [-1, 'lewat kurang dari 1 menit', 'less than 1 min over'],
    [0, 'batas waktu sekarang', 'due now'],
  ])('%d s left', (seconds, id, en) => {
    expect([formatTimeLeft(seconds, 'id'), formatTimeLeft(seconds, 'en')]).toEqual([id, en]);
  });
});

describe('standard times as the papers print them', () => {
  it.each([
    [limit(30, 'minute'), '30 menit', '30 minutes'],
    [limit(4, 'hour'), '4 jam kerja', '4 working hours'],
    [limit(1, 'workingDay'), '1 hari kerja', '1 working day'],
    [limit(72, 'elapsedHour'), '3 × 24 jam', '3 × 24 hours'],
    [limit(0, 'minute'), 'seketika', 'at once'],
    [{ kind: 'minimum', unit: 'elapsedHour', amount: 1 } as const, 'acuan minimal 1 jam', 'reference: at least 1 hour'],
    [{ kind: 'notApplicable' } as const, 'N/A', 'N/A'],
    [{ kind: 'unspecified' } as const, 'tidak ditetapkan', 'not specified'],
  ])('%j', (standard, id, en) => {
    expect([formatStandardTime(standard, 'id'), formatStandardTime(standard, 'en')]).toEqual([id, en]);
  });
  it('parts of a unit', () => expect(formatAmount(2.5, 'hour', 'id')).toBe('2,5 jam kerja'));
});

describe('numbers and masks', () => {
  it('Indonesian points and commas', () => {
    expect(formatNumber(1234567.89, 'id', 1)).toBe('1.234.567,9');
    expect(formatNumber(1234567.89, 'en', 1)).toBe('1,234,567.9');
    expect(formatPercent(0.875, 'id')).toBe('87,5%');
  });
  it('a share of nothing is a dash', () => expect(formatPercent(0 / 0, 'id')).toBe('–'));
  it('keeps four digits of NIK and NPWP', () => {
    expect(maskNik('3375011203900012')).toBe('••••••••••••0012');
    expect(maskNpwp('01.234.567.8-901.234')).toBe('••.•••.•••.•-••1.234');
    expect(maskNik('0012')).toBe('••••');
  });
});
