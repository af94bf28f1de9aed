import { type PriorityTable, priorityTable } from './table.ts';

/** A fault of one cell. `row` is the index in `rows` (0-based), null for header, matrix and targets. */
export interface CellError {
  row: number | null;
  /** Column of the row (`urgency`) or path of the part (`matrix.urgent.small`). */
  field: string;
  message: string;
}

/** Checks a whole table as the editor holds it; all faults at once, each at its cell, so that nothing typed is lost. */
export function validateTable(input: unknown): { ok: true; table: PriorityTable } | { ok: false; errors: CellError[] } {
  const result = priorityTable.safeParse(input);
  if (result.success) return { ok: true, table: result.data };
  return { ok: false, errors: result.error.issues.map((issue) => cellError(issue.path, issue.message, issue.code)) };
}

function cellError(path: readonly PropertyKey[], message: string, code: string | undefined): CellError {
  const [part, index, ...rest] = path;
  const inRow = part === 'rows' && typeof index === 'number';
  const field = inRow ? String(rest[0] ?? 'row') : path.map(String).join('.');
  return { row: inRow ? index : null, field, message: spoken(message, code) };
}

/** Faults the schema has no sentence of its own for come in zod's English; the user gets plain Indonesian instead. */
function spoken(message: string, code: string | undefined): string {
  if (!/^(Invalid|Unrecognized|Too (small|big))/.test(message)) return message;
  if (code === 'unrecognized_keys') return 'Ada isian yang tidak dikenal. Hapus isian itu.';
  if (code === 'too_small') return 'Isian ini kurang atau terlalu kecil.';
  if (code === 'too_big') return 'Isian ini terlalu panjang atau terlalu besar.';
  return 'Isian ini kosong atau tidak sesuai. Periksa kembali.';
}
