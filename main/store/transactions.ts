import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import type { Reader, Writer } from './store.ts';
import { WriteQueue } from './write-queue.ts';

/**
 * TypeORM's better-sqlite3 driver shares one connection among all callers, so overlapping transactions corrupt each
 * other (../shared/stack.md, Store). Hence one queue for writes and, on SQLite, a second read-only connection.
 */
export class Transactions {
  readonly #writing: DataSource;
  readonly #reading: DataSource;
  readonly #queue: WriteQueue | null;
  readonly #current = new AsyncLocalStorage<Writer>();
  #closed = false;

  /** @param serial true when the engine has a single writing connection. */
  constructor(writing: DataSource, reading: DataSource, serial: boolean) {
    this.#writing = writing;
    this.#reading = reading;
    this.#queue = serial ? new WriteQueue() : null;
  }

  read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return work(this.#current.getStore() ?? this.#reading.manager);
  }

  write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    const outer = this.#current.getStore();
    if (outer) return work(outer);
    if (this.#closed) return Promise.reject(new Error('The store is closed.'));
    return this.#queue ? this.#queue.run(() => this.#transaction(work)) : this.#transaction(work);
  }

  /** Runs on the writing connection between two transactions (backup, checkpoint). */
  between<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue ? this.#queue.run(work) : work();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue?.drained();
  }

  async #transaction<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    const effects: (() => void)[] = [];
    const result = await this.#writing.transaction((manager) => {
      const writer = writerOver(manager, effects);
      return this.#current.run(writer, () => work(writer));
    });
    for (const effect of effects) effect();
    return result;
  }
}

function writerOver(manager: EntityManager, effects: (() => void)[]): Writer {
  return {
    query: manager.query.bind(manager),
    find: manager.find.bind(manager),
    findBy: manager.findBy.bind(manager),
    findOne: manager.findOne.bind(manager),
    findOneBy: manager.findOneBy.bind(manager),
    countBy: manager.countBy.bind(manager),
    existsBy: manager.existsBy.bind(manager),
    createQueryBuilder: manager.createQueryBuilder.bind(manager),
    insert: manager.insert.bind(manager),
    update: manager.update.bind(manager),
    delete: manager.delete.bind(manager),
    afterCommit: (effect) => effects.push(effect),
  };
}
