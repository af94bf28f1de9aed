import { In, IsNull, LessThan } from 'typeorm';
import type { z } from 'zod';
import type { accessGrant, escalations } from '../../../shared/contract/escalations.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { isOpen } from '../../../shared/domain/time/scale.ts';
import { grantLine, grantRefusal } from '../../../shared/text/access-grants.ts';
import { type Actor, programActor } from '../../connection.ts';
import { announce, newId } from '../../kernel.ts';
import { pageFrom, placeOf } from '../../store/keyset.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { difference, takeTurn, writeAudit } from '../audit/service.ts';
import { addEntry, type Desk, refuseSecrets } from '../tickets/service.ts';
import { ticketTable, timelineTable } from '../tickets/table.ts';
import { type AccessGrantRow, accessGrantTable } from './table.ts';

export type Grant = z.infer<typeof accessGrant>;
type RequestInput = z.output<NonNullable<(typeof escalations)['grants']['request']['~orpc']['inputSchema']>>;
type Target = { id: string; version: number };

/** Asks for access for LKPP (domain.md §3.4). The same `clientKey` again gives the first request. */
export async function requestGrant(desk: Desk, actor: Actor, input: RequestInput): Promise<string> {
  const { clientKey, ticketId, ...form } = input;
  refuseSecrets({
    purpose: form.purpose,
    method: form.method,
    account: form.account,
    letterSubject: form.letterSubject,
  });
  const wrong =
    form.account.trim().toLowerCase() === 'root' ? 'account' : form.closesAt <= form.opensAt ? 'closesAt' : null;
  if (wrong) {
    const why = wrong === 'account' ? grantRefusal.root : grantRefusal.times;
    throw new Refusal('REFUSED', why, { fields: [{ path: wrong, message: why }] });
  }
  return desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const twin = await writer.findOneBy(accessGrantTable, { clientKey });
    if (twin) return twin.id;
    if (!(await writer.existsBy(ticketTable, { id: ticketId }))) throw new Refusal('NOT_FOUND', grantRefusal.notFound);
    const row: AccessGrantRow = {
      ...form,
      ...untouched,
      id: newId(),
      version: 1,
      clientKey,
      ticketId,
      status: 'pending',
      requestedBy: actor.staffId,
      createdAt: desk.kernel.clock.now(),
    };
    await writer.insert(accessGrantTable, row);
    await tell(desk, writer, actor, row, grantLine.requested(row.account), row.purpose);
    await trace(desk, writer, actor, null, row, 'grants.request');
    return row.id;
  });
}

const untouched = {
  decidedName: '',
  decidedAt: null,
  decisionNote: '',
  openedAt: null,
  closedAt: null,
  closedName: '',
  sealed: null,
  sealedUntil: null,
  sealedShownAt: null,
  handedOverAt: null,
  witness: '',
  changeBy: null,
  changedAt: null,
};

/** The supervisor's decision; never on one's own request. */
export function decideGrant(desk: Desk, actor: Actor, input: Target & { approve: boolean; note: string }) {
  refuseSecrets({ note: input.note });
  return change(desk, actor, input, 'grants.decide', (row, now) => {
    if (row.status !== 'pending') throw new Refusal('REFUSED', grantRefusal.decided);
    if (row.requestedBy !== null && row.requestedBy === actor.staffId) throw new Refusal('FORBIDDEN', grantRefusal.own);
    const status = input.approve ? ('approved' as const) : ('rejected' as const);
    const title = input.approve ? grantLine.approved(row.account) : grantLine.rejected(row.account);
    return { title, after: { status, decidedName: actor.name, decidedAt: now, decisionNote: input.note } };
  });
}

export function markOpened(desk: Desk, actor: Actor, input: Target) {
  return change(desk, actor, input, 'grants.markOpened', (row, now) => {
    requireApproved(row);
    if (row.openedAt !== null) throw new Refusal('REFUSED', grantRefusal.openAlready);
    if (now >= row.closesAt) throw new Refusal('REFUSED', grantRefusal.over);
    return { title: grantLine.opened(row.account), after: { openedAt: now } };
  });
}

/** Access is closed: what was sealed is wiped. */
export function closeGrant(desk: Desk, actor: Actor, input: Target & { note: string }) {
  refuseSecrets({ note: input.note });
  return change(desk, actor, input, 'grants.close', (row, now) => {
    requireApproved(row);
    const title = grantLine.closed(row.account);
    return { title, after: { status: 'closed' as const, closedAt: now, closedName: actor.name, sealed: null } };
  });
}

/** Handed over outside the application: who saw it, and until when the password must be changed. */
export function recordHandOver(desk: Desk, actor: Actor, input: Target & { witness: string; changeBy: number }) {
  return change(desk, actor, input, 'grants.recordHandOver', (row, now) => {
    requireApproved(row);
    if (input.changeBy <= now) throw new Refusal('REFUSED', grantRefusal.changeBy);
    const title = grantLine.handedOver(row.account, input.witness);
    return { title, after: { handedOverAt: now, witness: input.witness, changeBy: input.changeBy, changedAt: null } };
  });
}

export function passwordChanged(desk: Desk, actor: Actor, input: Target) {
  return change(desk, actor, input, 'grants.passwordChanged', (row, now) => {
    if (row.handedOverAt === null || row.changedAt !== null) throw new Refusal('REFUSED', grantRefusal.nothingToChange);
    return { title: grantLine.passwordChanged(row.account), after: { changedAt: now } };
  });
}

export function requireApproved(row: AccessGrantRow): void {
  if (row.status !== 'approved') throw new Refusal('REFUSED', grantRefusal.notApproved);
}

type Change = { title: string; after: Partial<AccessGrantRow> };

/** One change of a grant, with its line on the ticket and its trace; the sealed text is never part of either. */
export async function change(
  desk: Desk,
  actor: Actor,
  input: Target,
  action: string,
  make: (row: AccessGrantRow, now: number) => Change,
): Promise<AccessGrantRow> {
  return desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await writer.findOneBy(accessGrantTable, { id: input.id });
    if (!row) throw new Refusal('NOT_FOUND', grantRefusal.notFound);
    if (row.version !== input.version) throw new Refusal('CONFLICT', grantRefusal.changed);
    await applyChange(desk, writer, actor, row, make(row, desk.kernel.clock.now()), action);
    return row;
  });
}

/** {@link change} inside a write that has the row already. */
export async function applyChange(
  desk: Desk,
  writer: Writer,
  actor: Actor,
  row: AccessGrantRow,
  { title, after }: Change,
  action: string,
): Promise<void> {
  const changed = { ...row, ...after, version: row.version + 1 };
  await writer.update(accessGrantTable, { id: row.id }, { ...after, version: changed.version });
  await tell(desk, writer, actor, row, title, '');
  await trace(desk, writer, actor, row, changed, action);
}

async function tell(
  { kernel, rules }: Desk,
  writer: Writer,
  actor: Actor,
  row: AccessGrantRow,
  title: string,
  body: string,
) {
  await addEntry({ kernel, rules }, writer, actor, row.ticketId, { kind: 'note', title, body, refId: row.id });
}

async function trace(
  { kernel }: Desk,
  writer: Writer,
  actor: Actor,
  before: AccessGrantRow | null,
  after: AccessGrantRow,
  action: string,
): Promise<void> {
  const bare = ({ sealed, ...row }: AccessGrantRow) => ({ ...row, hasSealed: sealed !== null });
  const changed = before ? difference(bare(before), bare(after)) : { before: undefined, after: bare(after) };
  await writeAudit(kernel, writer, actor, {
    action,
    entity: 'accessGrant',
    entityId: after.id,
    summary: `izin akses ${after.account}`,
    before: changed.before,
    after: changed.after,
  });
  announce(kernel, writer, 'escalations', after.id, actor.staffId);
}

export async function viewGrant(desk: Desk, reader: Reader, id: string): Promise<Grant> {
  const row = await reader.findOneBy(accessGrantTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', grantRefusal.notFound);
  const ticket = await reader.findOneBy(ticketTable, { id: row.ticketId });
  return viewOf(row, ticket?.number ?? '', desk.kernel.clock.now());
}

function viewOf(row: AccessGrantRow, ticketNumber: string, now: number): Grant {
  const {
    clientKey: _key,
    requestedBy: _by,
    decidedName,
    closedName,
    sealed,
    sealedUntil,
    sealedShownAt,
    ...rest
  } = row;
  const { handedOverAt, witness, changeBy, changedAt, createdAt: _at, ...shown } = rest;
  const isExpired = sealedUntil !== null && sealedUntil <= now;
  return {
    ...shown,
    ticketNumber,
    decidedBy: decidedName,
    closedBy: closedName,
    overdue: isOverdue(row, now),
    sealed:
      sealedShownAt !== null
        ? 'shown'
        : sealed !== null && !isExpired
          ? 'waiting'
          : sealedUntil !== null
            ? 'expired'
            : 'none',
    handedOver:
      handedOverAt === null ? null : { at: handedOverAt, witness, changeBy: changeBy ?? handedOverAt, changedAt },
  };
}

/** Open past its time, or a password handed over and not changed in time. */
function isOverdue(row: AccessGrantRow, now: number): boolean {
  const isOpenStill = row.status === 'approved' && row.openedAt !== null && row.closedAt === null && row.closesAt < now;
  return isOpenStill || (row.changeBy !== null && row.changedAt === null && row.changeBy < now);
}

/** The register of access, newest first. */
export async function listGrants(
  desk: Desk,
  reader: Reader,
  input: {
    cursor?: string;
    limit: number;
    ticketId?: string;
    status: 'all' | 'pending' | 'open' | 'overdue' | 'closed';
  },
) {
  const now = desk.kernel.clock.now();
  const query = reader.createQueryBuilder(accessGrantTable, 'g').where('g.createdAt >= 0');
  if (input.ticketId) query.andWhere('g.ticketId = :ticketId', { ticketId: input.ticketId });
  if (input.status === 'pending') query.andWhere("g.status = 'pending'");
  if (input.status === 'open') query.andWhere("g.status = 'approved' AND g.closedAt IS NULL");
  if (input.status === 'closed') query.andWhere("g.status IN ('closed', 'rejected')");
  if (input.status === 'overdue')
    query.andWhere(
      "((g.status = 'approved' AND g.openedAt IS NOT NULL AND g.closedAt IS NULL AND g.closesAt < :now) OR (g.changedAt IS NULL AND g.changeBy < :now))",
      { now },
    );
  if (input.cursor) {
    const { at, id } = placeOf(input.cursor);
    query.andWhere('(g.createdAt < :at OR (g.createdAt = :at AND g.id < :id))', { at, id });
  }
  const rows = await query
    .orderBy('g.createdAt', 'DESC')
    .addOrderBy('g.id', 'DESC')
    .limit(input.limit + 1)
    .getMany();
  const { items, nextCursor } = pageFrom(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }));
  const tickets = await reader.find(ticketTable, {
    select: { id: true, number: true },
    where: { id: In([...new Set(items.map((row) => row.ticketId))]) },
  });
  const numbers = new Map(tickets.map((ticket) => [ticket.id, ticket.number]));
  return { items: items.map((row) => viewOf(row, numbers.get(row.ticketId) ?? '', now)), nextCursor, asOf: now };
}

/**
 * Wipes sealed secrets that expired, and once, inside working hours, reminds of access that is open too long and of
 * passwords that were not changed.
 */
export async function watchGrants(desk: Desk): Promise<void> {
  const { store, clock } = desk.kernel;
  const now = clock.now();
  await store.write((writer) =>
    writer.update(accessGrantTable, { sealedUntil: LessThan(now), sealedShownAt: IsNull() }, { sealed: null }),
  );
  const open = await store.read(async (reader) => {
    const rows = await reader.find(accessGrantTable, { where: { closedAt: IsNull(), status: 'approved' }, take: 500 });
    const hasWork = rows.some((row) => isOverdue(row, now));
    return hasWork && isOpen((await desk.rules.inForce(reader)).counter.document, now) ? rows : [];
  });
  for (const row of open.filter((each) => isOverdue(each, now))) {
    await store.write(async (writer) => {
      const title =
        row.closesAt < now && row.openedAt !== null ? grantLine.overdue(row.account) : grantLine.changeDue(row.account);
      if (await writer.existsBy(timelineTable, { ticketId: row.ticketId, refId: row.id, title })) return;
      await tell(desk, writer, programActor, row, title, '');
      announce(desk.kernel, writer, 'escalations', row.id, null);
    });
  }
}
