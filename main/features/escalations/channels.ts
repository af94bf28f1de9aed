import { Refusal } from '../../../shared/domain/refusal.ts';
import { escalationRefusal } from '../../../shared/text/escalation-core.ts';
import { sendLine } from '../../../shared/text/mail-send.ts';
import type { Actor } from '../../connection.ts';
import type { Writer } from '../../store/store.ts';
import type { Desk, Work } from '../tickets/service.ts';
import { forwardToLkpp, lkppAddress } from './by-mail.ts';
import { enqueue } from './outbox.ts';
import { readGateway } from './settings.ts';
import type { EscalationRow } from './table.ts';

/** A package on its way out, inside the write of its change. */
export type Going = {
  desk: Desk;
  writer: Writer;
  actor: Actor;
  work: Work;
  /** What the officer wrote to the user; empty when nothing. */
  notice: string;
  /** The line of the timeline that tells of the sending. */
  entryId: string;
};
/** How an escalation stands once its way has begun; `title` where the way has words of its own for the timeline. */
type Begun = Partial<EscalationRow> & { title?: string };

/** One way to LKPP. Everything happens inside the write of the change; what needs the network goes through the outbox. */
export interface Channel {
  /** Starts the way of a frozen package; answers what the escalation is then. @throws Refusal when the way is not set up */
  send(going: Going, row: EscalationRow): Promise<Begun>;
  /** What else is written once the ticket and its lines are. */
  afterwards?(going: Going, row: EscalationRow): Promise<void>;
}

/** Through LKPP's gateway: the case first, then each file. */
const gateway: Channel = {
  async send({ writer, work }, row) {
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
      work.now,
    );
    return { state: 'queued' };
  },
};

/** By a person, in LPSE Support or by e-mail: the package is prepared, then the number is looked up again and again. */
const byHand: Channel = {
  async send({ writer, work }) {
    const { checkEveryHours } = await readGateway(writer);
    return { state: 'queued', nextCheckAt: work.now + checkEveryHours * 3_600_000 };
  },
};

/** By mail from the office's own mailbox; where it is not set up, as a message to send from the office's mail program. */
const mail: Channel = {
  async send(going, row) {
    const begun = await byHand.send(going, row);
    const to = await lkppAddress(going.writer);
    return to ? { ...begun, title: sendLine.toLkpp(to.address) } : begun;
  },
  async afterwards(going, row) {
    const to = await lkppAddress(going.writer);
    if (to) await forwardToLkpp(going, row, to);
  },
};

export const channels: Record<EscalationRow['channel'], Channel> = { gateway, manual: byHand, mail };
