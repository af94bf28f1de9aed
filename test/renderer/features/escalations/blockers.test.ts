import { describe, expect, it } from 'vitest';
import { fromLocalText, localText } from '../../../../renderer/features/escalations/parts/local-time.ts';
import { blockers } from '../../../../renderer/features/escalations/send/blockers.ts';
import { escalationSendText } from '../../../../shared/text/escalations.ts';

const t = escalationSendText.id;
const item = (over: object = {}) => ({
  key: 'screenshot',
  text: 'Print screen error',
  mandatory: true,
  present: false,
  foundIn: '',
  justification: '',
  ...over,
});

describe('whether a package may leave for LKPP', () => {
  it('is stopped by a mandatory requirement that is missing, and says which', () => {
    expect(blockers({ gate: [item()], secrets: [], problems: [] }, {}, t)).toEqual([
      'Lengkapi atau beri alasan: Print screen error',
    ]);
  });

  it('goes on when the lack is justified in three letters or more, now or before', () => {
    const gate = [item()];
    expect(blockers({ gate, secrets: [], problems: [] }, { screenshot: ' x ' }, t)).toHaveLength(1);
    expect(blockers({ gate, secrets: [], problems: ['Belum ada'] }, { screenshot: 'Menyusul' }, t)).toEqual([]);
    const before = [item({ justification: 'Layar sudah tertutup' })];
    expect(blockers({ gate: before, secrets: [], problems: [] }, {}, t)).toEqual([]);
    expect(blockers({ gate: before, secrets: [], problems: [] }, { screenshot: '' }, t)).toHaveLength(1);
  });

  it('does not wait for what is there or optional', () => {
    const gate = [item({ present: true }), item({ key: 'log', mandatory: false })];
    expect(blockers({ gate, secrets: [], problems: [] }, {}, t)).toEqual([]);
  });

  it('is always stopped by a secret, whatever is justified', () => {
    const secrets = [{ place: 'catatan.txt', kind: 'Kata sandi', hint: 'Hapus baris 2.' }];
    expect(blockers({ gate: [item()], secrets, problems: [] }, { screenshot: 'Menyusul' }, t)).toEqual([
      'Hapus 1 rahasia yang ditemukan.',
    ]);
  });

  it('shows any other problem the core names', () => {
    expect(blockers({ gate: [], secrets: [], problems: ['Berkas terlalu besar.'] }, {}, t)).toEqual([
      'Berkas terlalu besar.',
    ]);
  });
});

describe('times of an access in the office’s zone', () => {
  it('are read back as they were written', () => {
    const at = Date.parse('2026-06-15T15:30:00+08:00');
    expect(localText(at, 'Asia/Makassar')).toBe('2026-06-15 15:30:00');
    expect(fromLocalText('2026-06-15 15:30:00', 'Asia/Makassar')).toBe(at);
    expect(fromLocalText(null, 'Asia/Makassar')).toBeNull();
  });
});
