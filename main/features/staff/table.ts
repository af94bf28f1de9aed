import { staffRoles } from '../../../shared/domain/roles.ts';
import { flag, instant, instantOrNull, int, key, oneOf, type Row, table, text } from '../../store/columns.ts';

export const staffTable = table('staff', {
  id: key(),
  version: int(),
  username: text(),
  name: text(),
  nip: text(),
  position: text(),
  role: oneOf(staffRoles),
  passwordHash: text(),
  active: flag(),
  failedLogins: int(),
  lockedUntil: instantOrNull(),
  lastSeenAt: instantOrNull(),
  createdAt: instant(),
});
export type StaffRow = Row<typeof staffTable>;

export const apiTokenTable = table('api_token', {
  id: key(),
  name: text(),
  secretHash: text(),
  role: oneOf(staffRoles),
  createdAt: instant(),
  createdBy: text(),
  lastUsedAt: instantOrNull(),
  revokedAt: instantOrNull(),
});

export const draftTable = table('draft', { id: key(), staffId: text(), place: text(), body: text(), at: instant() });
