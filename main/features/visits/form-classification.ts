import type { PriorityRow } from '../../../shared/domain/priority/table.ts';
import { WORDS } from '../../../shared/domain/priority/words.ts';
import type { ReporterRole, TicketState } from '../../../shared/domain/vocabulary.ts';
import { visitPaperText as words } from '../../../shared/text/visits-paper.ts';
import { reporterRoleText } from '../../../shared/text/vocabulary.ts';
import type { TickBoxesBlock } from '../reports/paper/document.ts';
import type { TicketRow } from '../tickets/table.ts';
import type { Visit } from './queries.ts';

type Group = TickBoxesBlock['groups'][number];

/** The linked ticket with its row of the priority table, as far as it is known. */
export type FormTicket = Pick<
  TicketRow,
  'ticketType' | 'state' | 'priority' | 'decision' | 'solution' | 'resolvedAt' | 'closedAt'
> & { problem?: PriorityRow };

/** Tick boxes of the classification (domain.md §1.3 table A); nothing is ticked that nobody decided. */
export function classificationGroups(
  visit: Visit,
  ticket: FormTicket | null,
  types: Record<TicketRow['ticketType'], string>,
): Group[] {
  const kind = ticket?.problem?.kind;
  const user = userOf[visit.role];
  return [
    {
      ...group(
        words.type,
        printedTypes.map((type) => types[type]),
        ticket ? types[ticket.ticketType] : null,
      ),
      ...(ticket?.ticketType === 'suggestion' ? { line: types.suggestion } : {}),
    },
    fromList(words.category, WORDS.category, ticket?.problem?.category),
    {
      ...group(words.userKind, words.users, words.users[user] ?? null),
      ...(user === otherUser && visit.role !== 'other' ? { line: reporterRoleText.id[visit.role] } : {}),
    },
    fromList(words.kind, WORDS.kind, kind),
    group(
      words.urgency,
      [WORDS.urgency.urgent, WORDS.urgency.notUrgent],
      ticket?.decision ? WORDS.urgency[ticket.decision.urgency] : null,
    ),
    fromList(words.impact, WORDS.impact, ticket?.decision?.impact),
    group(
      words.priority,
      [WORDS.priority.low, WORDS.priority.medium, WORDS.priority.high],
      ticket?.priority ? WORDS.priority[ticket.priority] : null,
    ),
  ];
}

/** Tercatat, Penanganan or Penyelesaian, from the state of the ticket (domain.md §6, local states). */
export function statusOf(ticket: FormTicket | null): Group {
  return group(words.status, words.statuses, words.statuses[ticket ? stage(ticket.state) : 0] ?? null);
}

/** Whether the user was told: the visitor who got an answer at the desk was. */
export function confirmationOf(visit: Visit, ticket: FormTicket | null): Group {
  const told = visit.solution !== '' || (ticket !== null && stage(ticket.state) === 2);
  return group(words.confirmation, words.confirmations, words.confirmations[told ? 1 : 0] ?? null);
}

function stage(state: TicketState): 0 | 1 | 2 {
  if (state === 'new' || state === 'triage') return 0;
  return state === 'waitingConfirmation' || state === 'closed' ? 2 : 1;
}

/** The form prints these; a suggestion (usulan) is written beside them. */
const printedTypes = ['incident', 'problem', 'serviceRequest'] as const;
const otherUser = 5;
/** Place of each role among the six users of table A. */
const userOf: Record<ReporterRole, number> = {
  selectionWorkingGroup: 0,
  procurementOfficer: 0,
  supplier: 1,
  commitmentOfficer: 2,
  auditor: 3,
  public: 4,
  procurementUnitHead: otherUser,
  budgetUser: otherUser,
  lpseAdmin: otherUser,
  agencyAdmin: otherUser,
  verifier: otherUser,
  other: otherUser,
};

function fromList<K extends string>(label: string, list: Record<K, string>, value: K | undefined): Group {
  return group(label, Object.values<string>(list), value === undefined ? null : list[value]);
}

function group(label: string, options: string[], ticked: string | null): Group {
  return { label, options: options.map((option) => ({ label: option, ticked: option === ticked })) };
}
