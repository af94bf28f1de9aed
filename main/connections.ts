import type { StaffRole } from '../shared/domain/roles.ts';
import type { Connection, Desk } from './connection.ts';
import { newId } from './kernel.ts';

/** Every open window and browser session, so that a person's sessions can be ended at once. */
export class Connections {
  readonly #open = new Set<Connection>();
  readonly #desk: Omit<Desk, 'autoLockMinutes'>;
  /** Of the office's profile; kept here because every call asks for it. */
  autoLockMinutes = 0;

  constructor(desk: Omit<Desk, 'autoLockMinutes'>) {
    this.#desk = desk;
  }

  open(via: Connection['via']): Connection {
    const connection: Connection = {
      id: newId(),
      via,
      actor: null,
      locked: false,
      language: 'id',
      lastSeenAt: this.#desk.now(),
      desk: { ...this.#desk, autoLockMinutes: () => this.autoLockMinutes },
    };
    if (via !== 'rest') this.#open.add(connection);
    return connection;
  }

  close(connection: Connection): void {
    connection.actor = null;
    this.#open.delete(connection);
  }

  /** Ids of everyone signed in somewhere in this program. */
  signedIn(): string[] {
    return [...new Set([...this.#open].flatMap(({ actor }) => actor?.staffId ?? []))];
  }

  /** Signs a person out everywhere. @param except a connection that stays, e.g. their own */
  end(staffId: string, except?: Connection): void {
    for (const connection of this.#open) {
      if (connection === except || connection.actor?.staffId !== staffId) continue;
      connection.actor = null;
      connection.locked = false;
    }
  }

  /** A person's name or role changed: it holds from the next call on. */
  rename(staffId: string, name: string, role: StaffRole): void {
    for (const connection of this.#open) {
      if (connection.actor?.staffId === staffId) connection.actor = { ...connection.actor, name, role };
    }
  }
}
