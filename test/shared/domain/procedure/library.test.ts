import { describe, expect, it } from 'vitest';
import { performingActor, sideOf } from '../../../../shared/domain/procedure/actor.ts';
import { laneOf, type ProcedureDocument } from '../../../../shared/domain/procedure/document.ts';
import { library, sop } from './cases.ts';

/**
 * Hand-written from the source documents (000–003) and the reconstruction table, one line a step:
 * printed id | lane | kind | time | where it leads. "T/A" = N/A, "-" = none printed, "min" = LKPP's "minimal".
 */
const tables: Record<string, string> = {
  'lpse-support': `
    1  Pengguna SPSE | start    | 15 menit | 2
    2  Helpdesk LPSE | activity | 30 menit | 3
    3  Helpdesk LPSE | decision | -        | yes 4, no 7
    4  Helpdesk LPSE | activity | -        | 5
    5  Pengguna SPSE | activity | -        | 6
    6  Helpdesk LPSE | activity | -        | 7
    7  Helpdesk LPSE | activity | -        | 8
    8  Helpdesk LPSE | decision | -        | yes 9, no 11
    9  Helpdesk LPSE | activity | 15 menit | 10
    10 Pengguna SPSE | decision | -        | yes end, no 7
    11 Helpdesk LPSE | activity | -        | 12
    12 Admin LPSE    | activity | -        | 13
    13 Admin LPSE    | decision | -        | yes 14, no 18
    14 Admin LPSE    | activity | -        | 15
    15 Pengguna SPSE | activity | -        | 16
    16 Pengguna SPSE | decision | -        | yes 17, no 12
    17 Pengguna SPSE | end      | -        | end
    18 Admin LPSE    | end      | 3 menit  | end, opens escalation`,
  'application-error': `
    1   Panitia pengadaan          | start    | T/A      | 1.2
    1.2 Bidang Layanan dan Dukungan | activity | 30 menit | 1.3
    1.3 Bidang Layanan dan Dukungan | decision | 30 menit | yes 2, no 1.4
    1.4 Panitia pengadaan          | activity | 1 hari   | 1.5
    1.5 Bidang Layanan dan Dukungan | decision | -        | yes 2, no 1.3
    2   Bidang Layanan dan Dukungan | decision | 30 menit | yes 3, no 4
    3   Bidang Layanan dan Dukungan | end      | 30 menit | end
    4   Bidang Layanan dan Dukungan | activity | 30 menit | 5
    5   Helpdesk LKPP              | decision | 15 menit | yes 9, no 6
    6   Helpdesk LKPP              | activity | 1 hari   | 7
    7   Bidang Layanan dan Dukungan | activity | 1 hari   | 8
    8   Helpdesk LKPP              | decision | 1 hari   | yes 9, no 7
    9   Helpdesk LKPP              | activity | 1 hari   | 10
    10  Bidang Layanan dan Dukungan | activity | 5 menit  | 11
    11  Panitia pengadaan          | end      | 5 menit  | end`,
  'service-lpse-support': `
    1  Pengguna SPSE    | start    | - | 2
    2  Helpdesk LPSE    | activity | - | 3, ask 11
    3  Helpdesk LPSE    | decision | - | yes 12, no 4
    4  Admin LPSE       | activity | - | 5, ask 11
    5  Admin LPSE       | decision | - | yes 12, no 6
    6  Helpdesk LKPP    | activity | - | 7, ask 11
    7  Helpdesk LKPP    | activity | - | 8, ask 11
    8  Helpdesk LKPP    | decision | - | yes 12, no 9
    9  Tim Teknis LKPP  | activity | - | 10, ask 11
    10 Tim Teknis LKPP  | activity | - | 12, ask 11
    11 Helpdesk LPSE    | activity | - | caller
    12 Pengguna SPSE    | decision | - | yes end, no 2`,
  'service-walk-in': `
    1 Pengguna SPSE                    | start    | -          | 2
    2 Pengguna SPSE                    | activity | -          | 3
    3 Resepsionis                      | activity | -          | 4
    4 Petugas Konsultasi (User Support) | activity | -          | 5
    5 Petugas Konsultasi (User Support) | decision | -          | yes end, no 6
    6 Backend (Helpdesk)               | activity | min 24 jam | 7
    7 Petugas Konsultasi (User Support) | end      | -          | end`,
  'service-call-center': `
    1 Pengguna SPSE       | start    | - | 2
    2 Petugas call center | activity | - | 3
    3 Petugas call center | decision | - | yes end, no 4
    4 Petugas call center | decision | - | no end, yes 5
    5 Petugas call center | end      | - | end`,
  email: `
    1  Pengguna SPSE | start    | T/A      | 2
    2  Helpdesk      | activity | 5 menit  | 3
    3  Helpdesk      | decision | T/A      | yes 4, no 7
    4  Helpdesk      | activity | 5 menit  | 5
    5  Pengguna SPSE | activity | T/A      | 6
    6  Helpdesk      | activity | T/A      | 7
    7  Helpdesk      | activity | 1 hari   | 8
    8  Helpdesk      | decision | T/A      | yes 9, no 10
    9  Helpdesk      | end      | 10 menit | end
    10 Helpdesk      | end      | 5 menit  | end, opens escalation`,
  escalation: `
    1  Admin LPSE atau Helpdesk LPSE | start    | -        | 2
    2  Admin LPSE atau Helpdesk LPSE | activity | 30 menit | 3
    3  Admin LPSE atau Helpdesk LPSE | activity | -        | 4
    4  Admin LPSE atau Helpdesk LPSE | activity | 5 menit  | 5
    5  Helpdesk LPSE                 | activity | -        | 6
    6  LKPP Level 0                  | decision | 15 menit | yes 10, no 7
    7  LKPP                          | activity | 1 hari   | 8
    8  Admin LPSE atau Helpdesk LPSE | activity | 1 hari   | 9
    9  LKPP                          | decision | 1 hari   | yes 10, no 7
    10 LKPP                          | activity | 1 hari   | 11
    11 LKPP                          | activity | -        | 12
    12 Helpdesk LPSE                 | activity | 5 menit  | 13
    13 Pengguna SPSE                 | decision | 5 menit  | yes end, no 10`,
};

describe('pustaka SOP', () => {
  it.each(Object.keys(tables))('%s: langkah, pelaksana, waktu dan cabang seperti tabelnya', (code) => {
    expect(rowsOf(sop(code))).toEqual(handWritten(code));
  });

  it.each([
    ['lpse-support', { steps: 18, lanes: 3, times: 4, decisions: 5, branches: 10 }],
    ['application-error', { steps: 15, lanes: 3, times: 13, decisions: 5, branches: 10 }],
    ['service-lpse-support', { steps: 12, lanes: 5, times: 0, decisions: 4, branches: 8 }],
    ['service-walk-in', { steps: 7, lanes: 4, times: 1, decisions: 1, branches: 2 }],
    ['service-call-center', { steps: 5, lanes: 2, times: 0, decisions: 2, branches: 4 }],
    ['email', { steps: 10, lanes: 2, times: 5, decisions: 2, branches: 4 }],
    ['escalation', { steps: 13, lanes: 5, times: 9, decisions: 3, branches: 6 }],
  ] as const)('%s: jumlahnya %o', (code, counts) => {
    const doc = sop(code);
    const decisions = doc.steps.filter((step) => step.kind === 'decision');
    expect({
      steps: doc.steps.length,
      lanes: doc.lanes.length,
      times: doc.steps.filter((step) => 'amount' in step.standardTime).length,
      decisions: decisions.length,
      branches: decisions.flatMap((step) => step.branches).length,
    }).toEqual(counts);
  });

  it('hanya memuat tujuh dokumen itu', () => {
    expect(library.procedures.map((doc) => doc.code).toSorted()).toEqual(Object.keys(tables).toSorted());
  });

  it('waktu tercetak dan angkanya sepakat', () => {
    for (const doc of library.procedures) {
      for (const step of doc.steps) {
        const time = step.standardTime;
        if (time.kind === 'limit')
          expect(step.timeText?.toLowerCase(), `${doc.code} ${step.id}`).toContain(
            `${time.amount} ${time.unit === 'minute' ? 'menit' : 'hari'}`,
          );
        if (time.kind === 'notApplicable') expect(step.timeText).toBe('N/A');
        if (time.kind === 'unspecified' && !doc.source.reconstructed) expect(step.timeText).toBeNull();
      }
    }
  });
});

describe('bacaan yang tidak pasti tampak sebagai catatan', () => {
  it.each([
    ['lpse-support', ['3', '6', '8', '10', '11', '13', '16', '18']],
    ['application-error', ['1', '1.3', '1.5', '2', '5']],
    ['service-lpse-support', ['12']],
    ['service-walk-in', ['5']],
    ['service-call-center', ['4']],
    ['email', ['3', '6', '7']],
    ['escalation', ['10', '13']],
  ])('%s: dugaan pada langkah %j', (code, steps) => {
    const guessed = sop(code).steps.filter((step) => step.notes.some((note) => note.kind === 'guess'));
    expect(guessed.map((step) => step.id)).toEqual(steps);
  });

  it('setiap "belum selesai, kembali" dan setiap pelaksana dugaan punya catatan', () => {
    const loops = library.procedures.flatMap((doc) =>
      doc.steps.filter((step) => step.branches.some((branch) => branch.loopBack)),
    );
    expect(loops).toHaveLength(4);
    for (const step of loops) expect(step.notes.map((note) => note.kind)).toContain('guess');
  });

  it('dasar hukum 000: sembilan butir, dua hilang, dua diduga keliru', () => {
    const basis = sop('lpse-support').legalBasis;
    expect(basis).toHaveLength(9);
    expect(basis.filter((item) => item.printed === null)).toHaveLength(2);
    expect(
      basis.filter((item) => item.printed !== null && item.notes.some((note) => note.kind === 'guess')),
    ).toHaveLength(2);
  });

  it('SOP Eskalasi ditandai rekonstruksi; yang lain tidak', () => {
    expect(library.procedures.filter((doc) => doc.source.reconstructed).map((doc) => doc.code)).toEqual(['escalation']);
  });

  it('nomor langkah yang tidak tercetak tidak dikarang', () => {
    const printed = (code: string) => sop(code).steps.flatMap((step) => step.printedNumber ?? []);
    expect(printed('lpse-support')).toEqual(['17', '18']);
    expect(printed('application-error')).toEqual(['1', '2.', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
    expect(printed('service-lpse-support')).toEqual(['3', '5', '6', '7', '8', '9', '10', '11', '12']);
    expect(printed('escalation')).toEqual([]);
  });
});

describe('pelaksana', () => {
  it('standar LKPP (002) di kantor: agen dan petugas konsultasi menjadi Helpdesk LPSE; LKPP tetap LKPP', () => {
    const agent = sop('service-call-center').lanes.find((lane) => lane.id === 'agent');
    if (!agent) throw new Error('no agent lane');
    expect([agent.actor, performingActor(agent), sideOf(agent)]).toEqual(['callCenterAgent', 'lpseHelpdesk', 'office']);
    const sides = (code: string) => sop(code).lanes.map(sideOf);
    expect(sides('service-walk-in')).toEqual(['user', 'office', 'office', 'office']);
    expect(sides('service-lpse-support')).toEqual(['user', 'office', 'office', 'lkpp', 'lkpp']);
    expect(sides('escalation')).toEqual(['user', 'office', 'office', 'lkpp', 'lkpp']);
  });

  it('standar pelayanan: waktu "minimal" adalah acuan', () => {
    const durations = library.procedures.flatMap((doc) => doc.serviceStandard?.duration.time ?? []);
    expect(durations).toEqual([
      { kind: 'minimum', unit: 'elapsedHour', amount: 72 },
      { kind: 'minimum', unit: 'hour', amount: 1 },
      { kind: 'minimum', unit: 'hour', amount: 1 },
    ]);
  });

  it('rekap e-mail punya delapan kolom', () => {
    expect(sop('email').register?.columns.map((column) => column.title)).toEqual([
      'No',
      'Nama',
      'E-mail',
      'Permasalahan',
      'Solusi',
      'Tgl diterima',
      'Tgl Selesai',
      'Keterangan',
    ]);
  });
});

function handWritten(code: string): string[] {
  const lines = (tables[code] ?? '').trim().split('\n');
  return lines.map((line) =>
    line
      .trim()
      .replace(/\s*\|\s*/g, ' | ')
      .replace(/^(\S+)\s+/, '$1 '),
  );
}

function rowsOf(doc: ProcedureDocument): string[] {
  return doc.steps.map((step) => {
    const time = step.standardTime;
    const units = {
      minute: 'menit',
      hour: 'jam',
      workingDay: 'hari',
      calendarDay: 'hari kalender',
      elapsedHour: 'jam',
    };
    const words = { notApplicable: 'T/A', unspecified: '-' };
    const shown =
      'amount' in time
        ? `${time.kind === 'minimum' ? 'min ' : ''}${time.amount} ${units[time.unit]}`
        : words[time.kind];
    const ways = [
      ...(step.next ? [step.next.to] : []),
      ...step.branches.map((branch) => `${branch.answer} ${branch.to}`),
      ...(step.detour ? [`ask ${step.detour.to}`] : []),
      ...(step.opens ? [`opens ${step.opens}`] : []),
    ];
    return `${step.id} ${laneOf(doc, step).title} | ${step.kind} | ${shown} | ${ways.join(', ')}`;
  });
}
