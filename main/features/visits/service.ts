import type { z } from 'zod';
import type { visitFields } from '../../../shared/contract/visits.ts';
import { visitFields as fieldsSchema } from '../../../shared/contract/visits.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { visitRefusals } from '../../../shared/text/visits.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { difference, writeAudit } from '../audit/service.ts';
import { readProfile } from '../office/settings.ts';
import { requireVersion } from './conflict.ts';
import { indexVisit } from './index-visit.ts';
import { findVisit, getVisit, type Visit } from './queries.ts';
import { holdQueue, nextQueueNumber } from './queue-number.ts';
import { type VisitRow, visitTable } from './table.ts';

export type VisitPatch = Partial<z.infer<typeof visitFields>>;

/**
 * Writes a visitor into the guest book and gives the queue number of the day. Asking again with the same `clientKey`
 * gives the first visit back.
 * @throws Refusal when the arrival is in the future or nobody in person records it
 */
export function registerVisit(
  kernel: Kernel,
  actor: Actor,
  input: VisitPatch & { clientKey: string; arrivedAt?: number },
): Promise<Visit> {
  const { clientKey, arrivedAt, ...given } = input;
  return kernel.store.write(async (writer) => {
    const at = arrivedAt ?? kernel.clock.now();
    const { document } = await readProfile(writer);
    const queue = await holdQueue(writer, at, document.zone);
    const known = await writer.findOneBy(visitTable, { clientKey });
    if (known) return getVisit(writer, known.id);
    if (!actor.staffId) throw new Refusal('FORBIDDEN', visitRefusals.needsOfficer);
    requirePast(kernel, at);
    const row: VisitRow = {
      ...fieldsSchema.parse(given),
      id: newId(),
      version: 1,
      queueNumber: await nextQueueNumber(writer, queue),
      officerId: actor.staffId,
      ticketId: null,
      arrivedAt: at,
      leftAt: null,
      satisfaction: null,
      satisfactionComment: '',
      clientKey,
    };
    await writer.insert(visitTable, row);
    await writeAudit(kernel, writer, actor, {
      action: 'visit.register',
      entity: 'visit',
      entityId: row.id,
      summary: `Tamu nomor ${row.queueNumber} dicatat: ${row.name}`,
      after: { name: row.name, queueNumber: row.queueNumber, version: 1 },
    });
    await indexVisit(writer, row);
    announce(kernel, writer, 'visits', row.id, actor.name);
    return getVisit(writer, row.id);
  });
}

/**
 * Saves what was typed into the consultation form.
 * @throws Refusal CONFLICT when another person saved meanwhile; `changed` says what
 */
export function saveVisit(
  kernel: Kernel,
  actor: Actor,
  input: { id: string; version: number; patch: VisitPatch },
): Promise<Visit> {
  return kernel.store.write(async (writer) => {
    const row = await findVisit(writer, input.id);
    await requireVersion(writer, row, input.version);
    await changeVisit(kernel, writer, actor, row, input.patch, 'visit.save', `Formulir tamu ${row.name} diubah`);
    return getVisit(writer, row.id);
  });
}

/** Changes a visit with its trace, search entry and announcement; nothing happens when nothing differs. */
export async function changeVisit(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  row: VisitRow,
  patch: Partial<VisitRow>,
  action: string,
  summary: string,
): Promise<void> {
  const { before, after } = difference(row, patch);
  if (Object.keys(after).length === 0) return;
  const version = row.version + 1;
  await writer.update(visitTable, { id: row.id }, { ...after, version });
  await writeAudit(kernel, writer, actor, {
    action,
    entity: 'visit',
    entityId: row.id,
    summary,
    before,
    after: { ...after, version },
  });
  await indexVisit(writer, { ...row, ...after });
  announce(kernel, writer, 'visits', row.id, actor.name);
}

/** @throws Refusal when the instant has not come yet (a minute of difference between clocks is let pass) */
export function requirePast(kernel: Kernel, at: number): void {
  if (at > kernel.clock.now() + 60_000) throw new Refusal('REFUSED', visitRefusals.fromFuture);
}
