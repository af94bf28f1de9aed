import { In } from 'typeorm';
import { waitAfter } from '../../../shared/domain/escalations/backoff.ts';
import { coverFields } from '../../../shared/domain/secrets/cover.ts';
import { type GatewayEvent, understood } from '../../../shared/lkpp/messages.ts';
import { escalationLine, retryProblem } from '../../../shared/text/escalation-core.ts';
import { Bell } from '../../bell.ts';
import { announce, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn } from '../audit/service.ts';
import type { Desk } from '../tickets/service.ts';
import { applyWaiting } from './apply.ts';
import { currentClient, type Pace, rejected, usualPace } from './courier.ts';
import { moveCursor, readCursor } from './cursor.ts';
import { beginAgain, notHeardBefore } from './feed-again.ts';
import { hurry } from './outbox.ts';
import { escalationTable, gatewayEventTable } from './table.ts';

/** Listens to LKPP until the program stops. */
export async function followFeed(desk: Desk, signal: AbortSignal, pace: Pace = usualPace): Promise<void> {
  const { kernel } = desk;
  const bell = new Bell(kernel.live, 'escalations');
  let misses = 0;
  try {
    while (!signal.aborted) {
      const heard = await poll(desk, signal, pace).catch((error: unknown) => {
        if (signal.aborted) return 'idle' as const;
        throw error;
      });
      if (heard === 'ok') {
        misses = 0;
        continue;
      }
      misses = heard === 'missed' ? misses + 1 : 0;
      const wait = heard === 'missed' ? waitAfter(misses, Math.random(), null, pace.patience) : pace.longestSleepMs;
      await bell.sleep(Math.min(wait, heard === 'missed' ? 60_000 : pace.longestSleepMs), signal);
    }
  } finally {
    bell.close();
  }
}

/** One page of the feed, with its effects. `idle`: nothing to listen to now. */
export async function poll(
  desk: Desk,
  signal: AbortSignal,
  pace: Pace = usualPace,
  waitSeconds = pace.timeouts.feedSeconds,
): Promise<'ok' | 'missed' | 'idle'> {
  const { kernel } = desk;
  const { contact } = kernel;
  const client = await currentClient(desk, pace.timeouts);
  if (!client) return 'idle';
  const { cursor } = await kernel.store.read(readCursor);
  // After an absence the first question is a short one: it tells at once that the line is back.
  const answer = await client.events(cursor, signal, contact.online ? waitSeconds : 0);
  if (!answer.ok) {
    const { verdict } = answer;
    if (verdict.do === 'unauthorized') await rejected(desk);
    else if (verdict.do === 'feedReset') {
      contact.missed(escalationLine.feedReset);
      await beginAgain(desk, client, cursor, signal);
    } else contact.missed(verdict.do === 'retry' ? retryProblem[verdict.why] : retryProblem.fault);
    return 'missed';
  }
  const now = kernel.clock.now();
  const isBack = contact.reached(now);
  const { events } = answer.value;
  if (isBack) {
    await kernel.store.write(async (writer) => {
      await hurry(writer, now);
      announce(kernel, writer, 'escalations', 'gateway', null);
    });
  }
  if (events.length > 0) await takePage(desk, events);
  return 'ok';
}

/**
 * Stores a page, moves the cursor and lets the events take effect, all in one write. What was stored before is left alone;
 * the cursor goes as far as the numbers follow each other without a gap.
 */
export async function takePage(desk: Desk, page: readonly GatewayEvent[]): Promise<void> {
  const { store, log } = desk.kernel;
  try {
    await keepPage(desk, page, true);
  } catch (error) {
    // A fault of ours with one case must not keep every other case waiting: the page is kept, its effects follow one by one.
    log.error('feed.page', error);
    const cases = await keepPage(desk, page, false);
    for (const { id, remoteId } of cases) {
      if (remoteId === null) continue;
      await store
        .write((writer) => applyWaiting(desk, writer, id, remoteId))
        .catch((fault: unknown) => log.error('feed.case', fault, { escalation: id }));
    }
  }
}

async function keepPage(desk: Desk, page: readonly GatewayEvent[], withEffects: boolean) {
  const { kernel } = desk;
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const before = await readCursor(writer);
    const bySeq = new Map(page.map((event) => [event.seq, event]));
    let cursor = before.cursor;
    const fresh: GatewayEvent[] = [];
    for (let next = bySeq.get(cursor + 1); next; next = bySeq.get(cursor + 1)) {
      fresh.push(next);
      cursor += 1;
    }
    if (fresh.length === 0) return [];
    const { generation } = before;
    const unknown = generation === 0 ? fresh : await notHeardBefore(writer, fresh, generation);
    await store(writer, unknown, generation, kernel.clock.now());
    await moveCursor(writer, { cursor, generation }, before.version, kernel.clock.now());
    const known = await writer.find(escalationTable, {
      select: { id: true, remoteId: true },
      where: { remoteId: In([...new Set(fresh.map((event) => event.escalationId))]) },
    });
    for (const { id, remoteId } of known)
      if (withEffects && remoteId !== null) await applyWaiting(desk, writer, id, remoteId);
    announce(kernel, writer, 'escalations', 'feed', null);
    return known;
  });
}

async function store(writer: Writer, events: readonly GatewayEvent[], generation: number, now: number): Promise<void> {
  if (events.length === 0) return;
  await writer.insert(
    gatewayEventTable,
    events.map((event) => ({
      id: newId(),
      generation,
      seq: event.seq,
      remoteId: event.escalationId,
      escalationId: null,
      type: event.type,
      at: Date.parse(event.at),
      // What LKPP writes goes into the office's records like any text: a secret in it is covered before it is kept.
      data: coverFields(event.data),
      understood: understood(event) !== null,
      receivedAt: now,
      appliedAt: null,
    })),
  );
}
