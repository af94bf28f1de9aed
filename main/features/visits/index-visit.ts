import { namelessVisitor } from '../../../shared/text/visits.ts';
import type { Writer } from '../../store/store.ts';
import { indexRecord } from '../search/service.ts';
import type { VisitRow } from './table.ts';

/** Makes a visit findable by who came, why, and the codes they brought. */
export async function indexVisit(writer: Writer, row: VisitRow): Promise<void> {
  await indexRecord(writer, {
    kind: 'visit',
    refId: row.id,
    at: row.arrivedAt,
    past: row.leftAt !== null,
    title: row.name || namelessVisitor.id,
    detail: [row.organization, row.purpose || row.description].filter(Boolean).join(' · '),
    words: [row.adminName, row.workUnit, row.tenderName, row.application, row.email, row.description, row.solution]
      .filter(Boolean)
      .join(' '),
    codes: [row.phone, row.npwp, row.tenderCode, row.errorCode].filter(Boolean),
  });
}
