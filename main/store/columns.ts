import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/**
 * Dull column types that mean the same in SQLite and PostgreSQL. A table is described once; its row type follows
 * from the description.
 */
export type Column<T> = EntitySchemaColumnOptions & { readonly holds?: T };
export type RowOf<C> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** UUIDv7 or another text key. */
export const key = (): Column<string> => ({ type: 'text', primary: true });
/** A key the engine counts up. */
export const serial = (): Column<number> => ({ type: 'integer', primary: true, generated: 'increment' });
export const bigKey = (): Column<number> => ({ type: 'bigint', primary: true });
export const text = (): Column<string> => ({ type: 'text' });
export const textOrNull = (): Column<string | null> => ({ type: 'text', nullable: true });
/** UTC milliseconds. */
export const instant = (): Column<number> => ({ type: 'bigint' });
export const instantOrNull = (): Column<number | null> => ({ type: 'bigint', nullable: true });
export const int = (): Column<number> => ({ type: 'integer' });
export const intOrNull = (): Column<number | null> => ({ type: 'integer', nullable: true });
export const flag = (): Column<boolean> => ({ type: 'boolean' });
/** One of a closed list. */
export const oneOf = <const T extends string>(_list: readonly T[]): Column<T> => ({ type: 'text' });
export const oneOfOrNull = <const T extends string>(_list: readonly T[]): Column<T | null> => ({
  type: 'text',
  nullable: true,
});
/** Structured value this program alone writes; its shape is checked at the contract before it gets here. */
export const json = <T>(): Column<T> => ({ type: 'simple-json' });
export const jsonOrNull = <T>(): Column<T | null> => ({ type: 'simple-json', nullable: true });

/** Describes a table; the migration creates it, a test compares the two. */
export function table<C extends Record<string, Column<unknown>>>(name: string, columns: C): EntitySchema<RowOf<C>> {
  return new EntitySchema<RowOf<C>>({ name, tableName: name, columns: columns as never });
}
/** Row type of a described table. */
export type Row<S> = S extends EntitySchema<infer R> ? R : never;

/** Sorts after every real deadline: "no deadline runs", kept non-null so that both engines order alike. */
export const noDeadline = 8_640_000_000_000_000;
