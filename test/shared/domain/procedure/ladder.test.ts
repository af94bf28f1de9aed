import { describe, expect, it } from 'vitest';
import { ladderOn, nextLevel } from '../../../../shared/domain/procedure/ladder.ts';
import { library } from './cases.ts';

const climb = (code: string) => {
  const ladder = library.ladders.find((candidate) => candidate.code === code);
  if (!ladder) throw new Error(`no ladder ${code}`);
  const titles: string[] = [];
  for (let level = ladder.levels[0] ?? null; level; level = nextLevel(ladder, level.code)) titles.push(level.title);
  return titles;
};

describe('tangga dukungan', () => {
  it.each([
    ['2017', ['Bidang Layanan dan Dukungan (Helpdesk LPSE)', 'Helpdesk LKPP']],
    ['2020', ['Helpdesk LPSE', 'Admin LPSE', 'Helpdesk LKPP', 'Tim Teknis LKPP']],
    ['2022', ['Admin PPE/Helpdesk/Verifikator/Admin Agency', 'Helpdesk Eproc LKPP', 'Helpdesk Teknis LKPP']],
    [
      '2024',
      [
        'Helpdesk LPSE',
        'Admin LPSE',
        'Level 0 User Support Non-teknis',
        'Level 1 User Support Teknis',
        'Level 2 User Support Teknis',
      ],
    ],
  ])('%s naik %j', (code, expected) => {
    expect(climb(code)).toEqual(expected);
  });

  it('yang berlaku pada suatu tanggal', () => {
    const on = (date: string) => ladderOn(library.ladders, date)?.code ?? null;
    expect([on('2017-01-07'), on('2017-01-08'), on('2021-06-01'), on('2024-12-19'), on('2024-12-20')]).toEqual([
      null,
      '2017',
      '2020',
      '2022',
      '2024',
    ]);
  });

  it('ruang lingkup Keputusan 12/2024: 4, 3 + 6 dan 4 + 4 tugas', () => {
    const levels =
      library.ladders.find((ladder) => ladder.code === '2024')?.levels.filter((level) => level.inSource) ?? [];
    expect(levels.map((level) => [level.duties.length, level.duties.flatMap((duty) => duty.items).length])).toEqual([
      [4, 0],
      [3, 6],
      [4, 4],
    ]);
    expect(levels.map((level) => level.kind)).toEqual(['nonTechnical', 'technical', 'technical']);
    expect(levels.map((level) => level.teams[1])).toEqual([
      'Telkom: Resolution Center',
      'Telkom: Technical Operation',
      'Telkom: Development dan Product',
    ]);
  });

  it('urutan dan arah naik cocok', () => {
    for (const ladder of library.ladders) {
      expect(ladder.levels.map((level) => level.order)).toEqual(ladder.levels.map((_, index) => index + 1));
      ladder.levels.forEach((level, index) => {
        expect(level.escalatesTo).toBe(ladder.levels[index + 1]?.code ?? null);
      });
    }
  });
});
