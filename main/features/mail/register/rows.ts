import { In } from 'typeorm';
import type { z } from 'zod';
import type { mailRegisterRow } from '../../../../shared/contract/mail.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { mailRegisterRefusal, mailRegisterText as words } from '../../../../shared/text/mail-register.ts';
import type { Kernel } from '../../../kernel.ts';
import type { Reader } from '../../../store/store.ts';
import { escalationTable } from '../../escalations/table.ts';
import type { OfficeProfile } from '../../office/settings.ts';
import { type Days, type Place, sliceSize, slices, spanOf } from '../../reports/service.ts';
import { type TicketRow, ticketTable } from '../../tickets/table.ts';
import { outgoingMailTable } from '../table.ts';

export type RegisterRow = z.infer<typeof mailRegisterRow>;

const columns = [
  'id',
  'number',
  'reporterName',
  'reporterEmail',
  'subject',
  'solution',
  'receivedAt',
  'resolvedAt',
  'closedAt',
  'state',
  'externalNumber',
] as const;
type Registered = Pick<TicketRow, (typeof columns)[number]>;
const most = 20_000;

/**
 * The register of seed 003 for a period: tickets that came by e-mail, in order of receipt, read slice by slice.
 * @throws Refusal for an impossible period or more rows than fit, UNAVAILABLE when `signal` aborts
 */
export async function registerRows(
  { store }: Kernel,
  profile: OfficeProfile,
  days: Days,
  signal?: AbortSignal,
): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  const read = (after: Place | null) => store.read((reader) => readSlice(reader, profile, days, after));
  for await (const slice of slices(read, (row) => ({ at: row.receivedAt, id: row.id }), signal)) {
    const around = await store.read((reader) => aroundOf(reader, slice));
    for (const row of slice) rows.push(viewRow(row, rows.length + 1, around));
    if (rows.length > most) throw new Refusal('REFUSED', mailRegisterRefusal.tooMany);
  }
  return rows;
}

function readSlice(reader: Reader, profile: OfficeProfile, days: Days, after: Place | null): Promise<Registered[]> {
  const { fromMs, toMs } = spanOf(days, profile.zone);
  const query = reader
    .createQueryBuilder(ticketTable, 't')
    .select(columns.map((column) => `t.${column}`))
    .where("t.channel = 'email'")
    .andWhere('t.receivedAt >= :from AND t.receivedAt < :to', { from: after?.at ?? fromMs, to: toMs })
    .orderBy('t.receivedAt')
    .addOrderBy('t.id')
    .take(sliceSize);
  if (after) query.andWhere('NOT (t.receivedAt = :at AND t.id <= :id)', { at: after.at, id: after.id });
  return query.getMany();
}

type Around = { atLkpp: ReadonlyMap<string, string>; undelivered: ReadonlySet<string> };

/** Which of the tickets went to LKPP, and which have mail that did not arrive; two queries. */
async function aroundOf(reader: Reader, slice: readonly Registered[]): Promise<Around> {
  const ticketId = In(slice.map((row) => row.id));
  const escalated = await reader.find(escalationTable, {
    select: { id: true, ticketId: true, externalNumber: true, state: true },
    where: { ticketId },
    order: { createdAt: 'ASC' },
  });
  const stuck = await reader.find(outgoingMailTable, {
    select: { id: true, ticketId: true },
    where: { ticketId, urgency: 1 },
  });
  return {
    atLkpp: new Map(
      escalated.filter((row) => row.state !== 'cancelled').map((row) => [row.ticketId, row.externalNumber]),
    ),
    undelivered: new Set(stuck.map((row) => row.ticketId)),
  };
}

function viewRow(row: Registered, no: number, { atLkpp, undelivered }: Around): RegisterRow {
  const external = row.externalNumber || (atLkpp.get(row.id) ?? '');
  const remarks = [
    words.ticket(row.number),
    statusOf(row),
    atLkpp.has(row.id) ? words.toLkpp(external) : '',
    undelivered.has(row.id) ? words.notArrived : '',
  ];
  return {
    no,
    ticketId: row.id,
    ticketNumber: row.number,
    name: row.reporterName,
    email: row.reporterEmail,
    problem: row.subject,
    solution: row.solution,
    receivedAt: row.receivedAt,
    resolvedAt: row.state === 'cancelled' ? null : (row.resolvedAt ?? row.closedAt),
    remarks: remarks.filter(Boolean).join('. '),
  };
}

function statusOf({ state }: Registered): string {
  if (state === 'cancelled') return words.cancelled;
  if (state === 'closed') return words.closed;
  if (state === 'waitingConfirmation') return words.waitingConfirmation;
  if (state === 'waitingUser') return words.waitingUser;
  return words.open;
}
