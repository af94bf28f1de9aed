import type { PriorityTable } from '../../../shared/domain/priority/table.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';
import { ask, sql } from '../../store/sql.ts';
import type { Engine, Reader } from '../../store/store.ts';
import { calendarTable } from '../calendar/table.ts';
import { type OfficeProfile, readProfile } from '../office/settings.ts';
import { priorityTableTable } from '../priorities/table.ts';
import { procedureVersion } from '../procedures/service.ts';
import type { ProcedureVersionRow } from '../procedures/table.ts';

export type Dated<T> = { id: string; document: T };

/** The documents of the office that are in force now. */
export type InForce = {
  profile: OfficeProfile;
  /** Office clocks and the user's steps run by it. */
  counter: Dated<Calendar>;
  /** LKPP's steps run by it. */
  partner: Dated<Calendar>;
  tableId: string;
};

type Stamp = { office: number | null; counter: string | null; partner: string | null; tableid: string | null };

const stamp = sql`SELECT
  (SELECT version FROM setting WHERE id = 'office') AS office,
  (SELECT id FROM calendar_version WHERE kind = 'counter' ORDER BY version DESC LIMIT 1) AS counter,
  (SELECT id FROM calendar_version WHERE kind = 'partner' ORDER BY version DESC LIMIT 1) AS partner,
  (SELECT id FROM priority_table WHERE status = 'inForce' ORDER BY revision DESC LIMIT 1) AS tableid`;

/**
 * The office's dated documents, read once: a version never changes, so its id is enough. One small query tells which
 * ones are in force. Lives as long as the core; holds a bounded number of documents.
 */
export class Rules {
  readonly #engine: Engine;
  readonly #calendars = new Shelf<Calendar>(24);
  readonly #procedures = new Shelf<ProcedureVersionRow>(48);
  readonly #tables = new Shelf<PriorityTable>(8);
  #profile: { version: number; profile: OfficeProfile } | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** @throws Refusal when the office is not set up */
  async inForce(reader: Reader): Promise<InForce> {
    const [now] = await ask<Stamp>(this.#engine, reader, stamp);
    const profile = await this.#profileAt(reader, now?.office ?? null);
    if (!now?.counter || !now.partner || !now.tableid) throw new Refusal('UNAVAILABLE', ticketRefusal.noCurrentRules);
    return {
      profile,
      counter: { id: now.counter, document: await this.calendar(reader, now.counter) },
      partner: { id: now.partner, document: await this.calendar(reader, now.partner) },
      tableId: now.tableid,
    };
  }

  calendar(reader: Reader, id: string): Promise<Calendar> {
    return this.#calendars.get(id, async () => (await reader.findOneBy(calendarTable, { id }))?.document ?? null);
  }

  procedure(reader: Reader, id: string): Promise<ProcedureVersionRow> {
    return this.#procedures.get(id, () => procedureVersion(reader, id));
  }

  table(reader: Reader, id: string): Promise<PriorityTable> {
    return this.#tables.get(id, async () => (await reader.findOneBy(priorityTableTable, { id }))?.document ?? null);
  }

  async #profileAt(reader: Reader, version: number | null): Promise<OfficeProfile> {
    if (this.#profile && this.#profile.version === version) return this.#profile.profile;
    const { document, version: read } = await readProfile(reader);
    this.#profile = { version: read, profile: document };
    return document;
  }
}

/** Keeps the last few documents by id. */
class Shelf<T> {
  readonly #kept = new Map<string, T>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async get(id: string, read: () => Promise<T | null>): Promise<T> {
    const known = this.#kept.get(id);
    if (known !== undefined) return known;
    const found = await read();
    if (found === null) throw new Refusal('UNAVAILABLE', ticketRefusal.noCurrentRules);
    this.#kept.set(id, found);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > this.#limit && oldest !== undefined) this.#kept.delete(oldest);
    return found;
  }
}
