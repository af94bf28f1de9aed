import { formatPhone } from '../../../shared/domain/phone/phone.ts';
import {
  registerCodes as codes,
  registerLegend,
  registerStatus,
  registerText as words,
} from '../../../shared/text/register.ts';
import { channelText } from '../../../shared/text/vocabulary.ts';
import type { OfficeProfile } from '../office/settings.ts';
import type { ComplianceInput } from './compliance.ts';
import { periodText, signatures } from './compliance-paper.ts';
import type { Column, Row } from './paper/document.ts';
import type { RegisterRow } from './register-rows.ts';
import type { PaperPart } from './service.ts';

const code = (key: string, title: string): Column => ({
  key,
  title,
  group: words.classification,
  widthMm: 10,
  align: 'center',
});
const columns: Column[] = [
  { key: 'number', title: words.number, widthMm: 22.5 },
  { key: 'name', title: words.name, group: words.reporting, widthMm: 25 },
  { key: 'contact', title: words.contact, group: words.reporting, widthMm: 25.5 },
  { key: 'medium', title: words.medium, group: words.reporting, widthMm: 15 },
  { key: 'received', title: words.received, group: words.reporting, widthMm: 20.5, type: 'date' },
  { key: 'description', title: words.description, widthMm: 33 },
  code('type', 'Tipe'),
  code('category', 'Kat.'),
  code('user', 'User'),
  code('kind', 'Jenis'),
  code('urgency', 'Urg.'),
  code('impact', 'Dmp.'),
  code('priority', 'Prio.'),
  { key: 'officer', title: words.officer, group: words.handling, widthMm: 17 },
  { key: 'status', title: words.status, group: words.handling, widthMm: 20 },
  { key: 'remark', title: words.remark, group: words.handling, widthMm: 19 },
  { key: 'updated', title: words.updated, group: words.handling, widthMm: 20.5, type: 'date' },
  { key: 'solution', title: words.solution, group: words.solving, widthMm: 31 },
  { key: 'solved', title: words.solved, group: words.solving, widthMm: 20.5, type: 'date' },
  { key: 'confirmation', title: words.confirmation, group: words.solving, widthMm: 23 },
];

/** The register as the form of the Standard 5 has it (domain.md §2.5), with the codes explained above it. */
export function registerPaper(
  rows: RegisterRow[],
  profile: OfficeProfile,
  period: ComplianceInput,
  signedAt: string,
): PaperPart {
  return {
    kind: 'register',
    title: words.title,
    orientation: 'landscape',
    // Twenty columns: the official register lies on folio.
    paperSize: 'F4',
    dense: true,
    period: periodText(period),
    blocks: [
      { type: 'definitions', columns: 2, labelWidthMm: 20, items: registerLegend },
      { type: 'table', title: 'Register', columns, rows: rows.map(rowOf), numberedColumns: true, empty: words.empty },
    ],
    footnotes: [words.footnote],
    signedAt,
    signatures: signatures(profile),
  };
}

function rowOf(row: RegisterRow): Row {
  const { decision, problem } = row;
  const phone = row.reporterPhone.startsWith('+') ? formatPhone(row.reporterPhone) : row.reporterPhone;
  return {
    number: row.number,
    name: [row.reporterName, row.organization].filter(Boolean).join('\n'),
    contact: phone || row.reporterEmail,
    medium: channelText.id[row.channel],
    received: row.receivedAt,
    description: row.subject,
    type: codes.type[row.ticketType],
    category: problem ? codes.category[problem.category] : '',
    user: codes.user[row.reporterRole],
    kind: problem ? codes.kind[problem.kind] : '',
    urgency: decision ? codes.urgency[decision.urgency] : '',
    impact: decision ? codes.impact[decision.impact] : '',
    priority: row.priority ? codes.priority[row.priority] : '',
    officer: row.officer,
    status: registerStatus(row.state),
    remark: remarkOf(row),
    updated: row.updatedAt,
    solution: row.solution,
    solved: row.resolvedAt,
    confirmation: row.resolvedAt === null ? words.notInformed : words.informed,
  };
}

/** What is being done now, or where it went. */
function remarkOf({ state, stepLabel, externalNumber }: RegisterRow): string {
  if (state === 'cancelled') return words.cancelled;
  return [stepLabel.length > 60 ? `${stepLabel.slice(0, 59)}…` : stepLabel, externalNumber].filter(Boolean).join('\n');
}
