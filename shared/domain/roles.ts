/** Roles of the office's own people and what each may do. */
export const staffRoles = ['officer', 'lpseAdmin', 'supervisor', 'auditor'] as const;
export type StaffRole = (typeof staffRoles)[number];

/**
 * read: see everything operational; work: log and work cases; adminLevel: perform steps of the Admin LPSE lane;
 * supervise: acknowledge deviations, put a priority table in force, bulk changes; manage: staff, office, calendar,
 * procedures, tokens, backup; audit: read the audit trail.
 */
export const permissions = ['read', 'work', 'adminLevel', 'supervise', 'manage', 'audit'] as const;
export type Permission = (typeof permissions)[number];

const granted: Record<StaffRole, readonly Permission[]> = {
  officer: ['read', 'work'],
  lpseAdmin: ['read', 'work', 'adminLevel'],
  supervisor: ['read', 'work', 'adminLevel', 'supervise', 'manage', 'audit'],
  auditor: ['read', 'audit'],
};

/** Whether a role carries a permission. */
export function may(role: StaffRole, permission: Permission): boolean {
  return granted[role].includes(permission);
}
