import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallPad, type PadDoor } from '../../../../renderer/features/calls/pad/pad.ts';
import { type Call, nothingTyped, type PadCall, padCall } from '../../../../renderer/features/calls/pad/pad-call.ts';

/** A core that keeps calls as the real one does, and can be made to fail. */
function fakeCore() {
  const stored = new Map<string, Call>();
  const byKey = new Map<string, string>();
  let down = false;
  const asked: string[] = [];
  const officer = { id: crypto.randomUUID(), name: 'Putri' };
  const reach = (what: string) => {
    asked.push(what);
    if (down) throw new TypeError('fetch failed');
  };
  const one = (id: string) => {
    const call = stored.get(id);
    if (!call) throw new ORPCError('NOT_FOUND', { message: 'tidak ada' });
    return call;
  };
  const put = (call: Call) => {
    stored.set(call.id, call);
    return call;
  };
  const park = () => {
    for (const call of stored.values()) if (call.phase === 'active') put({ ...call, phase: 'parked' });
  };
  const conflict = (changed: { field: string; before: string; after: string; by: string; at: number }[]) =>
    new ORPCError('CONFLICT', { message: 'diubah', data: { changed } });
  const door: PadDoor = {
    open: async () => {
      reach('open');
      return [...stored.values()].filter((call) => call.phase !== 'ended');
    },
    get: async ({ id }) => one(id),
    start: async ({ clientKey, startedAt, callbackOf, direction, ...typed }) => {
      reach('start');
      const known = byKey.get(clientKey);
      if (known) return one(known);
      park();
      const id = crypto.randomUUID();
      byKey.set(clientKey, id);
      return put({
        ...nothingTyped,
        ...typed,
        id,
        version: 1,
        direction: direction ?? 'in',
        officer,
        startedAt: startedAt ?? 0,
        endedAt: null,
        phase: 'active',
        outcome: null,
        ticket: null,
        callbackAt: null,
        callbackDoneAt: null,
        callbackOf: callbackOf ?? null,
      });
    },
    save: async ({ id, version, patch }) => {
      reach('save');
      const call = one(id);
      if (call.version !== version) throw conflict([{ field: 'note', before: '', after: call.note, by: '', at: 0 }]);
      return put({ ...call, ...patch, version: version + 1 });
    },
    park: async ({ id }) => put({ ...one(id), phase: 'parked' }),
    resume: async ({ id }) => {
      park();
      return put({ ...one(id), phase: 'active' });
    },
    end: async ({ id, version, outcome, patch }) => {
      reach('end');
      const call = one(id);
      if (call.version !== version) throw conflict([]);
      return put({ ...call, ...patch, version: version + 1, outcome, phase: 'ended', endedAt: 1 });
    },
  };
  return {
    door,
    asked,
    calls: () => [...stored.values()],
    put,
    setDown: (value: boolean) => {
      down = value;
    },
  };
}

/** The memory of a PC: what is written outlives the page. */
function memory() {
  let kept = '[]';
  return {
    read: () => padCall.array().parse(JSON.parse(kept)),
    write: (calls: readonly PadCall[]) => {
      kept = JSON.stringify(calls.map((call) => padCall.parse(call)));
    },
  };
}

describe('the call pad', () => {
  let core: ReturnType<typeof fakeCore>;
  let pc: ReturnType<typeof memory>;
  let pad: CallPad;
  beforeEach(() => {
    vi.useFakeTimers();
    core = fakeCore();
    pc = memory();
    pad = new CallPad(core.door, pc);
  });
  afterEach(() => vi.useRealTimers());
  const shown = () => pad.state().shownKey ?? '';
  const wait = (ms = 300) => vi.advanceTimersByTimeAsync(ms);

  it('asks nothing of the core until something is typed, and a second F2 uses the same empty note', async () => {
    pad.begin();
    pad.begin();
    await wait(1_000);
    expect(pad.state().calls).toHaveLength(1);
    expect(core.asked).toEqual([]);
    pad.discard(shown());
    expect(pad.state().calls).toEqual([]);
  });

  it('brings typing to the core within 300 ms, one request for many keys', async () => {
    pad.begin();
    for (const number of ['0', '08', '081', '0812']) pad.type(shown(), { number });
    await wait(300);
    expect(core.calls()).toMatchObject([{ number: '0812' }]);
    for (const note of ['G', 'Ga', 'Gag']) pad.type(shown(), { note });
    await wait(300);
    expect(core.calls()).toMatchObject([{ number: '0812', note: 'Gag' }]);
    expect(core.asked).toEqual(['start', 'save']);
  });

  it('a page that dies in the middle of a word has it back when it opens', async () => {
    pad.begin();
    pad.type(shown(), { number: '0811' });
    await wait();
    pad.type(shown(), { note: 'Sertifikat kedaluw' });
    const again = new CallPad(core.door, pc);
    expect(again.state().calls).toMatchObject([{ typed: { number: '0811', note: 'Sertifikat kedaluw' } }]);
    await again.refresh();
    expect(core.calls()).toMatchObject([{ note: 'Sertifikat kedaluw' }]);
    expect(core.calls()).toHaveLength(1);
  });

  it('an answer lost on the way is no conflict with oneself', async () => {
    pad.begin();
    pad.type(shown(), { note: 'satu' });
    await wait();
    pad.type(shown(), { note: 'satu dua' });
    const beforeAnswer = pc.read();
    await wait(); // the core stored it, but the page died before it heard so
    pc.write(beforeAnswer);
    const again = new CallPad(core.door, pc);
    again.type(again.state().shownKey ?? '', { note: 'satu dua tiga' });
    await wait(1_000);
    expect(again.state().calls[0]?.conflict).toBeUndefined();
    expect(core.calls()).toMatchObject([{ note: 'satu dua tiga' }]);
  });

  it('without an answer it keeps everything here and says so, then saves by itself', async () => {
    core.setDown(true);
    pad.begin();
    pad.type(shown(), { note: 'luring' });
    await wait();
    expect(pad.state().offline).toBe(true);
    core.setDown(false);
    await wait(4_000);
    expect(pad.state().offline).toBe(false);
    expect(core.calls()).toMatchObject([{ note: 'luring' }]);
  });

  it('parks the first when a second rings, in the core too', async () => {
    pad.begin();
    pad.type(shown(), { number: '1' });
    const first = shown();
    await wait();
    pad.begin();
    pad.type(shown(), { number: '2' });
    await wait();
    expect(core.calls().map((call) => call.phase)).toEqual(['parked', 'active']);
    pad.resume(first);
    await wait();
    expect(core.calls().map((call) => call.phase)).toEqual(['active', 'parked']);
    expect(pad.state().calls.map((call) => call.phase)).toEqual(['active', 'parked']);
  });

  it('ends with what was typed in the last moment', async () => {
    pad.begin();
    pad.type(shown(), { number: '1' });
    const ending = pad.end(shown(), { outcome: 'answered' });
    pad.type(shown(), { note: 'tambahan terakhir' });
    await wait();
    await ending;
    expect(core.calls()).toMatchObject([{ number: '1', note: 'tambahan terakhir', outcome: 'answered' }]);
    expect(pad.state().calls).toEqual([]);
    expect(pc.read()).toEqual([]);
  });

  it('when another officer wrote, both texts stay until one is chosen', async () => {
    pad.begin();
    pad.type(shown(), { note: 'semula' });
    await wait();
    const [call] = core.calls();
    if (!call) throw new Error('no call');
    core.put({ ...call, note: 'dari Adi', version: 2 });
    core.door.save = async () => {
      throw new ORPCError('CONFLICT', {
        message: 'diubah',
        data: { changed: [{ field: 'note', before: 'semula', after: 'dari Adi', by: 'Adi', at: 0 }] },
      });
    };
    pad.type(shown(), { note: 'dari Putri' });
    await wait();
    expect(pad.state().calls[0]).toMatchObject({
      typed: { note: 'dari Putri' },
      conflict: { changed: [{ by: 'Adi', after: 'dari Adi' }] },
    });
    pad.settle(shown(), false);
    expect(pad.state().calls[0]).toMatchObject({ typed: { note: 'dari Adi' }, version: 2, unsaved: [] });
  });

  it('forgets a call that was ended elsewhere, unless something typed is not stored yet', async () => {
    pad.begin();
    pad.type(shown(), { note: 'satu' });
    await wait();
    const [call] = core.calls();
    if (!call) throw new Error('no call');
    core.put({ ...call, phase: 'ended', outcome: 'answered', endedAt: 1 });
    await pad.refresh();
    expect(pad.state().calls).toEqual([]);
  });
});
