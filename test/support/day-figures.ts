/**
 * The figures of the day in test/browser/day.spec.ts, counted by hand from the times written beside its acts. Working
 * time of the counter; percentiles by nearest rank; lengths in minutes.
 */
export type StepFigures = [
  count: number,
  onTime: number,
  late: number,
  skipped: number,
  deviating: number,
  notMeasured: number,
  running: number,
  median: number | null,
  p90: number | null,
];
export type ProcedureFigures = { title: string; steps: Record<string, StepFigures>; total: number[] };

export const figuresOfTheDay: ProcedureFigures[] = [
  {
    title: 'SOP Penanganan Permasalahan karena Error Aplikasi',
    steps: {
      '1': [2, 0, 0, 0, 0, 2, 0, null, null],
      '1.2': [2, 1, 1, 0, 0, 0, 0, 15, 40], // phone 09.40–09.55, visit 13.00–13.40 (10 over)
      '1.3': [2, 1, 0, 0, 1, 0, 0, 10, 10], // phone 09.55–10.05; the visit departs from the SOP here
      '1.4': [1, 1, 0, 0, 0, 0, 0, 30, 30], // the phone's user answers 10.05–10.35
      '1.5': [1, 0, 0, 0, 0, 1, 0, null, null],
      '2': [4, 4, 0, 0, 0, 0, 0, 15, 20], // phone 15 and 20, visit 20 and 10
      '3': [4, 4, 0, 0, 0, 0, 0, 0, 0], // told at once
      '4': [0, 0, 0, 0, 0, 0, 0, null, null],
    },
    total: [16, 11, 1, 0, 1, 3, 0],
  },
  {
    title: 'SOP Eskalasi Permasalahan kepada LKPP (rekonstruksi)',
    steps: {
      '1': [1, 0, 0, 0, 0, 1, 0, null, null],
      '2': [1, 1, 0, 0, 0, 0, 0, 0, 0], // the package leaves in one go at 09.00
      '3': [1, 0, 0, 0, 0, 1, 0, null, null],
      '4': [1, 1, 0, 0, 0, 0, 0, 0, 0],
      '5': [1, 0, 0, 0, 0, 1, 0, null, null],
      '6': [1, 1, 0, 0, 0, 0, 0, 10, 10], // LKPP 09.00–09.10
      '10': [1, 0, 0, 0, 0, 0, 1, null, null], // LKPP still works
    },
    total: [7, 3, 0, 0, 0, 3, 1],
  },
  {
    title: 'SOP Penanganan Permasalahan Pengguna SPSE melalui LPSE Support',
    steps: {
      '1': [2, 0, 0, 0, 0, 2, 0, null, null],
      '2': [2, 2, 0, 0, 0, 0, 0, 5, 10], // 08.00–08.10 and 08.50–08.55
      '3': [2, 0, 0, 1, 0, 1, 0, null, null], // skipped with a reason on the first ticket
      '7': [2, 0, 0, 0, 0, 2, 0, null, null],
      '8': [2, 0, 0, 0, 0, 2, 0, null, null],
      '11': [2, 0, 0, 0, 0, 2, 0, null, null],
      '12': [2, 0, 0, 0, 0, 2, 0, null, null],
      '13': [2, 0, 0, 0, 0, 2, 0, null, null],
      '14': [1, 0, 0, 0, 0, 1, 0, null, null],
      '15': [1, 0, 0, 0, 0, 1, 0, null, null],
      '16': [1, 0, 0, 0, 0, 1, 0, null, null],
      '17': [1, 0, 0, 0, 0, 1, 0, null, null],
      '18': [1, 1, 0, 0, 0, 0, 0, 0, 0], // prepared for LKPP at once
    },
    total: [21, 3, 0, 1, 0, 17, 0],
  },
];

/**
 * Steps, on time, late, minutes. Office: 35 + 10 on the LPSE Support tickets, none on the escalation, 60 on the phone's,
 * 75 on the visitor's. User: 10 to confirm, 30 to send data. LKPP: 10, and one step running.
 */
export const sidesOfTheDay = {
  'Kantor (LPSE)': { steps: 34, onTime: 15, late: 1, share: '93,8', minutes: 180, words: '3 jam' },
  'Pengguna SPSE': { steps: 8, onTime: 1, late: 0, share: '100,0', minutes: 40, words: '40 menit' },
  LKPP: { steps: 2, onTime: 1, late: 0, share: '100,0', minutes: 10, words: '10 menit' },
} as const;

/** How papers and screen say minutes. */
export const inWords = (minutes: number | null): string =>
  minutes === null ? '–' : minutes === 0 ? '0 detik' : `${minutes} menit`;
