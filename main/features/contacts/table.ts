import { reporterRoles } from '../../../shared/domain/vocabulary.ts';
import {
  instant,
  instantOrNull,
  int,
  json,
  key,
  oneOf,
  type Row,
  table,
  text,
  textOrNull,
} from '../../store/columns.ts';

export const contactTable = table('contact', {
  id: key(),
  version: int(),
  name: text(),
  email: text(),
  organization: text(),
  role: oneOf(reporterRoles),
  spseUserId: text(),
  npwp: text(),
  identityNumber: text(),
  address: text(),
  note: text(),
  mergedInto: textOrNull(),
  clientKey: text(),
  createdAt: instant(),
  updatedAt: instant(),
});
export type ContactRow = Row<typeof contactTable>;

export const contactPhoneTable = table('contact_phone', {
  id: key(),
  contactId: text(),
  number: text(),
  position: int(),
});

/** What a merge moved, so that it can be undone. */
export type Moved = {
  tickets: string[];
  calls: string[];
  visits: string[];
  phones: string[];
  /** Fields of the survivor that were empty and took the merged contact's value. */
  filled?: Partial<
    Pick<
      ContactRow,
      'name' | 'email' | 'organization' | 'spseUserId' | 'npwp' | 'identityNumber' | 'address' | 'note' | 'role'
    >
  >;
};
export const contactMergeTable = table('contact_merge', {
  id: key(),
  survivorId: text(),
  mergedId: text(),
  moved: json<Moved>(),
  at: instant(),
  byName: text(),
  undoneAt: instantOrNull(),
});
