import type { TicketFields } from '../parts/types.ts';

export type FieldName = keyof TicketFields;
/** Fields an officer edits one by one; the contact is chosen elsewhere. */
export type EditableField = Exclude<FieldName, 'contactId'>;

/** The fields in the groups of the data panel, in the order of the official form (domain.md §2.5). */
export const fieldGroups: {
  name: 'groupReporter' | 'groupProblem' | 'groupTender' | 'groupSupport';
  fields: EditableField[];
}[] = [
  {
    name: 'groupReporter',
    fields: [
      'reporterName',
      'reporterRole',
      'organization',
      'reporterPhone',
      'reporterEmail',
      'spseUserId',
      'workUnit',
    ],
  },
  {
    name: 'groupProblem',
    fields: ['subject', 'description', 'ticketType', 'application', 'applicationVersion', 'errorCode'],
  },
  { name: 'groupTender', fields: ['tenderCode', 'tenderName', 'packageCode', 'rupCode'] },
  { name: 'groupSupport', fields: ['externalNumber'] },
];

/** One field somebody else changed while the officer was typing into it. */
export interface Clash {
  field: EditableField;
  /** What the officer saw when they began. */
  before: string;
  /** What the other person made of it. */
  theirs: string;
  mine: string;
  by: string;
  at: number;
}

interface Changed {
  field: string;
  before: string;
  after: string;
  by: string;
  at: number;
}

/**
 * What the officer and somebody else both changed. Changes of other fields clash with nothing; of several changes of one
 * field the newest counts, with the value before the first; a field both made the same is no clash.
 */
export function clashes(patch: Partial<Record<EditableField, string>>, changed: readonly Changed[]): Clash[] {
  const fields = fieldGroups.flatMap((group) => group.fields);
  return fields.flatMap((field) => {
    const mine = patch[field];
    const theirs = changed.filter((change) => change.field === field).toSorted((a, b) => a.at - b.at);
    const first = theirs[0];
    const last = theirs.at(-1);
    if (mine === undefined || first === undefined || last === undefined || last.after === mine) return [];
    return [{ field, before: first.before, theirs: last.after, mine, by: last.by, at: last.at }];
  });
}
