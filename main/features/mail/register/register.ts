import type { z } from 'zod';
import type { mailRegister } from '../../../../shared/contract/mail.ts';
import { mailRegisterText as words } from '../../../../shared/text/mail-register.ts';
import type { Actor } from '../../../connection.ts';
import type { Kernel } from '../../../kernel.ts';
import { readProfile } from '../../office/settings.ts';
import { contentHash } from '../../reports/paper/hash.ts';
import { type Days, officePaper, placeAndDate, printReport, type ReportPrint } from '../../reports/service.ts';
import { registerPaper } from './paper.ts';
import { registerRows } from './rows.ts';

/** The register as the screen shows it, with the fingerprint its papers carry. */
export async function viewRegister(
  kernel: Kernel,
  actor: Actor,
  days: Days,
  signal?: AbortSignal,
): Promise<z.infer<typeof mailRegister>> {
  const { document: profile } = await kernel.store.read(readProfile);
  const rows = await registerRows(kernel, profile, days, signal);
  const part = registerPaper(rows, profile, days, placeAndDate(kernel, profile));
  return {
    ...days,
    generatedAt: kernel.clock.now(),
    officeName: profile.name,
    rows,
    footnotes: [...words.footnotes],
    contentHash: contentHash(officePaper(kernel, profile, actor, part)),
  };
}

/** Rekap Penanganan Permasalahan Melalui E-mail (seed 003) as PDF or XLSX. */
export async function registerFile(print: ReportPrint, days: Days): Promise<File> {
  const { kernel, signal } = print;
  const { document: profile } = await kernel.store.read(readProfile);
  const rows = await registerRows(kernel, profile, days, signal);
  const part = registerPaper(rows, profile, days, placeAndDate(kernel, profile));
  return printReport(print, 'mail.registerFile', part, `rekap-email-${days.from}-${days.to}`);
}
