import type { EntityManager } from 'typeorm';

/** What a reader may do: it cannot write, by type and (on SQLite) by connection. */
export type Reader = Pick<
  EntityManager,
  'query' | 'find' | 'findBy' | 'findOne' | 'findOneBy' | 'countBy' | 'existsBy' | 'createQueryBuilder'
>;

/** What a writer may do. Everything done with one `Writer` becomes durable together or not at all. */
export type Writer = Reader &
  Pick<EntityManager, 'insert' | 'update' | 'delete'> & {
    /** Runs after the transaction is durable; never runs when it rolls back. */
    afterCommit(effect: () => void): void;
  };

export type Engine = 'sqlite' | 'postgres';

/** The only door to the database. */
export interface Store {
  readonly engine: Engine;
  /** Reads committed data. Inside a write it sees what that write has done so far. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * One transaction; writes run one after the other. A nested write joins the outer one. No network and no waiting
   * for people inside.
   */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Writes a verified copy of the database to `file`. SQLite only; refuses on PostgreSQL. */
  copyTo(file: string): Promise<{ size: number }>;
  close(): Promise<void>;
}
