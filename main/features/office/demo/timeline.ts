import { ticketLine } from '../../../../shared/text/ticket-core.ts';
import type { StaffRow } from '../../staff/table.ts';
import type { AttachmentRow, Changes, TimelineRow } from '../../tickets/table.ts';
import type { Random } from './random.ts';
import type { RunRows } from './run-rows.ts';
import type { Story } from './story.ts';
import type { Act, Walked } from './walk.ts';

export type Rated = { rating: number | null; comment: string };
export type Telling = {
  random: Random;
  ticketId: string;
  number: string;
  story: Story;
  officer: StaffRow;
  walked: Walked;
  runs: RunRows[];
  receivedAt: number;
  priority: { at: number; title: string; body: string } | null;
  rated: Rated;
  /** Sent with the report. */
  picture: AttachmentRow | null;
};

/** The timeline of a ticket, as the core writes it while the ticket is worked. */
export function timelineOf(telling: Telling): TimelineRow[] {
  const { walked, story, officer, receivedAt, priority } = telling;
  const rows = [
    entry(telling, receivedAt, 'created', ticketLine.created, officer, {
      direction: 'in',
      channel: story.channel,
      body: story.fields.description,
    }),
    ...(priority ? [entry(telling, priority.at, 'priority', priority.title, officer, { body: priority.body })] : []),
    ...(telling.picture ? [fileEntry(telling, telling.picture)] : []),
    ...walked.acts.flatMap((act) => actEntries(telling, act)),
    ...walked.reopenedAt.map((at) =>
      entry(telling, at, 'confirmation', ticketLine.confirmedNotSolved, officer, {
        direction: 'in',
        channel: story.channel,
      }),
    ),
  ];
  if (walked.closedAt !== null) {
    const { rating, comment } = telling.rated;
    rows.push(entry(telling, walked.closedAt, 'closed', ticketLine.closed(rating), officer, { body: comment }));
  }
  return rows.sort((a, b) => a.at - b.at);
}

function fileEntry(telling: Telling, { entryId, at, name }: AttachmentRow): TimelineRow {
  const row = entry(telling, at, 'file', ticketLine.fileAttached(name), telling.officer);
  return { ...row, id: entryId ?? row.id };
}

function actEntries(telling: Telling, act: Act): TimelineRow[] {
  const { story, runs } = telling;
  const by = act.performer ?? telling.officer;
  const row = runs[act.run]?.steps[act.visit - 1];
  const label = stepLabelOf(act);
  const { outcome } = act.completion;
  const title =
    outcome === 'skipped'
      ? ticketLine.stepSkipped(label)
      : outcome === 'deviated'
        ? ticketLine.stepDeviated(label)
        : ticketLine.stepDone(label);
  const way = act.step.branches.find((branch) => branch.answer === outcome)?.label ?? '';
  const body = [way, act.completion.reason ?? ''].filter(Boolean).join('\n');
  const entries = [entry(telling, act.at, 'step', title, by, { body, refId: row?.id ?? null })];
  const out = { direction: 'out', channel: replyChannel(story) } as const;
  if (act.effects.includes('requestData') && act.side === 'office') {
    const wanted = story.asked.map((item) => `- ${item}`).join('\n');
    entries.push(
      entry(telling, act.at, 'dataRequest', ticketLine.dataRequested, by, {
        ...out,
        body: `Mohon dikirimkan data berikut:\n${wanted}\nKami tidak pernah meminta kata sandi.`,
      }),
    );
  }
  if (act.effects.includes('receiveData') && act.side !== 'lkpp') {
    entries.push(
      entry(telling, act.at, 'message', ticketLine.dataReceived, by, {
        direction: 'in',
        channel: replyChannel(story),
        body: `Data dikirim: ${story.asked.join(', ')}.`,
      }),
    );
  }
  if (act.effects.includes('notifyResolved')) {
    entries.push(entry(telling, act.at, 'resolution', ticketLine.resolved, by, { ...out, body: story.solution }));
  }
  if (act.loopBack)
    entries.push(
      entry(telling, act.at, 'confirmation', ticketLine.confirmedNotSolved, by, {
        direction: 'in',
        channel: story.channel,
      }),
    );
  if (act.effects.includes('userConfirms'))
    entries.push(
      entry(telling, act.at, 'confirmation', ticketLine.confirmedSolved, by, {
        direction: 'in',
        channel: story.channel,
      }),
    );
  if (act.opens !== null) {
    const next = telling.walked.runs[act.run + 1];
    if (next)
      entries.push(entry(telling, act.at, 'procedureChanged', ticketLine.procedureStarted(next.version.title), by));
  }
  return entries;
}

/** "2. Menerima tiket…", shortened as the core does. */
export function stepLabelOf({ step }: Pick<Act, 'step'>): string {
  const label = `${(step.printedNumber ?? step.id).replace(/\.$/, '')}. ${step.activity.replace(/\s+/g, ' ').trim()}`;
  return label.length <= 120 ? label : `${label.slice(0, 119).trimEnd()}…`;
}

function replyChannel(story: Story) {
  return story.channel === 'walkIn' ? 'phone' : story.channel;
}

function entry(
  { random, ticketId }: Telling,
  at: number,
  kind: TimelineRow['kind'],
  title: string,
  by: StaffRow,
  more: Partial<TimelineRow> = {},
): TimelineRow {
  const changes: Changes = [];
  return {
    id: random.id(at),
    ticketId,
    at,
    kind,
    byId: by.id,
    byName: by.name,
    direction: 'internal',
    channel: null,
    title: title.slice(0, 500),
    body: '',
    changes,
    refId: null,
    clientKey: null,
    ...more,
  };
}
