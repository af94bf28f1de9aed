import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { writeAudit } from '../audit/service.ts';
import { type OfficeProfile, readProfile } from '../office/settings.ts';
import { type ComplianceInput, complianceOf } from './compliance.ts';
import { compliancePaper } from './compliance-paper.ts';
import type { PaperFormat } from './paper/render.ts';
import { registerPaper } from './register-paper.ts';
import { registerRows } from './register-rows.ts';
import { officePaper, type PaperPart, printPaper, signingDate } from './service.ts';

/** A report of a period as a file, with its progress told to whoever waits; who printed it is in the trail. */
export type ReportPrint = { kernel: Kernel; actor: Actor; format: PaperFormat; signal?: AbortSignal };

/** @throws Refusal for an impossible period, UNAVAILABLE when it was cancelled or could not be written */
export async function complianceFile(print: ReportPrint, input: ComplianceInput): Promise<File> {
  const { kernel, signal } = print;
  const { document: profile } = await kernel.store.read(readProfile);
  const figures = await complianceOf(kernel, input, 'id', signal);
  const part = compliancePaper(figures, profile, placeAndDate(kernel, profile));
  return write(print, 'reports.complianceFile', part, `kepatuhan-sop-${input.from}-${input.to}`);
}

/** Register "Pencatatan Gangguan/Permasalahan dan Permintaan Layanan" of the tickets received in a period. */
export async function registerFile(print: ReportPrint, input: ComplianceInput): Promise<File> {
  const { kernel, signal } = print;
  const { document: profile } = await kernel.store.read(readProfile);
  const rows = await registerRows(kernel, profile, input, signal);
  const part = registerPaper(rows, profile, input, placeAndDate(kernel, profile));
  return write(print, 'reports.registerFile', part, `register-${input.from}-${input.to}`);
}

/** The place is written by hand: an office signs where it is. */
function placeAndDate(kernel: Kernel, profile: OfficeProfile): string {
  return `....................., ${signingDate(kernel, profile)}`;
}

async function write(
  { kernel, actor, format, signal }: ReportPrint,
  id: string,
  part: PaperPart,
  name: string,
): Promise<File> {
  const { document: profile } = await kernel.store.read(readProfile);
  const onProgress = (done: number) => {
    const progress = { done: Math.round(done * 100), total: 100, label: part.title };
    kernel.live.publish({ topic: 'progress', id, at: kernel.clock.now(), by: actor.name, progress });
  };
  const file = await printPaper(kernel, format, officePaper(kernel, profile, actor, part), name, {
    signal,
    onProgress,
  });
  await kernel.store.write((writer) =>
    writeAudit(kernel, writer, actor, {
      action: 'report.print',
      entity: 'report',
      entityId: part.kind,
      summary: `${part.title} dicetak (${part.period ?? ''}, ${format})`,
    }),
  );
  return file;
}
