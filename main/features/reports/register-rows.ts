import { In } from 'typeorm';
import type { PriorityRow } from '../../../shared/domain/priority/table.ts';
import type { Kernel } from '../../kernel.ts';
import type { Store } from '../../store/store.ts';
import type { OfficeProfile } from '../office/settings.ts';
import { priorityTableTable } from '../priorities/table.ts';
import { staffTable } from '../staff/table.ts';
import { type TicketRow, ticketTable } from '../tickets/table.ts';
import type { ComplianceInput } from './compliance.ts';
import { spanOf } from './period.ts';
import { type Place, sliceSize, slices } from './slices.ts';

const columns = [
  'id',
  'number',
  'reporterName',
  'organization',
  'reporterPhone',
  'reporterEmail',
  'reporterRole',
  'channel',
  'receivedAt',
  'subject',
  'description',
  'ticketType',
  'problemCode',
  'decision',
  'priority',
  'priorityTableId',
  'assigneeId',
  'closerId',
  'state',
  'stepLabel',
  'updatedAt',
  'solution',
  'resolvedAt',
  'externalNumber',
] as const;
type Registered = Pick<TicketRow, (typeof columns)[number]>;
/** A ticket of the register with the names beside it. */
export type RegisterRow = Registered & { officer: string; problem: PriorityRow | null };

/**
 * Tickets received in a period, in order of receipt, read slice by slice.
 * @throws Refusal for an impossible period, UNAVAILABLE when `signal` aborts
 */
export async function registerRows(
  kernel: Kernel,
  profile: OfficeProfile,
  input: ComplianceInput,
  signal?: AbortSignal,
): Promise<RegisterRow[]> {
  const { store } = kernel;
  const names = await namesOf(store);
  const problems = new Map<string, Map<string, PriorityRow>>();
  const rows: RegisterRow[] = [];
  const read = (after: Place | null) => readSlice(store, profile, input, after);
  for await (const slice of slices(read, (row) => ({ at: row.receivedAt, id: row.id }), signal)) {
    await loadProblems(store, problems, slice);
    for (const row of slice) {
      const problem = problems.get(row.priorityTableId ?? '')?.get(row.problemCode) ?? null;
      rows.push({ ...row, problem, officer: names.get(row.assigneeId ?? row.closerId ?? '') ?? '' });
    }
  }
  return rows;
}

function readSlice(store: Store, profile: OfficeProfile, input: ComplianceInput, after: Place | null) {
  const { fromMs, toMs } = spanOf(input, profile.zone);
  return store.read((reader): Promise<Registered[]> => {
    const query = reader
      .createQueryBuilder(ticketTable, 't')
      .select(columns.map((column) => `t.${column}`))
      .where('t.receivedAt >= :from AND t.receivedAt < :to', { from: after?.at ?? fromMs, to: toMs })
      .orderBy('t.receivedAt')
      .addOrderBy('t.id')
      .take(sliceSize);
    if (after) query.andWhere('NOT (t.receivedAt = :at AND t.id <= :id)', { at: after.at, id: after.id });
    if (input.procedureCode !== undefined) query.andWhere('t.procedureCode = :code', { code: input.procedureCode });
    if (input.officerId !== undefined) query.andWhere('t.assigneeId = :officer', { officer: input.officerId });
    return query.getMany();
  });
}

async function namesOf(store: Store): Promise<Map<string, string>> {
  const staff = await store.read((reader) =>
    reader.find(staffTable, { select: { id: true, name: true }, take: 1_000 }),
  );
  return new Map(staff.map(({ id, name }) => [id, name]));
}

/** The priority tables the slice was decided by; one query, none when all are known. */
async function loadProblems(store: Store, known: Map<string, Map<string, PriorityRow>>, slice: Registered[]) {
  const wanted = [...new Set(slice.flatMap((row) => row.priorityTableId ?? []))].filter((id) => !known.has(id));
  if (wanted.length === 0) return;
  const tables = await store.read((reader) => reader.findBy(priorityTableTable, { id: In(wanted) }));
  for (const { id, document } of tables) known.set(id, new Map(document.rows.map((row) => [row.code, row])));
}
