import { describe, expect, it } from 'vitest';
import { reopen } from '../../../../shared/domain/procedure/engine.ts';
import { sop, trail, walk } from './cases.ts';

describe('SOP LPSE Support (000)', () => {
  const doc = sop('lpse-support');

  it('data jelas, Helpdesk menyelesaikan, pengguna menutup', () => {
    const walked = walk(doc, ['done', 'done', 'no', 'done', 'yes', 'done', 'yes']);
    expect(trail(walked)).toBe('1 2 3 7 8 9 10 .');
    expect(walked.effects).toEqual(['setPriority', 'resolve', 'notifyResolved', 'userConfirms', 'close', 'rate']);
  });

  it('data kurang: diminta kepada pengguna, diterima, baru dianalisa', () => {
    const walked = walk(doc, ['done', 'done', 'yes', 'done', 'done', 'done', 'done', 'yes', 'done', 'yes']);
    expect(trail(walked)).toBe('1 2 3 4 5 6 7 8 9 10 .');
    expect(walked.effects).toEqual([
      'setPriority',
      'requestData',
      'receiveData',
      'resolve',
      'notifyResolved',
      'userConfirms',
      'close',
      'rate',
    ]);
  });

  it('belum selesai menurut pengguna: kembali ke Helpdesk yang menutup', () => {
    const again = walk(doc, ['done', 'done', 'no', 'done', 'yes', 'done', 'no']);
    expect(trail(again)).toBe('1 2 3 7 8 9 10 7');
    expect(again.run.steps.at(-1)?.round).toBe(2);
    expect(trail(walk(doc, ['done', 'yes', 'done', 'yes'], again))).toBe('1 2 3 7 8 9 10 7 8 9 10 .');
  });

  it('Admin LPSE menyelesaikan; belum selesai kembali ke Admin, lalu selesai dan dinilai', () => {
    const walked = walk(doc, [
      'done',
      'done',
      'no',
      'done',
      'no',
      'done',
      'done',
      'yes',
      'done',
      'done',
      'no',
      'done',
      'yes',
      'done',
      'done',
      'yes',
      'done',
    ]);
    expect(trail(walked)).toBe('1 2 3 7 8 11 12 13 14 15 16 12 13 14 15 16 17 .');
    expect(walked.effects).toEqual([
      'setPriority',
      'escalateAdmin',
      'resolve',
      'notifyResolved',
      'resolve',
      'notifyResolved',
      'userConfirms',
      'close',
      'rate',
    ]);
  });

  it('langkah 16 Tidak kembali ke Helpdesk (7) bila Helpdesk yang terakhir menutup', () => {
    const jumped = walk(doc, ['done', 'done', 'no', 'done', 'yes', 'done']);
    const at16 = {
      ...jumped,
      run: {
        ...jumped.run,
        steps: jumped.run.steps.map((visit) => (visit.stepId === '10' ? { ...visit, stepId: '16' } : visit)),
      },
    };
    expect(trail(walk(doc, ['no'], at16))).toBe('1 2 3 7 8 9 16 7');
  });

  it('Admin LPSE tidak dapat menyelesaikan: SOP Eskalasi dibuka', () => {
    const walked = walk(doc, ['done', 'done', 'no', 'done', 'no', 'done', 'done', 'no', 'done']);
    expect(trail(walked)).toBe('1 2 3 7 8 11 12 13 18 .');
    expect(walked.opens).toBe('escalation');
    expect(walked.effects).not.toContain('escalateLkpp');
  });
});

describe('SOP Error Aplikasi (001)', () => {
  const doc = sop('application-error');

  it('data lengkap dan berhasil ditangani', () => {
    const walked = walk(doc, ['done', 'done', 'yes', 'yes', 'done']);
    expect(trail(walked)).toBe('1 1.2 1.3 2 3 .');
    expect(walked.effects).toEqual(['setPriority', 'resolve', 'notifyResolved']);
  });

  it('data tidak lengkap diminta sampai lengkap', () => {
    const walked = walk(doc, ['done', 'done', 'no', 'done', 'no', 'no', 'done', 'yes', 'yes', 'done']);
    expect(trail(walked)).toBe('1 1.2 1.3 1.4 1.5 1.3 1.4 1.5 2 3 .');
    expect(walked.effects.filter((effect) => effect === 'requestData')).toHaveLength(2);
  });

  it('eskalasi: LKPP meminta data dua kali, menangani, LPSE memberitahu pengguna', () => {
    const walked = walk(doc, [
      'done',
      'done',
      'yes',
      'no',
      'done',
      'no',
      'done',
      'done',
      'no',
      'done',
      'yes',
      'done',
      'done',
      'done',
    ]);
    expect(trail(walked)).toBe('1 1.2 1.3 2 4 5 6 7 8 7 8 9 10 11 .');
    expect(walked.effects).toEqual([
      'setPriority',
      'escalateLkpp',
      'requestData',
      'receiveData',
      'requestData',
      'receiveData',
      'resolve',
      'notifyResolved',
    ]);
  });

  it('eskalasi yang langsung lengkap dan dapat diremote', () => {
    expect(trail(walk(doc, ['done', 'done', 'yes', 'no', 'done', 'yes', 'done', 'done', 'done']))).toBe(
      '1 1.2 1.3 2 4 5 9 10 11 .',
    );
  });

  it('belum selesai setelah akhir: kembali ke yang menyelesaikan', () => {
    const helpdesk = walk(doc, ['done', 'done', 'yes', 'yes', 'done']);
    expect(reopen(doc, helpdesk.run, { at: helpdesk.at, reason: 'masih error' }).steps.at(-1)?.stepId).toBe('2');
    const lkpp = walk(doc, ['done', 'done', 'yes', 'no', 'done', 'yes', 'done', 'done', 'done']);
    expect(reopen(doc, lkpp.run, { at: lkpp.at, reason: 'masih error' }).steps.at(-1)?.stepId).toBe('4');
  });
});

describe('Standar pelayanan (002)', () => {
  it('LPSE Support: Helpdesk menyelesaikan, pelapor mengkonfirmasi tutup tiket', () => {
    const walked = walk(sop('service-lpse-support'), ['done', 'done', 'yes', 'yes']);
    expect(trail(walked)).toBe('1 2 3 12 .');
    expect(walked.effects).toEqual(['setPriority', 'resolve', 'notifyResolved', 'userConfirms', 'close', 'rate']);
  });

  it('LPSE Support: naik sampai Tim Teknis LKPP', () => {
    const walked = walk(sop('service-lpse-support'), [
      'done',
      'done',
      'no',
      'done',
      'no',
      'done',
      'done',
      'no',
      'done',
      'done',
      'yes',
    ]);
    expect(trail(walked)).toBe('1 2 3 4 5 6 7 8 9 10 12 .');
    expect(walked.effects).toEqual([
      'setPriority',
      'escalateAdmin',
      'escalateLkpp',
      'resolve',
      'notifyResolved',
      'userConfirms',
      'close',
      'rate',
    ]);
  });

  it.each([
    ['Helpdesk LPSE', ['done'], '1 2 11 2'],
    ['Admin LPSE', ['done', 'done', 'no'], '1 2 3 4 11 4'],
    ['Helpdesk LKPP', ['done', 'done', 'no', 'done', 'no'], '1 2 3 4 5 6 11 6'],
    ['Tim Teknis LKPP', ['done', 'done', 'no', 'done', 'no', 'done', 'done', 'no'], '1 2 3 4 5 6 7 8 9 11 9'],
  ] as const)('LPSE Support: %s meminta data lewat feedback dan meneruskan pekerjaannya', (_who, before, expected) => {
    const walked = walk(sop('service-lpse-support'), [...before, 'no', 'done']);
    expect(trail(walked)).toBe(expected);
    expect(walked.effects.slice(-2)).toEqual(['requestData', 'receiveData']);
  });

  it.each([
    ['Helpdesk LPSE', ['done', 'done', 'yes'], '2'],
    ['Admin LPSE', ['done', 'done', 'no', 'done', 'yes'], '4'],
    ['Helpdesk LKPP', ['done', 'done', 'no', 'done', 'no', 'done', 'done', 'yes'], '6'],
    ['Tim Teknis LKPP', ['done', 'done', 'no', 'done', 'no', 'done', 'done', 'no', 'done', 'done'], '9'],
  ] as const)('LPSE Support: belum selesai kembali ke %s yang menutup', (_who, before, expected) => {
    const walked = walk(sop('service-lpse-support'), [...before, 'no']);
    expect(walked.visited.at(-1)).toBe(expected);
  });

  it('Datang langsung: selesai dalam konsultasi, atau lewat backend dan dikonfirmasi', () => {
    const doc = sop('service-walk-in');
    expect(trail(walk(doc, ['done', 'done', 'done', 'done', 'yes']))).toBe('1 2 3 4 5 .');
    const backend = walk(doc, ['done', 'done', 'done', 'done', 'no', 'done', 'done']);
    expect(trail(backend)).toBe('1 2 3 4 5 6 7 .');
    expect(backend.effects).toEqual(['setPriority', 'rate', 'resolve', 'notifyResolved']);
  });

  it('Call center: dijawab, diarahkan ke LPSE Support, atau dikonfirmasi ke LKPP', () => {
    const doc = sop('service-call-center');
    expect(trail(walk(doc, ['done', 'done', 'yes']))).toBe('1 2 3 .');
    expect(trail(walk(doc, ['done', 'done', 'no', 'no']))).toBe('1 2 3 4 .');
    expect(trail(walk(doc, ['done', 'done', 'no', 'yes', 'done']))).toBe('1 2 3 4 5 .');
  });
});

describe('SOP E-mail (003)', () => {
  const doc = sop('email');

  it('jelas dan dapat diselesaikan', () => {
    const walked = walk(doc, ['done', 'done', 'no', 'done', 'yes', 'done']);
    expect(trail(walked)).toBe('1 2 3 7 8 9 .');
    expect(reopen(doc, walked.run, { at: walked.at, reason: 'belum selesai' }).steps.at(-1)?.stepId).toBe('7');
  });

  it('data kurang: diminta, dibalas, dianalisa', () => {
    expect(trail(walk(doc, ['done', 'done', 'yes', 'done', 'done', 'done', 'done', 'yes', 'done']))).toBe(
      '1 2 3 4 5 6 7 8 9 .',
    );
  });

  it('tidak dapat diselesaikan: langsung ke LKPP, tanpa Admin LPSE', () => {
    const walked = walk(doc, ['done', 'done', 'no', 'done', 'no', 'done']);
    expect(trail(walked)).toBe('1 2 3 7 8 10 .');
    expect(walked.opens).toBe('escalation');
    expect(() => reopen(doc, walked.run, { at: walked.at, reason: 'belum selesai' })).toThrow('escalation');
  });
});

describe('SOP Eskalasi (rekonstruksi)', () => {
  const doc = sop('escalation');

  it('paket lengkap, LKPP menyelesaikan, pengguna menutup dan menilai', () => {
    const walked = walk(doc, ['done', 'done', 'done', 'done', 'done', 'yes', 'done', 'done', 'done', 'yes']);
    expect(trail(walked)).toBe('1 2 3 4 5 6 10 11 12 13 .');
    expect(walked.effects).toEqual(['escalateLkpp', 'resolve', 'notifyResolved', 'userConfirms', 'close', 'rate']);
  });

  it('LKPP meminta data, memeriksa lagi, meminta lagi', () => {
    expect(
      trail(
        walk(doc, [
          'done',
          'done',
          'done',
          'done',
          'done',
          'no',
          'done',
          'done',
          'no',
          'done',
          'done',
          'yes',
          'done',
          'done',
          'done',
          'yes',
        ]),
      ),
    ).toBe('1 2 3 4 5 6 7 8 9 7 8 9 10 11 12 13 .');
  });

  it('belum selesai: kembali ke LKPP yang menyelesaikan', () => {
    const walked = walk(doc, ['done', 'done', 'done', 'done', 'done', 'yes', 'done', 'done', 'done', 'no']);
    expect(walked.visited.at(-1)).toBe('10');
  });
});
