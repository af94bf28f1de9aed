import { IsNull, MoreThan } from 'typeorm';
import type { EscalationPackage } from '../../../shared/lkpp/messages.ts';
import type { Reader } from '../../store/store.ts';
import { accessGrantTable } from './table.ts';

/** Access that was approved and is not closed, as LKPP is told of it; a sealed secret never travels by itself. */
export async function grantsForPackage(
  reader: Reader,
  ticketId: string,
  now: number,
): Promise<EscalationPackage['accessGrants']> {
  const rows = await reader.find(accessGrantTable, {
    where: { ticketId, status: 'approved', closedAt: IsNull(), closesAt: MoreThan(now) },
    order: { createdAt: 'ASC' },
    take: 10,
  });
  return rows.map((row) => ({
    letterNumber: row.letterNumber,
    person: row.applicant,
    account: row.account,
    method: row.method,
    opensAt: new Date(row.opensAt).toISOString(),
    closesAt: new Date(row.closesAt).toISOString(),
    sealed: null,
  }));
}
