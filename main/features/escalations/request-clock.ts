import type { z } from 'zod';
import type { dataRequest } from '../../../shared/contract/escalations.ts';
import { elapsed } from '../../../shared/domain/time/elapsed.ts';
import { isOpen } from '../../../shared/domain/time/scale.ts';
import type { Row } from '../../store/columns.ts';
import type { InForce } from '../tickets/service.ts';
import type { dataRequestTable } from './table.ts';

/** The office's own clock for answering LKPP (SOP-LPSE.BTG-003 step 7: one working day). */
export function requestClock(
  request: Pick<Row<typeof dataRequestTable>, 'askedAt' | 'dueAt' | 'answeredAt'>,
  { counter, profile }: InForce,
  now: number,
): z.infer<typeof dataRequest>['clock'] {
  const calendar = counter.document;
  const { askedAt, dueAt, answeredAt } = request;
  const at = Math.max(askedAt, answeredAt ?? now);
  const worked = (from: number, to: number) => Math.round(elapsed(from, to, calendar, []));
  const left = dueAt === null ? null : at <= dueAt ? worked(at, dueAt) : -worked(dueAt, at);
  const late = dueAt !== null && at > dueAt;
  const soon = left !== null && left <= profile.dueSoonMinutes * 60;
  return {
    state: answeredAt !== null ? 'done' : dueAt === null ? 'notMeasured' : late ? 'late' : soon ? 'dueSoon' : 'onTime',
    startedAt: askedAt,
    dueAt,
    secondsLeft: late ? Math.min(-1, left ?? -1) : left,
    secondsUsed: worked(askedAt, at),
    running: answeredAt === null && isOpen(calendar, now),
  };
}
