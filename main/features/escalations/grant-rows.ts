import { IsNull, MoreThan } from 'typeorm';
import type { EscalationPackage } from '../../../shared/lkpp/messages.ts';
import type { Reader } from '../../store/store.ts';
import { type AccessGrantRow, accessGrantTable } from './table.ts';

/** Access that was approved and is not closed, as LKPP is told of it; with the sealed secret that waits for LKPP, if any. */
export async function grantsForPackage(
  reader: Reader,
  ticketId: string,
  now: number,
): Promise<EscalationPackage['accessGrants']> {
  const rows = await grantsOpenFor(reader, ticketId, now);
  return rows.map((row) => ({
    letterNumber: row.letterNumber,
    person: row.applicant,
    account: row.account,
    method: row.method,
    opensAt: new Date(row.opensAt).toISOString(),
    closesAt: new Date(row.closesAt).toISOString(),
    sealed: isWaiting(row, now) ? row.sealed : null,
  }));
}

/** Access that LKPP is told of now, oldest first. */
export function grantsOpenFor(reader: Reader, ticketId: string, now: number): Promise<AccessGrantRow[]> {
  return reader.find(accessGrantTable, {
    where: { ticketId, status: 'approved', closedAt: IsNull(), closesAt: MoreThan(now) },
    order: { createdAt: 'ASC' },
    take: 10,
  });
}

/** A sealed secret is there, was not given out and has not expired. */
export const isWaiting = (row: AccessGrantRow, now: number): boolean =>
  row.sealed !== null && row.sealedUntil !== null && row.sealedUntil > now;
