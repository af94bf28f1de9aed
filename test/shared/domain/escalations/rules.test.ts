import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patience, retryAfterMs, waitAfter } from '../../../../shared/domain/escalations/backoff.ts';
import { maskEmail, maskNumbers } from '../../../../shared/domain/escalations/mask.ts';
import { performanceRows, quantile } from '../../../../shared/domain/escalations/performance.ts';
import { judge, type Reply } from '../../../../shared/domain/escalations/verdict.ts';

describe('menunggu sebelum mencoba lagi', () => {
  it('tidak pernah lebih lama dari batasnya, tidak pernah lebih cepat dari permintaan LKPP', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (attempts, random) => {
          const wait = waitAfter(attempts, random);
          expect(Number.isInteger(wait) && wait >= 0 && wait <= patience.capMs).toBe(true);
          expect(wait).toBeLessThanOrEqual(patience.baseMs * 2 ** Math.min(30, attempts - 1));
        },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (asked) => {
        expect(waitAfter(1, 0, asked)).toBe(Math.min(asked, patience.longestAskedMs));
      }),
    );
  });

  it('memakai seluruh rentang, supaya kantor-kantor tidak kembali bersamaan', () => {
    const waits = Array.from({ length: 100 }, (_, n) => waitAfter(6, n / 100));
    expect(new Set(waits).size).toBe(100);
    expect(waits[0]).toBe(0);
  });

  const now = Date.parse('2026-06-15T02:00:00Z');
  it.each([
    ['7', 7_000],
    [' 0 ', 0],
    ['Mon, 15 Jun 2026 02:00:30 GMT', 30_000],
    ['Mon, 15 Jun 2026 01:00:00 GMT', 0],
    ['segera', null],
    ['-3', null],
    ['', null],
    [null, null],
  ])('Retry-After %j berarti %j', (header, wanted) => {
    expect(retryAfterMs(header, now)).toBe(wanted);
  });
});

describe('arti setiap jawaban gerbang', () => {
  const refused = (status: number, code: string, more: Partial<Extract<Reply, { kind: 'refused' }>> = {}): Reply => ({
    kind: 'refused',
    status,
    code,
    offset: null,
    retryAfterMs: null,
    ...more,
  });
  const odd = (status: number): Reply => ({ kind: 'unreadable', status, retryAfterMs: null });
  it.each<[string, Reply, object]>([
    ['putus', { kind: 'broken', why: 'connection' }, { do: 'retry', why: 'connection' }],
    ['tidak menjawab', { kind: 'broken', why: 'timeout' }, { do: 'retry', why: 'timeout' }],
    ['sertifikat', { kind: 'broken', why: 'certificate' }, { do: 'retry', why: 'certificate' }],
    ['terlalu panjang', { kind: 'broken', why: 'tooLarge' }, { do: 'retry', why: 'garbled' }],
    ['200 berisi HTML', odd(200), { do: 'retry', why: 'garbled' }],
    ['pengalihan', odd(302), { do: 'retry', why: 'garbled' }],
    ['400', refused(400, 'BAD_REQUEST'), { do: 'stop', why: 'badRequest' }],
    ['401', refused(401, 'UNAUTHORIZED'), { do: 'unauthorized' }],
    ['401 tanpa isi', odd(401), { do: 'unauthorized' }],
    ['403', odd(403), { do: 'stop', why: 'forbidden' }],
    ['404', refused(404, 'NOT_FOUND'), { do: 'stop', why: 'notFound' }],
    ['408', odd(408), { do: 'retry', why: 'fault' }],
    ['409 kunci', refused(409, 'KEY_REUSED'), { do: 'stop', why: 'keyReused' }],
    ['409 keadaan', refused(409, 'WRONG_STATE'), { do: 'stop', why: 'wrongState' }],
    ['409 tempat', refused(409, 'WRONG_OFFSET', { offset: 5 }), { do: 'resume', offset: 5 }],
    ['409 terpotong', odd(409), { do: 'retry', why: 'garbled' }],
    ['409 umpan', refused(409, 'CURSOR_AHEAD'), { do: 'feedReset' }],
    ['413', refused(413, 'TOO_LARGE'), { do: 'stop', why: 'tooLarge' }],
    ['422 isi', refused(422, 'UNPROCESSABLE'), { do: 'stop', why: 'content' }],
    ['422 berkas', refused(422, 'WRONG_CONTENT'), { do: 'resume', offset: null }],
    ['429', refused(429, 'TOO_MANY', { retryAfterMs: 9 }), { do: 'retry', why: 'busy', waitMs: 9 }],
    ['500', refused(500, 'INTERNAL_SERVER_ERROR'), { do: 'retry', why: 'fault' }],
    ['502', odd(502), { do: 'retry', why: 'fault' }],
    ['503', refused(503, 'UNAVAILABLE', { retryAfterMs: 5 }), { do: 'retry', why: 'busy', waitMs: 5 }],
    ['418', odd(418), { do: 'stop', why: 'other' }],
  ])('%s', (_name, reply, verdict) => {
    expect(judge(reply)).toMatchObject(verdict);
  });
});

describe('data pribadi disamarkan', () => {
  it.each([
    ['NIK 3374012345670001 milik pelapor', 'NIK ••••••••••••0001 milik pelapor'],
    ['NPWP 01.234.567.8-901.234', 'NPWP ••.•••.•••.•-••1.234'],
    ['hubungi 0812-3456-7890 ya', 'hubungi ••••-••••-7890 ya'],
    ['kode tender 1234567 galat 500', 'kode tender 1234567 galat 500'],
    ['tender 081234567890', 'tender 081234567890'],
  ])('%s', (text, shown) => {
    expect(maskNumbers(text, ['081234567890'])).toBe(shown);
  });
  it('surel dikenali tetapi tidak dapat disurati', () =>
    expect(maskEmail('putri@contoh.example')).toBe('p•••@contoh.example'));
});

describe('kinerja eskalasi', () => {
  it('median dan persentil ke-90 memakai peringkat terdekat', () => {
    expect([quantile([], 0.5), quantile([7], 0.9), quantile([4, 1, 3, 2], 0.5)]).toEqual([null, 7, 2]);
    expect(
      quantile(
        Array.from({ length: 10 }, (_, n) => n + 1),
        0.9,
      ),
    ).toBe(9);
  });
  it('yang masih terbuka tidak ikut dihitung waktunya', () => {
    const one = { level: 1, kind: 'P04', ownSeconds: 60, completeFirst: true, dataRequests: 0, overdueAnswers: 0 };
    const rows = performanceRows([
      { ...one, state: 'resolved', lkppSeconds: 100 },
      { ...one, state: 'open', lkppSeconds: 9_000, dataRequests: 2, completeFirst: false, overdueAnswers: 1 },
    ]);
    expect(rows).toMatchObject([
      { count: 2, open: 1, resolved: 1, medianLkppSeconds: 100, completeFirst: 1, dataRequests: 2, overdueAnswers: 1 },
    ]);
  });
});
