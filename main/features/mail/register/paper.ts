import { mailRegisterText as words } from '../../../../shared/text/mail-register.ts';
import type { OfficeProfile } from '../../office/settings.ts';
import type { Column } from '../../reports/paper/document.ts';
import { type Days, type PaperPart, periodText, signatures } from '../../reports/service.ts';
import type { RegisterRow } from './rows.ts';

/** The eight columns of seed 003, in its order. */
const columns: Column[] = [
  { key: 'no', title: words.no, widthMm: 10, type: 'number', align: 'right' },
  { key: 'name', title: words.name, widthMm: 34 },
  { key: 'email', title: words.email, widthMm: 46 },
  { key: 'problem', title: words.problem, widthMm: 52 },
  { key: 'solution', title: words.solution, widthMm: 58 },
  { key: 'received', title: words.received, widthMm: 22, type: 'date' },
  { key: 'resolved', title: words.resolved, widthMm: 22, type: 'date' },
  { key: 'remarks', title: words.remarks, widthMm: 42 },
];

/** The register on official paper; PDF and XLSX are both written from this one, and the screen shows the same rows. */
export function registerPaper(
  rows: readonly RegisterRow[],
  profile: OfficeProfile,
  days: Days,
  signedAt: string,
): PaperPart {
  return {
    kind: 'mail-register',
    title: words.title,
    orientation: 'landscape',
    period: periodText(days),
    blocks: [
      {
        type: 'table',
        title: words.table,
        columns,
        numberedColumns: true,
        empty: words.empty,
        rows: rows.map((row) => ({
          no: row.no,
          name: row.name,
          email: row.email,
          problem: row.problem,
          solution: row.solution,
          received: row.receivedAt,
          resolved: row.resolvedAt,
          remarks: row.remarks,
        })),
      },
    ],
    footnotes: [...words.footnotes],
    signedAt,
    signatures: signatures(profile),
  };
}
