import type { Engine, Reader } from './store.ts';

/** A piece of SQL with its values; the text stays the same for the same shape, so the engine prepares it once. */
export type Sql = { readonly parts: readonly string[]; readonly values: readonly unknown[] };

/** Builds SQL from a template; a value becomes a parameter, a piece is put in place. Quote nothing, columns are snake_case. */
export function sql(strings: TemplateStringsArray, ...inserted: unknown[]): Sql {
  const parts = [strings[0] ?? ''];
  const values: unknown[] = [];
  inserted.forEach((value, index) => {
    const after = strings[index + 1] ?? '';
    if (!isSql(value)) {
      values.push(value);
      parts.push(after);
      return;
    }
    parts.push(`${parts.pop() ?? ''}${value.parts[0] ?? ''}`, ...value.parts.slice(1));
    values.push(...value.values);
    parts.push(`${parts.pop() ?? ''}${after}`);
  });
  return { parts, values };
}

/** Joins pieces: `joined([a, b], ' AND ')`. */
export function joined(pieces: readonly Sql[], between: string): Sql {
  return pieces.reduce((all, piece, index) => (index === 0 ? piece : sql`${all}${plain(between)}${piece}`), plain(''));
}

/** `(?, ?, ?)` of the values; never empty. */
export function listOf(values: readonly unknown[]): Sql {
  return sql`(${joined(
    values.map((value) => sql`${value}`),
    ', ',
  )})`;
}

/** Text of our own put into a statement as it is; never anything typed by a person. */
export function plain(text: string): Sql {
  return { parts: [text], values: [] };
}

/** Runs a read; rows carry the column names of the statement. */
export function ask<Row>(engine: Engine, reader: Reader, statement: Sql): Promise<Row[]> {
  return reader.query(textOf(engine, statement), [...statement.values]);
}

/** The statement as the engine wants it: `?` on SQLite, `$1` on PostgreSQL. */
export function textOf(engine: Engine, statement: Sql): string {
  const { parts } = statement;
  if (engine === 'sqlite') return parts.join('?');
  return parts.reduce((text, part, index) => (index === 0 ? part : `${text}$${index}${part}`), '');
}

function isSql(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && 'parts' in value && 'values' in value;
}

/** A statement with `:name` parameters, as the query builder writes them, put into one of ours. */
export function named(text: string, parameters: Record<string, unknown>): Sql {
  const parts: string[] = [''];
  const values: unknown[] = [];
  text.split(/(:\w+)/).forEach((piece) => {
    const name = piece.slice(1);
    if (!piece.startsWith(':') || !(name in parameters)) {
      parts.push(`${parts.pop() ?? ''}${piece}`);
      return;
    }
    values.push(parameters[name]);
    parts.push('');
  });
  return { parts, values };
}
