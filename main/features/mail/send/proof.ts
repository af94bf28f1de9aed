import { sendLine, sendProblem } from '../../../../shared/text/mail-send.ts';
import { announce, type Kernel } from '../../../kernel.ts';
import { noDeadline } from '../../../store/columns.ts';
import type { Writer } from '../../../store/store.ts';
import { createDesk } from '../../tickets/service.ts';
import { type OutgoingMailRow, outgoingMailTable } from '../table.ts';
import { settleAsSent, tell } from './settle.ts';

/**
 * Our own copy, an answer or a report shows that a message left us, whatever its connection said: a doubt ends, and nothing
 * is sent a second time. Call it inside the write that stores the proof.
 */
export async function proveSent(kernel: Kernel, writer: Writer, messageRowId: string): Promise<void> {
  const row = await writer.findOneBy(outgoingMailTable, { messageRowId });
  // What was taken by some is not proven for the others; what was never tried cannot have arrived.
  if (!row || row.doneAt !== null || row.attempts === 0 || row.sentAt !== null) return;
  const desk = createDesk(kernel);
  await settleAsSent(desk, writer, row);
  if (row.state === 'uncertain') await tell(desk, writer, row, sendLine.proven, '');
}

/** A server gave the message back for good. @param status its code, such as 5.1.1; may be empty */
export async function noteBounce(kernel: Kernel, writer: Writer, messageRowId: string, status: string): Promise<void> {
  const row = await writer.findOneBy(outgoingMailTable, { messageRowId });
  if (!row || row.state === 'bounced' || row.state === 'cancelled') return;
  const now = kernel.clock.now();
  const addresses = row.recipients.join(', ');
  const problem = sendProblem.bounced(status ? `${addresses} (${status})` : addresses);
  const after: Partial<OutgoingMailRow> = {
    state: 'bounced',
    problem,
    urgency: 1,
    sentAt: row.sentAt ?? now,
    doneAt: now,
    lease: null,
    leasedUntil: null,
    nextAttemptAt: noDeadline,
  };
  await writer.update(outgoingMailTable, { id: row.id }, after);
  announce(kernel, writer, 'mail', row.id, null);
  await tell(createDesk(kernel), writer, row, sendLine.bounced(addresses), problem);
}
