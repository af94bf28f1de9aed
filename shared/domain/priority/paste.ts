import { normaliseWord } from './normalise-word.ts';
import { readRequiredData } from './required-data.ts';
import { splitCells } from './split-cells.ts';
import { type PriorityRow, priorityRow } from './table.ts';
import type { CellError } from './validate.ts';
import { choices, type WordList, wordValue } from './words.ts';

/** Columns of a pasted table in the order used when it has no heading line. */
export const PASTE_COLUMNS = [
  ['code', 'Kode'],
  ['problem', 'Jenis permasalahan'],
  ['category', 'Kategori'],
  ['kind', 'Jenis'],
  ['urgency', 'Urgensi'],
  ['impact', 'Dampak'],
  ['escalateTo', 'Tujuan eskalasi'],
  ['requiredData', 'Data dukung'],
  ['standardSolution', 'Solusi baku'],
  ['active', 'Aktif'],
] as const;
export type PasteColumn = (typeof PASTE_COLUMNS)[number][0];

const HEADINGS = new Map<string, PasteColumn>([
  ...PASTE_COLUMNS.map(([column, label]): [string, PasteColumn] => [normaliseWord(label), column]),
  ['kat', 'category'],
  ['u', 'urgency'],
  ['d', 'impact'],
  ['permasalahan', 'problem'],
  ['eskalasi', 'escalateTo'],
  ['escalate to', 'escalateTo'],
  ['data dukung wajib', 'requiredData'],
  ['solusi', 'standardSolution'],
]);

/** What a pasted line gave: the row when every cell is right, its cells as typed in any case. */
export interface PastedRow {
  cells: Partial<Record<PasteColumn, string>>;
  row: PriorityRow | null;
}

/**
 * Reads rows pasted from a spreadsheet (cells by tab, or by semicolon), with or without a heading line. Words and codes are both read
 * (`Mendesak`, `M`). A line whose code is in `existing` changes only the columns pasted. Every fault is reported at its cell and nothing pasted is dropped. At most 500 lines.
 */
export function parsePastedRows(
  text: string,
  existing: readonly PriorityRow[] = [],
): { rows: PastedRow[]; errors: CellError[] } {
  const lines = splitCells(text.replace(/^\uFEFF/, ''));
  const heading = lines[0]?.map((cell) => HEADINGS.get(normaliseWord(cell)));
  const named = heading !== undefined && heading.filter((column) => column !== undefined).length >= 2;
  const columns = named ? heading : PASTE_COLUMNS.map(([column]) => column);
  const errors: CellError[] = [];
  const body = named ? lines.slice(1) : lines;
  if (body.length > 500)
    errors.push({
      row: null,
      field: 'rows',
      message: 'Paling banyak 500 baris sekali tempel. Bagi menjadi beberapa bagian.',
    });
  const rows = body.slice(0, 500).map((cells, index) => {
    const named: PastedRow['cells'] = {};
    cells.forEach((cell, position) => {
      const column = columns[position];
      if (column) named[column] = cell.trim();
      else if (cell.trim() !== '' && position >= columns.length)
        errors.push({
          row: index,
          field: 'row',
          message: `Baris ini mempunyai sel lebih dari ${columns.length} kolom: "${cell.trim()}".`,
        });
    });
    return { cells: named, row: parseRow(named, index, errors, existing) };
  });
  return { rows, errors };
}

/** The value meant by one cell of a closed list, or the sentence that says which words it takes. */
export function parseCell(list: WordList, text: string): { value: string } | { message: string } {
  const value = wordValue(list, text);
  if (value !== undefined) return { value: String(value) };
  return {
    message:
      text.trim() === ''
        ? `Isi sel ini: ${choices(list)}.`
        : `"${text.trim()}" tidak dikenal. Isi dengan: ${choices(list)}.`,
  };
}

function parseRow(
  cells: PastedRow['cells'],
  index: number,
  errors: CellError[],
  existing: readonly PriorityRow[],
): PriorityRow | null {
  const found: CellError[] = [];
  const code = cells.code?.toUpperCase() ?? '';
  const base = existing.find((row) => row.code === code);
  const word = <Value>(list: WordList, column: PasteColumn, unpasted: Value): string | Value | undefined => {
    const cell = cells[column];
    if (cell === undefined && unpasted !== undefined) return unpasted;
    const parsed = parseCell(list, cell ?? '');
    if ('value' in parsed) return parsed.value;
    found.push({ row: index, field: column, message: parsed.message });
    return undefined;
  };
  const candidate = {
    ...(base ?? NEW_ROW),
    code,
    problem: cells.problem ?? base?.problem ?? '',
    category: word('category', 'category', base?.category),
    kind: word('kind', 'kind', base?.kind),
    urgency: word('urgency', 'urgency', base?.urgency),
    impact: word('impact', 'impact', base?.impact),
    escalateTo: cells.escalateTo ?? base?.escalateTo ?? '',
    requiredData:
      cells.requiredData === undefined && base
        ? base.requiredData
        : readRequiredData(cells.requiredData ?? '', base?.requiredData ?? []),
    standardSolution: cells.standardSolution ?? base?.standardSolution ?? '',
    active: cells.active ? word('active', 'active', undefined) === 'true' : (base?.active ?? true),
  };
  const result = priorityRow.safeParse(candidate);
  for (const issue of result.error?.issues ?? []) {
    const field = String(issue.path[0] ?? 'row');
    if (!found.some((fault) => fault.field === field)) found.push({ row: index, field, message: issue.message });
  }
  errors.push(...found);
  return found.length === 0 && result.success ? result.data : null;
}

const NEW_ROW = {
  applications: [],
  roles: [],
  stages: [],
  override: null,
  escalateAfter: null,
  expectedLevel: null,
};
