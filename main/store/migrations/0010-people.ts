import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './tables.ts';

/** Settings, the office's people, their tokens and drafts, contacts, and the audit trail. */
export class People0010 implements MigrationInterface {
  readonly name = 'People1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'setting', { id: 'key', document: 'json', version: 'int', updated_at: 'instant' });
    await createTable(
      runner,
      'staff',
      {
        id: 'key',
        version: 'int',
        username: 'text',
        name: 'text',
        nip: 'text',
        position: 'text',
        role: 'text',
        password_hash: 'text',
        active: 'flag',
        failed_logins: 'int',
        locked_until: 'instant?',
        last_seen_at: 'instant?',
        created_at: 'instant',
      },
      [{ columns: ['username'], unique: true }],
    );
    await createTable(
      runner,
      'api_token',
      {
        id: 'key',
        name: 'text',
        secret_hash: 'text',
        role: 'text',
        created_at: 'instant',
        created_by: 'text>staff',
        last_used_at: 'instant?',
        revoked_at: 'instant?',
      },
      [{ columns: ['secret_hash'], unique: true }],
    );
    await createTable(
      runner,
      'draft',
      { id: 'key', staff_id: 'text>staff', place: 'text', body: 'text', at: 'instant' },
      [{ columns: ['staff_id', 'place'], unique: true }],
    );
    await createTable(
      runner,
      'contact',
      {
        id: 'key',
        version: 'int',
        name: 'text',
        email: 'text',
        organization: 'text',
        role: 'text',
        spse_user_id: 'text',
        npwp: 'text',
        identity_number: 'text',
        address: 'text',
        note: 'text',
        merged_into: 'text?>contact',
        client_key: 'text',
        created_at: 'instant',
        updated_at: 'instant',
      },
      [
        { columns: ['client_key'], unique: true },
        { columns: ['name', 'id'] },
        { columns: ['updated_at', 'id'] },
        { columns: ['email'] },
      ],
    );
    await createTable(
      runner,
      'contact_phone',
      { id: 'key', contact_id: 'text>contact', number: 'text', position: 'int' },
      [{ columns: ['contact_id', 'number'], unique: true }, { columns: ['number'] }],
    );
    await createTable(
      runner,
      'contact_merge',
      {
        id: 'key',
        survivor_id: 'text>contact',
        merged_id: 'text>contact',
        moved: 'json',
        at: 'instant',
        by_name: 'text',
        undone_at: 'instant?',
      },
      [{ columns: ['survivor_id'] }, { columns: ['merged_id'] }],
    );
    await createTable(
      runner,
      'audit',
      {
        seq: 'bigKey',
        at: 'instant',
        by_id: 'text?',
        by_name: 'text',
        action: 'text',
        entity: 'text',
        entity_id: 'text',
        summary: 'text',
        before: 'text',
        after: 'text',
        previous_hash: 'text',
        hash: 'text',
      },
      [{ columns: ['entity', 'entity_id', 'seq'] }, { columns: ['by_id', 'seq'] }],
    );
    // One row: the end of the audit chain. Updating it first makes concurrent writers queue up.
    await createTable(runner, 'audit_head', { id: 'key', seq: 'instant', hash: 'text' });
    await runner.query(`INSERT INTO audit_head (id, seq, hash) VALUES ('head', 0, '')`);
    await createTable(runner, 'counter', { id: 'key', value: 'instant' });
  }

  async down(): Promise<void> {
    throw new Error('Loket goes back by restoring the copy made before the migration.');
  }
}
