import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './tables.ts';

/** Escalations to LKPP: what leaves (deliveries), what comes back (events), data requests, access grants. */
export class Escalations0050 implements MigrationInterface {
  readonly name = 'Escalations1764000050000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'escalation',
      {
        id: 'key',
        version: 'int',
        ticket_id: 'text>ticket',
        client_key: 'text',
        channel: 'text',
        state: 'text',
        ticket_class: 'text?',
        level: 'int?',
        team: 'text',
        remote_id: 'text?',
        external_number: 'text',
        package: 'json',
        package_hash: 'text',
        complete_at_first: 'flag',
        solution: 'text',
        created_at: 'instant',
        created_by: 'text?>staff',
        created_name: 'text',
        sent_at: 'instant?',
        accepted_at: 'instant?',
        resolved_at: 'instant?',
        ended_at: 'instant?',
        next_check_at: 'instant?',
        proof_attachment_id: 'text?>attachment',
        updated_at: 'instant',
      },
      [
        { columns: ['client_key'], unique: true },
        { columns: ['ticket_id', 'created_at'] },
        { columns: ['remote_id'], unique: true },
        { columns: ['created_at', 'id'] },
        { columns: ['next_check_at'], where: 'ended_at IS NULL' },
      ],
    );
    await createTable(
      runner,
      'delivery',
      {
        id: 'key',
        escalation_id: 'text>escalation',
        /** Order within the escalation: nothing is sent before what stands in front of it. */
        position: 'int',
        kind: 'text',
        label: 'text',
        payload: 'json',
        state: 'text',
        attempts: 'int',
        next_attempt_at: 'instant',
        leased_until: 'instant?',
        lease: 'text?',
        upload_id: 'text?',
        bytes_done: 'int',
        bytes_total: 'int',
        problem: 'text',
        created_at: 'instant',
        done_at: 'instant?',
      },
      [
        { columns: ['escalation_id', 'position'], unique: true },
        { columns: ['next_attempt_at', 'id'], where: 'done_at IS NULL' },
        { columns: ['created_at', 'id'], where: 'done_at IS NULL' },
        { columns: ['state', 'created_at'] },
        { columns: ['created_at', 'id'] },
      ],
    );
    await createTable(
      runner,
      'delivery_attempt',
      { id: 'key', delivery_id: 'text>delivery', at: 'instant', took_ms: 'int', outcome: 'text', explanation: 'text' },
      [{ columns: ['delivery_id', 'at'] }],
    );
    await createTable(
      runner,
      'gateway_event',
      {
        id: 'key',
        /** How often LKPP's feed has begun again, and the position in it; each event takes effect once. */
        generation: 'int',
        seq: 'instant',
        remote_id: 'text',
        escalation_id: 'text?>escalation',
        type: 'text',
        at: 'instant',
        data: 'json',
        understood: 'flag',
        received_at: 'instant',
        /** null while it waits for an earlier event or for its escalation. */
        applied_at: 'instant?',
      },
      [
        { columns: ['generation', 'seq'], unique: true },
        { columns: ['escalation_id', 'generation', 'seq'] },
        { columns: ['remote_id', 'generation', 'seq'] },
        { columns: ['understood', 'id'] },
      ],
    );
    await createTable(
      runner,
      'data_request',
      {
        id: 'key',
        escalation_id: 'text>escalation',
        body: 'text',
        items: 'json',
        asked_at: 'instant',
        due_at: 'instant?',
        answered_at: 'instant?',
      },
      [{ columns: ['escalation_id', 'asked_at'] }],
    );
    await createTable(
      runner,
      'access_grant',
      {
        id: 'key',
        version: 'int',
        client_key: 'text',
        ticket_id: 'text>ticket',
        letter_number: 'text',
        letter_date: 'text',
        letter_origin: 'text',
        letter_subject: 'text',
        applicant: 'text',
        agency: 'text',
        purpose: 'text',
        account: 'text',
        right: 'text',
        method: 'text',
        opens_at: 'instant',
        closes_at: 'instant',
        status: 'text',
        requested_by: 'text?>staff',
        decided_name: 'text',
        decided_at: 'instant?',
        decision_note: 'text',
        opened_at: 'instant?',
        closed_at: 'instant?',
        closed_name: 'text',
        sealed: 'text?',
        sealed_until: 'instant?',
        sealed_shown_at: 'instant?',
        handed_over_at: 'instant?',
        witness: 'text',
        change_by: 'instant?',
        changed_at: 'instant?',
        created_at: 'instant',
      },
      [
        { columns: ['client_key'], unique: true },
        { columns: ['ticket_id', 'created_at'] },
        { columns: ['created_at', 'id'] },
        { columns: ['closes_at'], where: 'closed_at IS NULL' },
      ],
    );
  }

  async down(): Promise<void> {
    throw new Error('Loket goes back by restoring the copy made before the migration.');
  }
}
