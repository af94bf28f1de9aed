import type { Queue } from '../../../shared/domain/vocabulary.ts';
import type { Actor } from '../../connection.ts';
import { ask, sql } from '../../store/sql.ts';
import type { Desk } from './desk.ts';
import { momentOf, queueCondition } from './list.ts';

/** How many tickets stand in each queue now. Open ones are counted in the small indexes, closed ones in the tally. */
export async function countQueues(desk: Desk, actor: Actor): Promise<Record<Queue, number>> {
  return desk.kernel.store.read(async (reader) => {
    const moment = momentOf(desk, await desk.rules.inForce(reader));
    const count = (queue: Queue) => sql`(SELECT count(*) FROM ticket t WHERE ${queueCondition(queue, actor, moment)})`;
    const [row] = await ask<Record<string, number>>(
      desk.kernel.store.engine,
      reader,
      sql`SELECT ${count('open')} AS open, ${count('new')} AS new_, ${count('mine')} AS mine,
        ${count('waitingUser')} AS waiting_user, ${count('waitingLkpp')} AS waiting_lkpp,
        ${count('dueSoon')} AS due_soon, ${count('late')} AS late, ${count('toConfirm')} AS to_confirm,
        (SELECT COALESCE(sum(y.count), 0) FROM ticket_tally y WHERE y.id IN ('closed', 'cancelled')) AS closed`,
    );
    return {
      open: row?.open ?? 0,
      new: row?.new_ ?? 0,
      mine: row?.mine ?? 0,
      waitingUser: row?.waiting_user ?? 0,
      waitingLkpp: row?.waiting_lkpp ?? 0,
      dueSoon: row?.due_soon ?? 0,
      late: row?.late ?? 0,
      toConfirm: row?.to_confirm ?? 0,
      closed: row?.closed ?? 0,
    };
  });
}
