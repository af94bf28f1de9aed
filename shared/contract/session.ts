import { z } from 'zod';
import { permissions, staffRoles } from '../domain/roles.ts';
import { api, done, id, instant, line } from './common.ts';

/** Who is at the window. One connection (desktop window or browser session) carries at most one signed-in officer. */
export const language = z.enum(['id', 'en']);
export const signedIn = z.object({
  staffId: id,
  name: line,
  username: line,
  role: z.enum(staffRoles),
  permissions: z.array(z.enum(permissions)).max(20),
});
export const sessionState = z.object({
  /** False until the office was set up: the first-run screen is shown. */
  officeReady: z.boolean(),
  demo: z.boolean(),
  staff: signedIn.nullable(),
  locked: z.boolean(),
  /** Minutes without input after which the screen locks; 0 = never. */
  autoLockMinutes: z.int().min(0).max(480),
  /** Officers who used this PC lately, for fast switching. */
  recent: z.array(z.object({ username: line, name: line })).max(8),
  zone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  officeName: line,
  now: instant,
  appVersion: line,
  host: z.enum(['desktop', 'browser', 'test']),
  /** The PC clock jumped; figures of the last minutes deserve a look. */
  clockWarning: line.nullable(),
});
const password = z.string().min(1).max(200);

export const session = {
  state: api.output(sessionState),
  login: api.input(z.object({ username: line.min(1), password })).output(sessionState),
  logout: api.output(sessionState),
  lock: api.output(sessionState),
  unlock: api.input(z.object({ password })).output(sessionState),
  setLanguage: api.input(z.object({ language })).output(done),
  changePassword: api.input(z.object({ current: password, next: password })).output(done),
  /** Text typed but not yet sent, kept per officer and place so that a crash or a switch loses nothing. */
  drafts: {
    list: api.output(
      z.array(z.object({ key: z.string().max(200), body: z.string().max(50_000), at: instant })).max(500),
    ),
    put: api.input(z.object({ key: z.string().min(1).max(200), body: z.string().max(50_000) })).output(done),
    remove: api.input(z.object({ key: z.string().min(1).max(200) })).output(done),
  },
};
