import { z } from 'zod';
import { newStaff, officeProfile } from '../../../shared/contract/office.ts';
import { loadLibrary } from '../../../shared/domain/procedure/library.ts';
import { selectionRules } from '../../../shared/domain/procedure/selection.ts';
import { staffRoles } from '../../../shared/domain/roles.ts';
import { officeText } from '../../../shared/text/office.ts';
import { isGoodPassword } from '../../features/staff/passwords.ts';

const password = newStaff.shape.password.refine(isGoodPassword, officeText.weakPassword.id);
const person = newStaff.extend({ password }).strict();

/**
 * What `npm run setup` reads: the office, its people, which SOP is in force for which channel (left out: as shipped),
 * and a token for another system of the office (left out: none).
 */
export const setupFile = z
  .strictObject({
    profile: officeProfile.strict(),
    supervisor: person.omit({ role: true }),
    staff: z.array(person).max(100).default([]),
    procedures: selectionRules.strict().optional(),
    token: z.strictObject({ name: z.string().trim().min(1).max(200), role: z.enum(staffRoles) }).optional(),
  })
  .superRefine(({ supervisor, staff, procedures }, context) => {
    const names = [supervisor.username, ...staff.map(({ username }) => username)];
    staff.forEach(({ username }, index) => {
      if (names.indexOf(username) === index + 1) return;
      context.addIssue({ code: 'custom', path: ['staff', index, 'username'], message: officeText.usernameTaken.id });
    });
    const known = loadLibrary().procedures.map(({ code }) => code);
    const check = (code: string, path: (string | number)[]) => {
      if (known.includes(code)) return;
      const message = `SOP "${code}" tidak ada. Pilih salah satu: ${known.join(', ')}.`;
      context.addIssue({ code: 'custom', path, message });
    };
    procedures?.rules.forEach((rule, index) => {
      check(rule.procedure, ['procedures', 'rules', index, 'procedure']);
    });
    if (procedures) check(procedures.otherwise, ['procedures', 'otherwise']);
  });
export type SetupFile = z.infer<typeof setupFile>;

/** Reads the text of a set-up file. @returns its content, or everything that is wrong with it, each with its place */
export function readSetupFile(text: string): { file: SetupFile } | { problems: string[] } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return {
      problems: [`Berkas ini bukan JSON yang benar: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
  const parsed = setupFile.safeParse(content);
  if (parsed.success) return { file: parsed.data };
  return { problems: parsed.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`) };
}

/** `staff[2].username`; the whole file when the path is empty. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return place === '' ? 'berkas' : place.replace(/^\./, '');
}
