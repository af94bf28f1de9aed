import type { Writer } from '../../../store/store.ts';
import { type MailMessageRow, mailMessageTable } from '../table.ts';

/** Other messages of the same sender that still wait now have a ticket they may belong to. */
export async function suggestAgain(writer: Writer, message: MailMessageRow, ticketId: string): Promise<void> {
  const { fromAddress } = message;
  if (fromAddress === '') return;
  const others = await writer.find(mailMessageTable, {
    select: { id: true, suggestedTicketId: true },
    where: { fromAddress, state: 'waiting', kind: 'message' },
    order: { at: 'DESC' },
    take: 50,
  });
  for (const { id, suggestedTicketId } of others) {
    if (id === message.id || suggestedTicketId !== null) continue;
    await writer.update(
      mailMessageTable,
      { id },
      { suggestedTicketId: ticketId, suggestedWhy: 'sender', version: () => 'version + 1' },
    );
  }
}
