import { ticketClasses } from '../../shared/lkpp/classes.ts';
import { caseById, packageOf, uploadsOf } from './cases.ts';
import { asEvent } from './feed.ts';
import { type Gateway, iso } from './gateway.ts';
import { dataRequests, repliesOf } from './replies.ts';
import { allowedActions, isWhole } from './staff.ts';
import type { CaseRow, EventRow } from './store.ts';
import { levelFor, teamOf } from './teams.ts';

/** What the staff page lists: the latest 300 cases, the last touched first. */
export function caseList(gateway: Gateway) {
  const rows = gateway.db.prepare<[], CaseRow>('SELECT * FROM cases ORDER BY updatedAt DESC LIMIT 300').all();
  return rows.map((row) => summary(gateway, row));
}
export type CaseSummary = ReturnType<typeof summary>;

/** One case with its package, files and everything that happened, oldest first. */
export function caseDetail(gateway: Gateway, id: string) {
  const row = caseById(gateway, id);
  const content = packageOf(row);
  return {
    ...summary(gateway, row),
    actions: allowedActions(gateway, row),
    className: ticketClasses.find((each) => each.code === content.ticketClass)?.title ?? '',
    targetLevel: levelFor(content),
    content,
    files: uploadsOf(gateway, id).map(({ id, name, mime, size, offset, complete, owner }) => ({
      ...{ id, name, mime, size, offset, complete: complete === 1, inPackage: owner === 'package' },
    })),
    history: history(gateway, row),
  };
}
export type CaseDetail = ReturnType<typeof caseDetail>;

function summary(gateway: Gateway, row: CaseRow) {
  const { title, office, localNumber, priority } = packageOf(row);
  const isOver = row.state === 'closed' || row.state === 'returned';
  return {
    ...{ id: row.id, number: row.number, state: row.state, level: row.level, team: teamOf(row.level) },
    ...{ title, localNumber, priority, officeName: office.name },
    receivedAt: iso(row.receivedAt),
    updatedAt: iso(row.updatedAt),
    nextAt: row.nextAt === null ? null : iso(row.nextAt),
    isWhole: isWhole(gateway, row),
    openRequests: isOver ? 0 : dataRequests(gateway, row.id).filter((each) => each.answeredAt === null).length,
  };
}

export type Happening = { at: string; by: 'lkpp' | 'office'; kind: string; data: Record<string, unknown> };

function history(gateway: Gateway, row: CaseRow): Happening[] {
  const events = gateway.db
    .prepare<[string], EventRow>('SELECT * FROM events WHERE caseId = ? ORDER BY seq')
    .all(row.id)
    .map(asEvent);
  return [
    { at: iso(row.receivedAt), by: 'office' as const, kind: 'created', data: {} },
    ...events.map(({ at, type, data }) => ({ at, by: 'lkpp' as const, kind: type, data })),
    ...repliesOf(gateway, row.id).map((reply) => ({
      at: iso(reply.receivedAt),
      by: 'office' as const,
      kind: reply.kind,
      data: JSON.parse(reply.content),
    })),
  ].sort((a, b) => a.at.localeCompare(b.at));
}
