import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Calendar,
  due,
  elapsed,
  elapsedFor,
  explain,
  limit,
  type Pause,
  workingMinutesBefore,
  ZONES,
  zoneOffset,
} from '../../../../shared/domain/time/index.ts';
import { at, exampleOffice, office, week } from './offices.ts';

const calendars: Calendar[] = ZONES.flatMap((zone) => [
  exampleOffice(zone),
  office(zone, week(['00:00-24:00'], ['00:00-24:00'], ['00:00-24:00'])),
  office(zone, week(['00:00-01:00', '22:00-24:00'], [], ['10:00-10:01'])),
]);
const calendar = fc.constantFrom(...calendars);
const moment = fc.integer({ min: at('2024-12-01 00:00'), max: at('2025-12-31 23:59') });
const closedPause = fc
  .tuple(moment, fc.integer({ min: 0, max: 5 * 86_400_000 }))
  .map(([fromMs, length]): Pause => ({ fromMs, toMs: fromMs + length, reason: 'data' }));
const minutes = fc.integer({ min: 1, max: 3000 });
const near = (start: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -86_400_000, max: 10 * 86_400_000 }), fc.integer({ min: 0, max: 3 * 86_400_000 }))
      .map(([after, length]): Pause => ({ fromMs: start + after, toMs: start + after + length, reason: 'data' })),
    { maxLength: 5 },
  );
const situation = fc
  .tuple(calendar, moment)
  .chain(([c, start]) => fc.tuple(fc.constant(c), fc.constant(start), near(start)));

/** Due of a measured limit under closed pauses always exists. */
const end = (start: number, amount: number, c: Calendar, pauses: readonly Pause[] = []): number => {
  const result = due(start, limit(amount, 'minute'), c, pauses);
  if (result === null) throw new Error('no due');
  return result;
};

/** The slow reference: asks of every minute whether the clock on the wall is inside a window. Knows nothing of the engine. */
function slowElapsed(fromMs: number, toMs: number, c: Calendar, pauses: readonly Pause[]): number {
  let total = 0;
  for (let ms = fromMs; ms < toMs; ms += 60_000) {
    const local = new Date(ms + zoneOffset(c.zone)).toISOString();
    const date = local.slice(0, 10);
    const time = local.slice(11, 16);
    const pattern = c.patterns.find((p) => p.validFrom <= date && (p.validTo === null || date <= p.validTo));
    if (!pattern) throw new Error(`no pattern on ${date}`);
    const weekday = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[
      new Date(`${date}T00:00:00Z`).getUTCDay()
    ];
    const windows = c.exceptions.find((e) => e.date === date)?.windows ?? (weekday ? pattern.days[weekday] : []);
    const open = windows.some((w) => w.from <= time && time < w.to);
    const paused = pauses.some((p) => p.fromMs <= ms && (p.toMs === null || ms < p.toMs));
    if (open && !paused) total += 60;
  }
  return total;
}

it('elapsed(start, due(start, n)) is n', () => {
  fc.assert(
    fc.property(situation, minutes, ([c, start, pauses], n) => {
      expect(elapsed(start, end(start, n, c, pauses), c, pauses)).toBe(n * 60);
    }),
    { numRuns: 300 },
  );
});

it('due is the first such moment: one millisecond earlier is not n yet', () => {
  fc.assert(
    fc.property(situation, minutes, ([c, start, pauses], n) => {
      expect(elapsed(start, end(start, n, c, pauses) - 1, c, pauses)).toBeLessThan(n * 60);
    }),
    { numRuns: 300 },
  );
});

it('more minutes are never due sooner, a later start never either', () => {
  fc.assert(
    fc.property(situation, minutes, minutes, fc.nat(86_400_000), ([c, start, pauses], n, more, later) => {
      expect(end(start, n + more, c, pauses)).toBeGreaterThan(end(start, n, c, pauses));
      expect(end(start + later, n, c, pauses)).toBeGreaterThanOrEqual(end(start, n, c, pauses));
    }),
    { numRuns: 200 },
  );
});

it('a pause never shortens a deadline nor lengthens time used, in any unit', () => {
  const unit = fc.constantFrom('minute', 'hour', 'workingDay', 'calendarDay', 'elapsedHour' as const);
  fc.assert(
    fc.property(situation, closedPause, unit, fc.integer({ min: 1, max: 20 }), ([c, start, pauses], extra, u, n) => {
      const without = due(start, limit(n, u), c, pauses) ?? Number.NaN;
      const withExtra = due(start, limit(n, u), c, [...pauses, extra]) ?? Number.NaN;
      expect(withExtra).toBeGreaterThanOrEqual(without);
      const used = (all: Pause[]) => elapsedFor(limit(n, u), start, without, c, all)?.seconds ?? Number.NaN;
      expect(used([...pauses, extra])).toBeLessThanOrEqual(used(pauses));
    }),
    { numRuns: 200 },
  );
});

it('at its due moment every unit has used its amount and is not late; a moment later it is', () => {
  const unit = fc.constantFrom('minute', 'hour', 'workingDay', 'calendarDay', 'elapsedHour' as const);
  fc.assert(
    fc.property(situation, unit, fc.integer({ min: 1, max: 20 }), ([c, start, pauses], u, n) => {
      const at = due(start, limit(n, u), c, pauses) ?? Number.NaN;
      expect(elapsedFor(limit(n, u), start, at, c, pauses)).toMatchObject({ amount: n, late: false });
      expect(elapsedFor(limit(n, u), start, at + 1, c, pauses)).toMatchObject({ late: true });
    }),
    { numRuns: 200 },
  );
});

it('agrees with a slow reference that asks every minute', () => {
  const whole = moment.map((ms) => ms - (ms % 60_000));
  const wholePauses = fc.array(
    closedPause.map((p) => ({
      ...p,
      fromMs: p.fromMs - (p.fromMs % 60_000),
      toMs: (p.toMs ?? 0) - ((p.toMs ?? 0) % 60_000),
    })),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(calendar, whole, fc.nat(14 * 1440), wholePauses, (c, start, length, pauses) => {
      const to = start + length * 60_000;
      expect(elapsed(start, to, c, pauses)).toBe(slowElapsed(start, to, c, pauses));
    }),
    { numRuns: 60 },
  );
});

it('the explanation has no gaps and its worked parts add up to the number', () => {
  fc.assert(
    fc.property(situation, fc.nat(30 * 86_400_000), ([c, start, pauses], length) => {
      const to = start + length + 1;
      const parts = explain(limit(1, 'minute'), start, to, c, pauses);
      expect(parts[0]?.fromMs).toBe(start);
      expect(parts.at(-1)?.toMs).toBe(to);
      parts.slice(1).forEach((part, index) => {
        expect(part.fromMs).toBe(parts[index]?.toMs);
      });
      const ms = parts.reduce((sum, part) => sum + (part.kind === 'worked' ? part.toMs - part.fromMs : 0), 0);
      expect(ms / 1000).toBe(elapsed(start, to, c, pauses));
    }),
    { numRuns: 200 },
  );
});

it('counting back n minutes leaves exactly n', () => {
  fc.assert(
    fc.property(calendar, moment, minutes, (c, deadline, n) => {
      expect(elapsed(workingMinutesBefore(deadline, n, c), deadline, c)).toBe(n * 60);
    }),
    { numRuns: 200 },
  );
});

it('the three zones give the same local answer', () => {
  fc.assert(
    fc.property(moment, minutes, (start, n) => {
      const [wib = 0, wita = 0, wit = 0] = ZONES.map((zone) => {
        const shift = zoneOffset('Asia/Jakarta') - zoneOffset(zone);
        return end(start + shift, n, exampleOffice(zone)) - shift;
      });
      expect([wita, wit]).toEqual([wib, wib]);
    }),
    { numRuns: 50 },
  );
});
