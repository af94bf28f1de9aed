import { describe, expect, it } from 'vitest';
import { flow } from '../../../../shared/domain/procedure/flow.ts';
import { path } from '../../../../shared/domain/procedure/path.ts';
import { library, sop } from './cases.ts';

describe('bagan alir', () => {
  it('SOP E-mail: lajur, lambang dan panah', () => {
    const { lanes, nodes, arrows } = flow(sop('email'));
    expect(lanes.map((lane) => lane.title)).toEqual(['Pengguna SPSE', 'Helpdesk']);
    expect(nodes.map((node) => node.lane)).toEqual([0, 1, 1, 1, 0, 1, 1, 1, 1, 1]);
    expect(nodes.map((node) => node.symbol)).toEqual([
      'terminator',
      'process',
      'decision',
      'process',
      'process',
      'process',
      'process',
      'decision',
      'terminator',
      'offPage',
    ]);
    expect(arrows.map((arrow) => `${arrow.from}→${arrow.to}${arrow.label ? ` ${arrow.label}` : ''}`)).toEqual([
      '1→2',
      '2→3',
      '3→4 Ya',
      '3→7 Tidak',
      '4→5',
      '5→6',
      '6→7',
      '7→8',
      '8→9 Ya',
      '8→10 Tidak',
    ]);
  });

  it('panah kembali dan permintaan data yang dapat dipanggil dikenali', () => {
    expect(
      flow(sop('lpse-support'))
        .arrows.filter((arrow) => arrow.back)
        .map((arrow) => `${arrow.from}→${arrow.to}`),
    ).toEqual(['10→7', '16→12']);
    const { arrows } = flow(sop('service-lpse-support'));
    expect(arrows.filter((arrow) => arrow.kind === 'detour').map((arrow) => arrow.from)).toEqual([
      '2',
      '4',
      '6',
      '7',
      '9',
      '10',
    ]);
    expect(arrows.filter((arrow) => arrow.kind === 'return').map((arrow) => arrow.to)).toEqual([
      '2',
      '4',
      '6',
      '7',
      '9',
      '10',
    ]);
  });

  it('setiap panah berpangkal dan berujung pada baris yang ada, atau pada akhir', () => {
    for (const doc of library.procedures) {
      const { lanes, nodes, arrows } = flow(doc);
      const rows = new Set(nodes.map((node) => node.stepId));
      for (const arrow of arrows) expect(rows.has(arrow.from) && (rows.has(arrow.to) || arrow.to === 'end')).toBe(true);
      for (const node of nodes) expect(lanes[node.lane]).toBeDefined();
    }
  });
});

describe('jalan yang paling mungkin', () => {
  it.each([
    ['lpse-support', '1 2 3 7 8 9 10'],
    ['application-error', '1 1.2 1.3 2 3'],
    ['service-lpse-support', '1 2 3 12'],
    ['service-walk-in', '1 2 3 4 5'],
    ['service-call-center', '1 2 3'],
    ['email', '1 2 3 7 8 9'],
    ['escalation', '1 2 3 4 5 6 10 11 12 13'],
  ])('%s: %s', (code, expected) => {
    expect(path(sop(code)).join(' ')).toBe(expected);
  });
});
