import { Refusal } from '../../../shared/domain/refusal.ts';
import { escalationRefusal } from '../../../shared/text/escalation-core.ts';
import type { Writer } from '../../store/store.ts';
import { enqueue } from './outbox.ts';
import { readGateway } from './settings.ts';
import type { EscalationRow } from './table.ts';

/** One way to LKPP. Everything happens inside the write of the change; what needs the network goes through the outbox. */
export interface Channel {
  /** Starts the way of a frozen package; answers what the escalation is then. @throws Refusal when the way is not set up */
  send(writer: Writer, row: EscalationRow, now: number): Promise<Partial<EscalationRow>>;
}

/** Through LKPP's gateway: the case first, then each file. */
const gateway: Channel = {
  async send(writer, row, now) {
    if ((await readGateway(writer)).url === '') throw new Refusal('REFUSED', escalationRefusal.noGateway);
    const uploads = row.package.files.map((file) => ({
      id: file.key,
      kind: 'upload' as const,
      label: file.name,
      payload: { sha256: file.sha256, size: file.size },
      bytesTotal: file.size,
    }));
    // The escalation's id is a key as good as any, and tells both ends which case a delivery made.
    await enqueue(
      writer,
      row.id,
      [{ id: row.id, kind: 'create', label: row.package.title, payload: {} }, ...uploads],
      now,
    );
    return { state: 'queued' };
  },
};

/** By a person, in LPSE Support or by e-mail: the package is prepared, then the number is looked up again and again. */
const byHand: Channel = {
  async send(writer, _row, now) {
    const { checkEveryHours } = await readGateway(writer);
    return { state: 'queued', nextCheckAt: now + checkEveryHours * 3_600_000 };
  },
};

/** Mail is prepared here as a message to send from the office's own mail program. */
export const channels: Record<EscalationRow['channel'], Channel> = { gateway, manual: byHand, mail: byHand };
