import { type QueryRunner, Table, TableForeignKey, TableIndex } from 'typeorm';

/**
 * Column kinds as the first release fixed them. `?` = may be null; `>table` = refers to that table's id.
 * Changing a kind would rewrite history: add a new one instead.
 */
const kinds = {
  key: { type: 'text', isPrimary: true },
  text: { type: 'text' },
  int: { type: 'integer' },
  instant: { type: 'bigint' },
  flag: { type: 'boolean' },
  json: { type: 'text' },
  bigKey: { type: 'bigint', isPrimary: true },
} as const;
type Kind = keyof typeof kinds;
export type Columns = Record<
  string,
  Kind | 'serial' | `${Kind}?` | `text>${string}` | `text?>${string}` | `key>${string}`
>;
export type Index = { columns: string[]; unique?: boolean; where?: string };

/** Creates a table with its references and indexes through TypeORM's Table API, so both engines get the same. */
export async function createTable(runner: QueryRunner, name: string, columns: Columns, indexes: Index[] = []) {
  const references: TableForeignKey[] = [];
  const built = Object.entries(columns).map(([column, spec]) => {
    const [kindPart = '', target] = spec.split('>');
    if (target) {
      references.push(
        new TableForeignKey({
          name: `fk_${name}_${column}`,
          columnNames: [column],
          referencedTableName: target,
          referencedColumnNames: ['id'],
        }),
      );
    }
    if (kindPart === 'serial') {
      return {
        name: column,
        type: 'integer',
        isPrimary: true,
        isGenerated: true,
        generationStrategy: 'increment' as const,
      };
    }
    const isNullable = kindPart.endsWith('?');
    return { name: column, isNullable, ...kinds[kindName(kindPart)] };
  });
  await runner.createTable(new Table({ name, columns: built, foreignKeys: references }));
  for (const index of indexes) {
    await runner.createIndex(
      name,
      new TableIndex({
        name: `ix_${name}_${index.columns.join('_')}${index.where ? '_part' : ''}`,
        columnNames: index.columns,
        isUnique: index.unique ?? false,
        where: index.where,
      }),
    );
  }
}

function kindName(part: string): Kind {
  const name = part.replace('?', '');
  if (name in kinds) return name as Kind;
  throw new Error(`Unknown column kind ${part}`);
}
