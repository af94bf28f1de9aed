import { expect, test } from 'vitest';
import { clockView } from '../../../../renderer/features/tickets/parts/clock.ts';
import type { Clock } from '../../../../renderer/features/tickets/parts/types.ts';
import { activeFilters, readView, writeView } from '../../../../renderer/features/tickets/queue/filters.ts';
import { noFilter } from '../../../../renderer/features/tickets/queue/memory.ts';
import { queueOf, queuePath } from '../../../../renderer/features/tickets/queue/queue-paths.ts';
import { queues } from '../../../../shared/domain/vocabulary.ts';

test('every queue has an address of its own, and an unknown address shows all open tickets', () => {
  const slugs = queues.map((queue) => queuePath(queue).split('/')[2]);
  expect(slugs.map(queueOf)).toEqual([...queues]);
  expect(queueOf(undefined)).toBe('open');
  expect(queueOf('tidak-ada')).toBe('open');
});

test('each active filter can be taken away by itself', () => {
  const filter = { ...noFilter, search: 'unggah', priority: ['high' as const, 'low' as const], assigneeId: null };
  const active = activeFilters(filter);
  expect(active.map(({ key, value }) => [key, value])).toEqual([
    ['search', 'unggah'],
    ['priority', 'high'],
    ['priority', 'low'],
    ['assigneeId', null],
  ]);
  expect(active[1]?.without).toEqual({ ...filter, priority: ['low'] });
  expect(active[3]?.without.assigneeId).toBeUndefined();
  expect(activeFilters(noFilter)).toEqual([]);
});

test('a saved view opens as it was saved, and a damaged one opens all open tickets', () => {
  const filter = { ...noFilter, channel: ['phone' as const] };
  expect(readView(writeView('late', filter, { by: 'number', dir: 'desc' }))).toEqual({
    queue: 'late',
    filter,
    sort: { by: 'number', dir: 'desc' },
  });
  expect(readView('bukan JSON').queue).toBe('open');
  expect(readView('{"queue":"lama","filter":7}').filter).toEqual(noFilter);
});

const clock: Clock = { state: 'onTime', startedAt: 0, dueAt: 1, secondsLeft: 90, secondsUsed: 30, running: true };

test('a running clock goes on between two readings and says when it is late', () => {
  expect(clockView(clock, 0, 'id')).toEqual({ state: 'onTime', text: 'sisa 1 menit' });
  expect(clockView(clock, 200, 'id')).toEqual({ state: 'late', text: 'lewat 1 menit' });
});

test('outside working hours and during a pause the number stands still', () => {
  expect(clockView({ ...clock, running: false }, 3_600, 'id')).toEqual({ state: 'onTime', text: 'sisa 1 menit' });
  expect(clockView({ ...clock, state: 'paused', running: false }, 3_600, 'id').state).toBe('paused');
  expect(clockView({ ...clock, state: 'notMeasured', secondsLeft: null }, 5, 'id').text).toBeUndefined();
});
