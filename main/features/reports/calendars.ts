import { In } from 'typeorm';
import type { Calendar } from '../../../shared/domain/time/index.ts';
import type { Store } from '../../store/store.ts';
import { calendarTable } from '../calendar/table.ts';

/** Calendar versions by id, each read once for as long as the report is being made. */
export class Calendars {
  readonly #store: Store;
  readonly #known = new Map<string, Calendar>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads the versions a slice of rows was counted with; one query, none when all are known. */
  async prepare(ids: Iterable<string | null>): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => id !== null && !this.#known.has(id));
    if (wanted.length === 0) return;
    const rows = await this.#store.read((reader) => reader.findBy(calendarTable, { id: In(wanted) }));
    for (const row of rows) this.#known.set(row.id, row.document);
  }

  /** The version a row was counted with; undefined when the row was not counted with any. */
  of(id: string | null): Calendar | undefined {
    return id === null ? undefined : this.#known.get(id);
  }
}
