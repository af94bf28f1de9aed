import { readProfile } from '../office/settings.ts';
import { type ComplianceInput, complianceOf } from './compliance.ts';
import { compliancePaper } from './compliance-paper.ts';
import { registerPaper } from './register-paper.ts';
import { registerRows } from './register-rows.ts';
import { placeAndDate, printReport, type ReportPrint } from './service.ts';

/** @throws Refusal for an impossible period, UNAVAILABLE when it was cancelled or could not be written */
export async function complianceFile(print: ReportPrint, input: ComplianceInput): Promise<File> {
  const { kernel, signal } = print;
  const { document: profile } = await kernel.store.read(readProfile);
  const figures = await complianceOf(kernel, input, 'id', signal);
  const part = compliancePaper(figures, profile, placeAndDate(kernel, profile));
  return printReport(print, 'reports.complianceFile', part, `kepatuhan-sop-${input.from}-${input.to}`);
}

/** Register "Pencatatan Gangguan/Permasalahan dan Permintaan Layanan" of the tickets received in a period. */
export async function registerFile(print: ReportPrint, input: ComplianceInput): Promise<File> {
  const { kernel, signal } = print;
  const { document: profile } = await kernel.store.read(readProfile);
  const rows = await registerRows(kernel, profile, input, signal);
  const part = registerPaper(rows, profile, input, placeAndDate(kernel, profile));
  return printReport(print, 'reports.registerFile', part, `register-${input.from}-${input.to}`);
}
