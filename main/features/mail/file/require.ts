import { Refusal } from '../../../../shared/domain/refusal.ts';
import { accessText } from '../../../../shared/text/access.ts';
import { mailRefusal } from '../../../../shared/text/mail-core.ts';
import type { Reader } from '../../../store/store.ts';
import { type MailMessageRow, mailMessageTable } from '../table.ts';

/** @throws Refusal NOT_FOUND, or CONFLICT when somebody else decided about it meanwhile */
export async function requireMessage(reader: Reader, id: string, version: number | null): Promise<MailMessageRow> {
  const row = await reader.findOneBy(mailMessageTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', mailRefusal.messageGone);
  if (version !== null && row.version !== version) throw new Refusal('CONFLICT', accessText.changedMeanwhile);
  return row;
}
