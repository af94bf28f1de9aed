import type { StepResult } from '../../../shared/domain/vocabulary.ts';
import type { Store } from '../../store/store.ts';
import { stepRunTable } from '../procedures/table.ts';
import { ticketTable } from '../tickets/table.ts';
import type { Span } from './period.ts';
import { type Place, sliceSize, slices } from './slices.ts';

/** A step run with what the report needs of its ticket: one join, no row per row. */
export type StepRunRow = {
  id: string;
  ticketId: string;
  procedureVersionId: string;
  stepId: string;
  side: 'user' | 'office' | 'lkpp';
  startedAt: number;
  endedAt: number | null;
  dueAt: number | null;
  result: StepResult;
  reason: string;
  countedSeconds: number | null;
  calendarId: string | null;
  performerName: string;
  acknowledgedName: string;
  acknowledgedAt: number | null;
  number: string;
  channel: string;
  priority: string | null;
  problemCode: string;
  closedAt: number | null;
  reopenCount: number;
  rating: number | null;
};

export type StepRunFilter = Span & {
  /** Procedure versions to count; null = all. */
  procedureVersionIds: string[] | null;
  officerId: string | null;
};

const stepColumns = [
  'id',
  'ticketId',
  'procedureVersionId',
  'stepId',
  'side',
  'startedAt',
  'endedAt',
  'dueAt',
  'result',
  'reason',
  'countedSeconds',
  'calendarId',
  'performerName',
  'acknowledgedName',
  'acknowledgedAt',
] as const;
const ticketColumns = ['number', 'channel', 'priority', 'problemCode', 'closedAt', 'reopenCount', 'rating'] as const;

/** Step runs that started in the span, in order, slice by slice. */
export function stepRunsIn(store: Store, filter: StepRunFilter, signal?: AbortSignal): AsyncGenerator<StepRunRow[]> {
  return slices(
    (after) => readSlice(store, filter, after),
    (row) => ({ at: row.startedAt, id: row.id }),
    signal,
  );
}

function readSlice(store: Store, filter: StepRunFilter, after: Place | null): Promise<StepRunRow[]> {
  return store.read((reader) => {
    const query = reader
      .createQueryBuilder(stepRunTable, 's')
      .innerJoin(ticketTable.options.name, 't', 't.id = s.ticketId')
      .select([])
      .where('s.startedAt >= :from AND s.startedAt < :to', { from: after?.at ?? filter.fromMs, to: filter.toMs })
      .orderBy('s.startedAt')
      .addOrderBy('s.id')
      .limit(sliceSize);
    for (const column of stepColumns) query.addSelect(`s.${column}`, column);
    for (const column of ticketColumns) query.addSelect(`t.${column}`, column);
    if (after) query.andWhere('NOT (s.startedAt = :at AND s.id <= :id)', { at: after.at, id: after.id });
    if (filter.officerId !== null) query.andWhere('s.performerId = :officer', { officer: filter.officerId });
    if (filter.procedureVersionIds) {
      query.andWhere('s.procedureVersionId IN (:...versions)', { versions: filter.procedureVersionIds });
    }
    return query.getRawMany<StepRunRow>();
  });
}
