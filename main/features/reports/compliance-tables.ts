import { reportText } from '../../../shared/text/reports.ts';
import type { Compliance } from './compliance.ts';
import type { Block, Column, Row } from './paper/document.ts';

const words = reportText.id;
type Procedure = Compliance['procedures'][number];
type Step = Procedure['steps'][number];

const resultColumn = (key: string, title: string, widthMm = 20): Column => ({
  key,
  title,
  group: words.results,
  widthMm,
  type: 'number',
});
const stepColumns: Column[] = [
  { key: 'step', title: words.step, widthMm: 74 },
  { key: 'lane', title: words.performer, widthMm: 27 },
  { key: 'standard', title: words.standard, widthMm: 25 },
  { key: 'count', title: words.count, widthMm: 15, type: 'number' },
  resultColumn('onTime', words.onTime),
  resultColumn('late', words.late),
  resultColumn('skipped', words.skipped),
  resultColumn('deviating', words.deviating, 26),
  resultColumn('notMeasured', words.notMeasured),
  resultColumn('running', words.running),
  { key: 'median', title: words.median, group: words.taken, widthMm: 22, type: 'duration' },
  { key: 'p90', title: words.p90, group: words.taken, widthMm: 22, type: 'duration' },
];

/** Table of one procedure version. */
export function procedureTable(procedure: Procedure, index: number): Block {
  const { title, number, version, tickets, steps, totals } = procedure;
  const heading = `${String.fromCharCode(66 + index)}. ${title}`;
  const printed = number ? `${number}, ` : '';
  return {
    type: 'table',
    title: `${heading} (${printed}versi ${version}, ${words.ticketCount(tickets)})`,
    columns: stepColumns,
    rows: steps.map(stepRow),
    totals: { step: words.total, ...totals },
    zebra: true,
  };
}

/** How the steps of a procedure ended, as stacked bars; none when no step was measured or departed from. */
export function procedureChart({ title, steps }: Procedure): Block[] {
  const shown = steps.filter((step) => step.onTime + step.late + step.skipped + step.deviating > 0);
  return shown.length === 0 ? [] : [chart(`${words.results}: ${title}`, shown)];
}

function stepRow(step: Step): Row {
  const { lane, standard, taken } = step;
  const { count, onTime, late, skipped, deviating, notMeasured, running } = step;
  return {
    step: oneLine(step, 110),
    lane,
    standard,
    count,
    onTime,
    late: late > 0 ? { value: late, bold: true } : late,
    skipped,
    deviating,
    notMeasured,
    running,
    median: taken.median,
    p90: taken.p90,
  };
}

/** Stacked bars with a pattern for each result; the numbers stand beside them. */
function chart(title: string, steps: Step[]): Block {
  return {
    type: 'chart',
    title,
    unit: words.chartUnit,
    series: [
      { label: words.onTime, pattern: 'solid' },
      { label: words.late, pattern: 'hatch' },
      { label: words.skipped, pattern: 'blank' },
      { label: words.deviating, pattern: 'dots' },
    ],
    bars: steps.map((step) => ({
      label: oneLine(step, 70),
      values: [step.onTime, step.late, step.skipped, step.deviating],
    })),
  };
}

function oneLine({ printedNumber, activity }: Step, longest: number): string {
  const text = `${printedNumber}. ${activity.replace(/\s+/g, ' ').trim()}`;
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** Everything somebody answers for, one by one. */
export function deviationTable({ deviations }: Compliance): Block {
  return {
    type: 'table',
    title: words.deviations,
    columns: [
      { key: 'no', title: 'No', widthMm: 9, type: 'number', align: 'center' },
      { key: 'ticket', title: words.number, widthMm: 24 },
      { key: 'step', title: words.step, widthMm: 72 },
      { key: 'result', title: words.result, widthMm: 21 },
      { key: 'at', title: words.at, widthMm: 27, type: 'dateTime' },
      { key: 'over', title: words.over, widthMm: 24, type: 'duration' },
      { key: 'officer', title: words.officer, widthMm: 28 },
      { key: 'reason', title: words.reason, widthMm: 50 },
      { key: 'acknowledged', title: words.acknowledged, widthMm: 30 },
    ],
    rows: deviations.map((each, index) => ({
      no: index + 1,
      ticket: each.ticketNumber,
      step: each.step,
      result: words[each.result],
      at: each.at,
      over: each.overSeconds,
      officer: each.officer,
      reason: each.reason,
      acknowledged: each.acknowledgedBy,
    })),
  };
}
