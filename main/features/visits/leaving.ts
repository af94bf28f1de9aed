import { Refusal } from '../../../shared/domain/refusal.ts';
import { visitRefusals } from '../../../shared/text/visits.ts';
import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { requireVersion } from './conflict.ts';
import { findVisit, getVisit, type Visit } from './queries.ts';
import { changeVisit, requirePast } from './service.ts';

type Leave = { id: string; version: number; satisfaction: number | null; comment: string; leftAt?: number };

/**
 * The visitor goes, with the rating they tapped themselves (1–5) or none (domain.md §2.4, §2.6).
 * @throws Refusal CONFLICT when the visit was changed or already finished, REFUSED when the time makes no sense
 */
export function leaveVisit(kernel: Kernel, actor: Actor, input: Leave): Promise<Visit> {
  return kernel.store.write(async (writer) => {
    const row = await findVisit(writer, input.id);
    if (row.leftAt !== null) throw new Refusal('CONFLICT', visitRefusals.alreadyLeft);
    await requireVersion(writer, row, input.version);
    const leftAt = input.leftAt ?? kernel.clock.now();
    requirePast(kernel, leftAt);
    if (leftAt < row.arrivedAt) throw new Refusal('REFUSED', visitRefusals.leftBeforeArrival);
    const patch = { leftAt, satisfaction: input.satisfaction, satisfactionComment: input.comment };
    await changeVisit(kernel, writer, actor, row, patch, 'visit.leave', `Kunjungan ${row.name} selesai`);
    return getVisit(writer, row.id);
  });
}

/**
 * Takes the leaving back: the visitor is still here, and rates at the end.
 * @throws Refusal when the visitor had not left
 */
export function undoLeave(kernel: Kernel, actor: Actor, id: string): Promise<Visit> {
  return kernel.store.write(async (writer) => {
    const row = await findVisit(writer, id);
    if (row.leftAt === null) throw new Refusal('REFUSED', visitRefusals.stillHere);
    const patch = { leftAt: null, satisfaction: null, satisfactionComment: '' };
    await changeVisit(
      kernel,
      writer,
      actor,
      row,
      patch,
      'visit.undoLeave',
      `Selesainya kunjungan ${row.name} diurungkan`,
    );
    return getVisit(writer, id);
  });
}
