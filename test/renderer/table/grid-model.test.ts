import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blockText,
  clearBlock,
  copyBlock,
  type GridColumn,
  type GridRow,
  movedRow,
  noHistory,
  parseBlock,
  recorded,
  redone,
  undone,
  writeBlock,
} from '../../../renderer/table/grid-model.ts';
import { nextCell, targetCell } from '../../../renderer/table/useGridKeys.ts';

const columns: GridColumn[] = [
  { id: 'kind', header: 'Jenis' },
  { id: 'urgency', header: 'Urgensi', options: [{ value: 'high', label: 'Tinggi' }] },
  { id: 'code', header: 'Kode', readOnly: true },
];
const row = (id: string, kind: string, urgency = ''): GridRow => ({ id, cells: { kind, urgency, code: 'tetap' } });
let made = 0;
const newRow = (): GridRow => ({ id: `baru-${++made}`, cells: {} });

test('a block from a spreadsheet is read cell by cell, with quoted tabs, lines and quotes', () => {
  expect(parseBlock('a\tb\r\nc\t"d\ne"\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd\ne'],
  ]);
  expect(parseBlock('"ia bilang ""mati"""')).toEqual([['ia bilang "mati"']]);
  expect(parseBlock('"SPSE" mati')).toEqual([['"SPSE" mati']]);
  expect(parseBlock('')).toEqual([['']]);
});

test('what is copied is pasted back the same', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é') });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(block, (cells) => {
      // A lone empty last row cannot be told from the line end every spreadsheet adds.
      fc.pre(cells.length === 1 || cells.at(-1)?.join('') !== '' || (cells.at(-1)?.length ?? 0) > 1);
      expect(parseBlock(blockText(cells))).toEqual(cells);
    }),
  );
});

test('pasting past the last row adds rows, and past the last column is cut off', () => {
  const rows = writeBlock(
    [row('1', 'lama')],
    columns,
    { row: 0, col: 0 },
    [['x', 'tinggi', 'y', 'z'], ['baru']],
    newRow,
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual({ id: '1', cells: { kind: 'x', urgency: 'high', code: 'tetap' } });
  expect(rows[1]?.cells).toEqual({ kind: 'baru' });
});

test('an unknown choice is kept as typed, so that it can be shown as wrong', () => {
  expect(writeBlock([row('1', 'a')], columns, { row: 0, col: 1 }, [['gawat']], newRow)[0]?.cells.urgency).toBe('gawat');
});

test('copying shows labels, clearing spares read-only cells', () => {
  const rows = [row('1', 'a', 'high'), row('2', 'b')];
  expect(copyBlock(rows, columns, { row: 1, col: 1 }, { row: 0, col: 0 })).toEqual([
    ['a', 'Tinggi'],
    ['b', ''],
  ]);
  expect(clearBlock(rows, columns, { row: 0, col: 0 }, { row: 0, col: 2 })[0]?.cells).toEqual({
    kind: '',
    urgency: '',
    code: 'tetap',
  });
});

test('undo goes back step by step, redo forward, and a new change forgets what was undone', () => {
  const [a, b, c] = [[row('1', 'a')], [row('1', 'b')], [row('1', 'c')]];
  const two = recorded(recorded(noHistory, a), b);
  const back = undone(two, c);
  expect(back?.rows).toBe(b);
  const again = back && redone(back.history, back.rows);
  expect(again?.rows).toBe(c);
  const first = back && undone(back.history, back.rows);
  expect(first?.rows).toBe(a);
  expect(first && undone(first.history, first.rows)).toBeUndefined();
  expect(back && redone(recorded(back.history, back.rows), c)).toBeUndefined();
});

test('keys move inside the grid; Tab goes on to the next row and leaves at the ends', () => {
  expect(targetCell('ArrowUp', { row: 0, col: 1 }, 3, 3)).toEqual({ row: 0, col: 1 });
  expect(targetCell('End', { row: 2, col: 0 }, 3, 3)).toEqual({ row: 2, col: 2 });
  expect(targetCell('a', { row: 2, col: 0 }, 3, 3)).toBeUndefined();
  expect(nextCell({ row: 0, col: 2 }, 1, 2, 3)).toEqual({ row: 1, col: 0 });
  expect(nextCell({ row: 1, col: 2 }, 1, 2, 3)).toBeUndefined();
  expect(nextCell({ row: 0, col: 0 }, -1, 2, 3)).toBeUndefined();
});

test('a column worked out from the others is copied as shown and never pasted over', () => {
  const computed: GridColumn[] = [
    { id: 'kind', header: 'Jenis' },
    { id: 'twice', header: 'Dua kali', computed: ({ cells }) => `${cells.kind}${cells.kind}` },
  ];
  const rows = [row('1', 'ab')];
  expect(copyBlock(rows, computed, { row: 0, col: 0 }, { row: 0, col: 1 })).toEqual([['ab', 'abab']]);
  const pasted = writeBlock(rows, computed, { row: 0, col: 0 }, [['x', 'y']], newRow);
  expect(pasted[0]?.cells).toMatchObject({ kind: 'x' });
  expect(pasted[0]?.cells.twice).toBeUndefined();
});

test('a row moves up and down, and not past the ends', () => {
  const rows = [row('1', 'a'), row('2', 'b'), row('3', 'c')];
  expect(movedRow(rows, 0, 1).map(({ id }) => id)).toEqual(['2', '1', '3']);
  expect(movedRow(rows, 2, -1).map(({ id }) => id)).toEqual(['1', '3', '2']);
  expect(movedRow(rows, 0, -1)).toBe(rows);
  expect(movedRow(rows, 2, 1)).toBe(rows);
});
