import { ORPCError } from '@orpc/client';
import type { CallOutcome } from '../../../../shared/domain/vocabulary.ts';
import type { LoketClient } from '../../../api/client.ts';
import { troubleOf } from '../../../api/refusals.ts';
import {
  type Call,
  isTouched,
  newPadCall,
  type PadCall,
  pick,
  stillUnsaved,
  type Typed,
  typed,
  typedOver,
} from './pad-call.ts';
import type { PadMemory } from './pad-memory.ts';

export type PadDoor = Pick<LoketClient['calls'], 'open' | 'start' | 'save' | 'park' | 'resume' | 'end' | 'get'>;
export type PadState = { calls: readonly PadCall[]; shownKey: string | null; busy: boolean; offline: boolean };
export type Ending = { outcome: CallOutcome; ticketId?: string; callbackAt?: number };

/** Well under the 300 ms within which a keystroke must reach the core. */
const saveAfter = 200;
const retryAfter = 3_000;

/**
 * The officer's open calls. Every keystroke is kept on this PC at once and brought to the core soon after; the core is
 * told the whole difference, so a lost line, a crash or a restart costs nothing. One request at a time, in order.
 */
export class CallPad {
  readonly #door: PadDoor;
  readonly #memory: PadMemory;
  #state: PadState;
  #listeners = new Set<() => void>();
  #tail: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(door: PadDoor, memory: PadMemory) {
    this.#door = door;
    this.#memory = memory;
    const calls = memory.read();
    this.#state = { calls, shownKey: (calls.find(isActive) ?? calls.at(-1))?.key ?? null, busy: false, offline: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): PadState => this.#state;

  /** A new call to speak to; the others are parked. A call in which nothing was typed yet is used again. */
  begin(part: Partial<Pick<PadCall, 'direction' | 'typed' | 'callbackOf' | 'ticket'>> = {}): void {
    const blank = this.#state.calls.find((one) => !isTouched(one));
    const rest = this.#state.calls.filter((one) => one !== blank).map(parked);
    const wanted = part.callbackOf !== undefined;
    const unsaved = part.typed ? typed.keyof().options : [];
    const fresh = newPadCall({ ...part, wanted, unsaved }, blank?.startedAt ?? Date.now());
    this.#set({ calls: [...rest, fresh], shownKey: fresh.key });
    this.#soon();
  }

  /** Keeps what was typed, here at once, in the core soon. */
  type(key: string, change: Partial<Typed>): void {
    const fields = typed.keyof().options.filter((field) => field in change);
    this.#change(key, (one) => ({
      ...one,
      typed: { ...one.typed, ...change },
      unsaved: [...new Set([...one.unsaved, ...fields])],
      trouble: undefined,
    }));
    this.#soon();
  }

  about(key: string, ticket: PadCall['ticket']): void {
    this.#change(key, (one) => ({ ...one, ticket }));
  }

  park(key: string): void {
    this.#change(key, (one) => ({ ...parked(one), wanted: true }));
    this.#soon(0);
  }

  /** Speaks to this caller; the others wait. */
  resume(key: string): void {
    const calls = this.#state.calls.map(
      (one): PadCall => (one.key === key ? { ...one, phase: 'active' } : parked(one)),
    );
    this.#set({ calls, shownKey: key });
    this.#soon(0);
  }

  /** Drops a call in which nothing was typed, or that the core refuses for good; anything else must be ended. */
  discard(key: string): void {
    const one = this.#find(key);
    if (one && (!isTouched(one) || one.trouble !== undefined)) this.#drop(key);
  }

  /** Makes sure the core knows the call, e.g. before a ticket is made from it. */
  async ensureStored(key: string, change: Partial<PadCall> = {}): Promise<string> {
    this.#change(key, (one) => ({ ...one, ...change, wanted: true, trouble: undefined }));
    await this.#exclusive(() => this.#push(key, true));
    const id = this.#find(key)?.id;
    if (!id) throw new Error('The call is not in the core.');
    return id;
  }

  /** Ends a call with everything typed so far. */
  async end(key: string, ending: Ending): Promise<Call> {
    await this.ensureStored(key);
    return this.#exclusive(async () => {
      const one = this.#find(key);
      if (!one?.id) throw new Error('The call is gone.');
      const { id, version, ticket } = one;
      const patch = pick(one.typed, one.unsaved);
      try {
        const ended = await this.#door.end({ id, version, ...ending, ticketId: ending.ticketId ?? ticket?.id, patch });
        this.#drop(key);
        return ended;
      } catch (error) {
        if (error instanceof ORPCError && error.code === 'CONFLICT') await this.#refused(one, error);
        throw error;
      }
    });
  }

  /** Settles a conflict: mine is saved over what is stored, or what is stored replaces mine. */
  settle(key: string, mine: boolean): void {
    this.#change(key, ({ conflict, ...one }) => {
      if (!conflict) return one;
      const { latest } = conflict;
      return mine
        ? { ...one, version: latest.version, typed: typedOver(latest, one) }
        : { ...one, version: latest.version, typed: typed.parse(latest), unsaved: [] };
    });
    this.#soon(0);
  }

  /** Brings everything typed to the core now: the page is being hidden or closed. */
  flush(): void {
    this.#soon(0);
  }

  /** Takes over what the core knows: calls reopened or ended elsewhere, tickets made from a call. */
  refresh(): Promise<readonly PadCall[]> {
    return this.#exclusive(async () => {
      for (const { key } of this.#state.calls) await this.#push(key);
      const open = await this.#door.open();
      const known = this.#state.calls.flatMap((one): PadCall[] => {
        if (one.id === null) return [one];
        const fresh = open.find((other) => other.id === one.id);
        if (fresh) return [adopted(one, fresh)];
        return one.unsaved.length > 0 ? [one] : []; // ended elsewhere, but not everything typed is saved
      });
      const added = open
        .filter((fresh) => !known.some((one) => one.id === fresh.id))
        .map((fresh) => adopted(newPadCall({ id: fresh.id }, fresh.startedAt), fresh, true));
      const calls = [...known, ...added];
      const shown = calls.find((one) => one.key === this.#state.shownKey) ?? calls.find(isActive) ?? calls.at(-1);
      this.#set({ calls, shownKey: shown?.key ?? null, offline: false });
      return calls;
    });
  }

  #soon(delay = saveAfter): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#sync(), delay);
  }

  async #sync(): Promise<void> {
    try {
      await this.#exclusive(async () => {
        for (const { key } of this.#state.calls) await this.#push(key);
      });
      if (this.#state.offline) this.#set({ offline: false });
    } catch {
      // Nothing is lost: it is in this PC's memory, and the whole difference is tried again.
      this.#set({ offline: true });
      this.#soon(retryAfter);
    }
  }

  /** Makes the core agree with one call of the pad. */
  async #push(key: string, strict = false): Promise<void> {
    const one = this.#find(key);
    if (!one || !isTouched(one) || one.conflict || one.trouble !== undefined) return;
    try {
      if (one.id === null) await this.#start(one);
      else if (one.unsaved.length > 0) await this.#save(one, one.id);
      await this.#phase(key);
    } catch (error) {
      await this.#refused(one, error);
      if (strict) throw error;
    }
  }

  async #start({ key, direction, startedAt, callbackOf, typed: sent }: PadCall): Promise<void> {
    const begun = { clientKey: key, direction, startedAt, callbackOf: callbackOf ?? undefined };
    const { id, version, phase } = await this.#door.start({ ...begun, ...sent });
    const calls = this.#state.calls.map((other) => (other.corePhase === 'active' ? coreParked(other) : other));
    this.#set({ calls });
    this.#change(key, (now) => ({
      ...now,
      id,
      version,
      corePhase: phase === 'ended' ? null : phase,
      unsaved: stillUnsaved(now, sent),
    }));
  }

  async #save({ key, version, typed: values, unsaved }: PadCall, id: string): Promise<void> {
    const sent = pick(values, unsaved);
    const saved = await this.#door.save({ id, version, patch: sent });
    this.#change(key, (now) => ({ ...now, version: saved.version, unsaved: stillUnsaved(now, sent) }));
  }

  async #phase(key: string): Promise<void> {
    const one = this.#find(key);
    if (!one?.id || one.phase === one.corePhase) return;
    if (one.phase === 'parked') await this.#door.park({ id: one.id });
    else await this.#door.resume({ id: one.id });
    const { phase } = one;
    const calls = this.#state.calls.map((other) => {
      if (other.key === key) return { ...other, corePhase: phase };
      return phase === 'active' && other.corePhase === 'active' ? coreParked(other) : other;
    });
    this.#set({ calls });
  }

  async #refused({ key, id }: PadCall, error: unknown): Promise<void> {
    if (!(error instanceof ORPCError) || error.code === 'LOCKED' || error.code === 'UNAUTHORIZED') throw error;
    const { detail, message } = troubleOf(error, '');
    if (error.code === 'CONFLICT' && id !== null) {
      const latest = await this.#door.get({ id });
      const changed = (detail.changed ?? []).map(({ field, after, by }) => ({ field, after, by }));
      this.#change(key, (now) => ({ ...now, conflict: { changed, latest } }));
      // Nobody else wrote: an answer of ours was lost on the way, and what is here is the newer.
      if (changed.every(({ by }) => by === '')) this.settle(key, true);
    } else this.#change(key, (now) => ({ ...now, trouble: message }));
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work, work);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  #find(key: string): PadCall | undefined {
    return this.#state.calls.find((one) => one.key === key);
  }

  #change(key: string, change: (one: PadCall) => PadCall): void {
    this.#set({ calls: this.#state.calls.map((one) => (one.key === key ? change(one) : one)) });
  }

  #drop(key: string): void {
    const calls = this.#state.calls.filter((one) => one.key !== key);
    this.#set({ calls, shownKey: calls.at(-1)?.key ?? null });
  }

  #set(change: Partial<PadState>): void {
    this.#state = { ...this.#state, ...change };
    if (change.calls) this.#memory.write(change.calls);
    for (const listener of this.#listeners) listener();
  }
}

const isActive = (one: PadCall) => one.phase === 'active';
const parked = (one: PadCall): PadCall => ({ ...one, phase: 'parked' });
const coreParked = (one: PadCall): PadCall => ({ ...one, corePhase: 'parked' });

/** What the core knows of a call, with what was typed since on top. */
function adopted(one: PadCall, fresh: Call, first = false): PadCall {
  const phase = fresh.phase === 'ended' ? 'parked' : fresh.phase;
  return {
    ...one,
    // A number the officer is looking at stays as they typed it; the core keeps its readable form beside it.
    typed: { ...typedOver(fresh, one), ...(first ? {} : { number: one.typed.number }) },
    version: one.unsaved.length > 0 && !first ? one.version : fresh.version,
    direction: fresh.direction,
    startedAt: fresh.startedAt,
    callbackOf: fresh.callbackOf,
    corePhase: phase,
    phase: first ? phase : one.phase,
    ticket: fresh.ticket ?? one.ticket,
  };
}
