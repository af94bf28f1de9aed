import type { z } from 'zod';
import type { reports } from '../../../shared/contract/reports.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { StepResult } from '../../../shared/domain/vocabulary.ts';
import { reportRefusals } from '../../../shared/text/reports.ts';
import type { Kernel } from '../../kernel.ts';
import { readProfile } from '../office/settings.ts';
import { procedureVersionTable, stepRunTable } from '../procedures/table.ts';
import { ticketTable } from '../tickets/table.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { spanOf } from './period.ts';

type Wanted = z.output<NonNullable<(typeof reports.stepRuns)['~orpc']['inputSchema']>>;
type Listed = z.input<NonNullable<(typeof reports.stepRuns)['~orpc']['outputSchema']>>;

/**
 * A page of the step runs behind one number of the compliance report, with the same filter as the report.
 * @throws Refusal for an impossible period or an unknown procedure version
 */
export function stepRunPage(kernel: Kernel, input: Wanted): Promise<Listed> {
  return kernel.store.read(async (reader) => {
    const { document: profile } = await readProfile(reader);
    const { fromMs, toMs } = spanOf(input, profile.zone);
    const version = await reader.findOne(procedureVersionTable, {
      select: { id: true },
      where: { code: input.procedureCode, version: input.procedureVersion },
    });
    if (!version) throw new Refusal('NOT_FOUND', reportRefusals.unknownProcedure);
    const after = readCursor(input.cursor);
    const query = reader
      .createQueryBuilder(stepRunTable, 's')
      .innerJoin(ticketTable.options.name, 't', 't.id = s.ticketId')
      .select('s.id', 'stepRunId')
      .addSelect('s.ticketId', 'ticketId')
      .addSelect('t.number', 'ticketNumber')
      .addSelect('t.subject', 'subject')
      .addSelect('s.startedAt', 'startedAt')
      .addSelect('s.endedAt', 'endedAt')
      .addSelect('s.dueAt', 'dueAt')
      .addSelect('s.result', 'result')
      .addSelect('s.countedSeconds', 'takenSeconds')
      .addSelect('s.performerName', 'officer')
      .addSelect('s.reason', 'reason')
      .where('s.startedAt >= :from AND s.startedAt < :to', { from: after?.at ?? fromMs, to: toMs })
      .andWhere('s.procedureVersionId = :version', { version: version.id })
      .andWhere('s.stepId = :step', { step: input.stepId })
      .orderBy('s.startedAt')
      .addOrderBy('s.id')
      .limit(input.limit + 1);
    if (after) query.andWhere('NOT (s.startedAt = :at AND s.id <= :id)', { at: after.at, id: after.id });
    if (input.result) query.andWhere('s.result = :result', { result: input.result satisfies StepResult });
    if (input.officerId) query.andWhere('s.performerId = :officer', { officer: input.officerId });
    const rows = await query.getRawMany<Listed['items'][number]>();
    const items = rows.slice(0, input.limit);
    const last = items.at(-1);
    const nextCursor =
      rows.length > items.length && last ? writeCursor({ at: last.startedAt, id: last.stepRunId }) : null;
    return { items, nextCursor, asOf: kernel.clock.now() };
  });
}
