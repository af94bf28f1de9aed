import { z } from 'zod';
import { staffRoles } from '../domain/roles.ts';
import {
  api,
  code,
  done,
  emailInput,
  id,
  instant,
  line,
  patchOf,
  phoneInput,
  requiredLine,
  version,
} from './common.ts';
import { sessionState } from './session.ts';

/** The office itself: profile, letterhead, people, first run, tokens of other office systems. */
export const zone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']);
export const signatory = z.object({ position: line, name: line, nip: code });
export const officeProfile = z.object({
  name: requiredLine,
  /** Path of the office at spse.inaproc.id, e.g. "kotacontoh"; the office's key. */
  path: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{2,60}$/),
  /** Old domain or numeric codes of the same office. */
  aliases: z.array(code).max(10).default([]),
  zone,
  government: line.default(''),
  unit: line.default(''),
  address: z.string().max(500).default(''),
  phone: phoneInput.default(''),
  email: emailInput.default(''),
  website: line.default(''),
  /** PNG as base64, at most 300 kB. */
  logoPng: z.string().max(400_000).nullable().default(null),
  paperSize: z.enum(['A4', 'F4']).default('A4'),
  signatories: z.object({ prepared: signatory, reviewed: signatory, approved: signatory }).default({
    prepared: { position: 'Koordinator Bidang Layanan dan Dukungan', name: '', nip: '' },
    reviewed: { position: 'Sekretaris LPSE', name: '', nip: '' },
    approved: { position: 'Ketua LPSE', name: '', nip: '' },
  }),
  /** Which ladder of support levels is in force (resources/procedures/support-levels.json). */
  ladder: z.enum(['2017', '2020', '2022', '2024']).default('2024'),
  autoLockMinutes: z.int().min(0).max(480).default(10),
  /** A clock is "due soon" when fewer working minutes than this are left. */
  dueSoonMinutes: z.int().min(1).max(480).default(30),
  /** Calendar days in which a closed ticket may be reopened. */
  reopenDays: z.int().min(0).max(90).default(7),
});
export const staffMember = z.object({
  id,
  version,
  username: line,
  name: line,
  nip: code,
  position: line,
  role: z.enum(staffRoles),
  active: z.boolean(),
  lastSeenAt: instant.nullable(),
});
export const newPassword = z.string().min(10).max(200);
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{3,40}$/);
export const newStaff = z.object({
  username,
  name: requiredLine,
  nip: code.default(''),
  position: line.default(''),
  role: z.enum(staffRoles),
  password: newPassword,
});
export const setUpInput = z.object({
  profile: officeProfile,
  supervisor: newStaff.omit({ role: true }),
  staff: z.array(newStaff).max(100).default([]),
});
export const token = z.object({
  id,
  name: line,
  createdAt: instant,
  createdBy: line,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  role: z.enum(staffRoles),
});

export const office = {
  /** First run: sets the office up and signs the supervisor in. */
  setUp: api.input(setUpInput).output(sessionState),
  /** First run: fills this data folder with an invented office to try things out; says so on every page. */
  tryDemo: api.output(sessionState),
  profile: api.output(officeProfile.extend({ version })),
  saveProfile: api.input(z.object({ version, profile: officeProfile })).output(officeProfile.extend({ version })),
  tokens: {
    list: api.output(z.array(token).max(200)),
    /** The secret is shown once and never again. */
    create: api
      .input(z.object({ name: requiredLine, role: z.enum(staffRoles) }))
      .output(z.object({ token, secret: z.string().max(200) })),
    revoke: api.input(z.object({ id })).output(done),
  },
};
export const staff = {
  list: api.output(z.array(staffMember).max(500)),
  /** Names only, for assigning work. */
  names: api.output(z.array(z.object({ id, name: line, role: z.enum(staffRoles) })).max(500)),
  create: api.input(newStaff).output(staffMember),
  update: api
    .input(
      z.object({
        id,
        version,
        patch: patchOf(newStaff.omit({ password: true, username: true })).extend({ active: z.boolean().optional() }),
      }),
    )
    .output(staffMember),
  resetPassword: api.input(z.object({ id, password: newPassword })).output(done),
};
