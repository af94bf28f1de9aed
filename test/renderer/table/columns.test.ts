import { expect, test } from 'vitest';
import { type Column, compareValues, gridTracks, leastWidth } from '../../../renderer/table/columns.ts';
import { targetRow } from '../../../renderer/table/useRowKeys.ts';

const columns: Column<{ name: string }>[] = [
  { id: 'number', header: 'Nomor', width: 100, cell: (row) => row.name },
  { id: 'subject', header: 'Perihal', width: 200, grow: 1, cell: (row) => row.name },
];

test('numbers sort as numbers and words as an Indonesian reader expects', () => {
  expect([10, 9, 100].toSorted(compareValues)).toEqual([9, 10, 100]);
  expect(['tiket 10', 'Tiket 9', 'antre'].toSorted(compareValues)).toEqual(['antre', 'Tiket 9', 'tiket 10']);
});

test('a growing column takes the rest until the officer gives it a width', () => {
  expect(gridTracks(columns, {}, true)).toBe('36px 100px minmax(200px, 1fr)');
  expect(gridTracks(columns, { subject: 300 }, false)).toBe('100px 300px minmax(0, 1fr)');
  expect(leastWidth(columns, { subject: 300 }, true)).toBe(436);
});

test('movement keys stay inside the rows', () => {
  expect(targetRow('ArrowDown', undefined, 5, 3)).toBe(0);
  expect(targetRow('k', 0, 5, 3)).toBe(0);
  expect(targetRow('PageDown', 3, 5, 3)).toBe(4);
  expect(targetRow('End', 1, 5, 3)).toBe(4);
  expect(targetRow('x', 1, 5, 3)).toBeUndefined();
  expect(targetRow('ArrowDown', undefined, 0, 3)).toBeUndefined();
});
