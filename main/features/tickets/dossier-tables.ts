import { dossierText as words } from '../../../shared/text/dossier.ts';
import type { AuditRow } from '../audit/table.ts';
import type { Block } from '../reports/paper/document.ts';
import type { TicketDetail } from './detail.ts';
import { laneKey, stepKey } from './dossier-steps.ts';

type RunView = NonNullable<TicketDetail['run']>;

/** One run of a procedure as a table of its steps with times and results. */
export function runBlocks(run: RunView, titles: ReadonlyMap<string, string>): Block[] {
  const rows = run.stepRuns.map((step) => ({
    step: titles.get(stepKey(run, step.stepId)) ?? step.stepId,
    performer: step.performer || (titles.get(laneKey(run, step.stepId)) ?? ''),
    started: step.startedAt,
    due: step.clock.dueAt,
    ended: step.endedAt,
    used: step.clock.secondsUsed,
    result: step.result === 'late' ? { value: words.results.late, bold: true } : words.results[step.result],
    remark: [step.reason, step.acknowledged ? words.acknowledged(step.acknowledged.by) : ''].filter(Boolean).join('\n'),
  }));
  return [
    {
      type: 'table',
      title: run.title,
      columns: [
        { key: 'step', title: words.step, widthMm: 50 },
        { key: 'performer', title: words.performer, widthMm: 24 },
        { key: 'started', title: words.started, widthMm: 21, type: 'dateTime' },
        { key: 'due', title: words.due, widthMm: 21, type: 'dateTime' },
        { key: 'ended', title: words.ended, widthMm: 21, type: 'dateTime' },
        { key: 'used', title: words.used, widthMm: 20, type: 'duration' },
        { key: 'result', title: words.result, widthMm: 20 },
        { key: 'remark', title: words.remark, widthMm: 28 },
      ],
      rows,
    },
  ];
}

export function timelineTableBlock({ timeline }: TicketDetail): Block {
  return {
    type: 'table',
    columns: [
      { key: 'at', title: words.at, widthMm: 24, type: 'dateTime' },
      { key: 'by', title: words.by, widthMm: 26 },
      { key: 'what', title: words.what, widthMm: 60 },
      { key: 'text', title: words.text, widthMm: 80 },
    ],
    // The newest come first; turned round before sorting, entries of one instant keep the order they were written in.
    rows: timeline
      .toReversed()
      .sort((a, b) => a.at - b.at)
      .map((entry) => ({
        at: entry.at,
        by: entry.by,
        what: entry.title,
        text: [entry.body, ...entry.changes.map((change) => `${change.field}: ${change.before} → ${change.after}`)]
          .filter(Boolean)
          .join('\n'),
      })),
    empty: words.none,
  };
}

export function attachmentTableBlock({ attachments }: TicketDetail): Block {
  return {
    type: 'table',
    columns: [
      { key: 'file', title: words.file, widthMm: 48 },
      { key: 'size', title: words.size, widthMm: 22, type: 'number' },
      { key: 'at', title: words.at, widthMm: 24, type: 'dateTime' },
      { key: 'hash', title: words.hash, widthMm: 96 },
    ],
    rows: attachments.map(({ name, size, at, sha256 }) => ({ file: name, size, at, hash: sha256 })),
    empty: words.none,
  };
}

export function pauseTableBlock({ pauses }: TicketDetail): Block {
  return {
    type: 'table',
    columns: [
      { key: 'from', title: words.from, widthMm: 28, type: 'dateTime' },
      { key: 'to', title: words.to, widthMm: 28, type: 'dateTime' },
      { key: 'reason', title: words.reason, widthMm: 90 },
      { key: 'by', title: words.by, widthMm: 44 },
    ],
    rows: pauses.map(({ from, to, reason, by }) => ({ from, to: to ?? words.still, reason, by })),
    empty: words.none,
  };
}

export function trailTableBlock(trail: AuditRow[]): Block {
  return {
    type: 'table',
    columns: [
      { key: 'seq', title: words.seq, widthMm: 15, type: 'number' },
      { key: 'at', title: words.at, widthMm: 24, type: 'dateTime' },
      { key: 'by', title: words.by, widthMm: 26 },
      { key: 'action', title: words.action, widthMm: 42 },
      { key: 'summary', title: words.summary, widthMm: 61 },
      { key: 'chain', title: words.chain, widthMm: 22 },
    ],
    rows: trail.map(({ seq, at, byName, action, summary, hash }) => ({
      seq,
      at,
      by: byName,
      action,
      summary,
      chain: `${hash.slice(0, 10)}…`,
    })),
    empty: words.none,
  };
}
