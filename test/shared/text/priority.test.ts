import { describe, expect, it } from 'vitest';
import { decidePriority } from '../../../shared/domain/priority/index.ts';
import { shippedPriorityTable } from '../../../shared/domain/priority/shipped.ts';
import { becauseText } from '../../../shared/text/priority.ts';
import { at, exampleOffice } from '../domain/time/offices.ts';

describe('why a ticket has its priority', () => {
  const decision = decidePriority(
    shippedPriorityTable,
    { problemCode: 'P02', now: at('2025-06-16 09:00'), stage: 'bidUpload', stageDeadline: at('2025-06-16 15:00') },
    exampleOffice(),
  );
  it('in Indonesian', () => {
    expect(decision.because.map((because) => becauseText(because, 'Asia/Jakarta', 'id'))).toEqual([
      'Tahap Upload Dokumen Penawaran ditutup Sen, 16 Jun 2025 15.00 WIB; sesudah hari kerja berikutnya tidak tersisa jam kerja.',
      'Dampak Besar menurut baris P02.',
      'Matriks: Mendesak × Besar = Tinggi.',
      'Harus selesai 120 menit kerja sebelum tahap ditutup Sen, 16 Jun 2025 15.00 WIB.',
    ]);
  });
  it('in English', () => {
    expect(decision.because.map((because) => becauseText(because, 'Asia/Jakarta', 'en'))[2]).toBe(
      'Matrix: Urgent × Large = High.',
    );
  });
});
