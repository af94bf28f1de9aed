import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './tables.ts';

/** The office's dated documents: calendars, procedures, priority tables, reply templates. */
export class Rules0020 implements MigrationInterface {
  readonly name = 'Rules1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'calendar_version',
      {
        id: 'key',
        kind: 'text',
        version: 'int',
        document: 'json',
        note: 'text',
        created_at: 'instant',
        created_name: 'text',
      },
      [{ columns: ['kind', 'version'], unique: true }],
    );
    await createTable(
      runner,
      'procedure_version',
      {
        id: 'key',
        code: 'text',
        version: 'int',
        title: 'text',
        document: 'json',
        in_force_since: 'instant?',
        created_at: 'instant',
      },
      [{ columns: ['code', 'version'], unique: true }],
    );
    await createTable(
      runner,
      'priority_table',
      {
        id: 'key',
        version: 'int',
        revision: 'int',
        status: 'text',
        document: 'json',
        note: 'text',
        created_at: 'instant',
        created_name: 'text',
        updated_at: 'instant',
        in_force_at: 'instant?',
        in_force_name: 'text',
      },
      [
        // One table in force and one draft, whatever happens.
        { columns: ['status'], unique: true, where: `status <> 'withdrawn'` },
        { columns: ['revision'], unique: true },
      ],
    );
    await createTable(runner, 'reply_template', {
      id: 'key',
      version: 'int',
      name: 'text',
      use: 'text',
      body: 'text',
      active: 'flag',
      updated_at: 'instant',
    });
  }

  async down(): Promise<void> {
    throw new Error('Loket goes back by restoring the copy made before the migration.');
  }
}
