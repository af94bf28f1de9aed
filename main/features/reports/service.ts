import type { Said } from '../../../shared/domain/refusal.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { formatDate, formatDateTime } from '../../../shared/text/format.ts';
import { paperWords } from '../../../shared/text/paper.ts';
import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { writeAudit } from '../audit/service.ts';
import { type OfficeProfile, readProfile } from '../office/settings.ts';
import type { Letterhead, PaperDocument } from './paper/document.ts';
import { PaperError } from './paper/error.ts';
import type { PaperFormat } from './paper/render.ts';
import type { PaperOptions } from './paper/render-in-worker.ts';

export { periodText, signatures } from './compliance-paper.ts';
export { type Days, type Span, spanOf } from './period.ts';
export { type Place, sliceSize, slices } from './slices.ts';

/** What a feature says about its paper; everything about the office and the printing is filled in. */
export type PaperPart = Partial<PaperDocument> & Pick<PaperDocument, 'kind' | 'title' | 'orientation' | 'blocks'>;

/**
 * A paper of this office: letterhead, paper size, zone, place and date of signing, who printed it and when.
 * Anything the part names itself wins (`letterhead: undefined` prints none).
 */
export function officePaper(kernel: Kernel, profile: OfficeProfile, actor: Actor, part: PaperPart): PaperDocument {
  const now = kernel.clock.now();
  return {
    paperSize: profile.paperSize,
    timeZone: profile.zone,
    letterhead: letterheadOf(profile),
    footnotes: [],
    printedAt: formatDateTime(now, profile.zone, 'id', { weekday: false }),
    createdAt: now,
    generator: `Loket ${kernel.host.appVersion}`,
    preparedBy: actor.name,
    ...part,
  };
}

/** Name of the office from the government down, with its address and logo. */
export function letterheadOf(profile: OfficeProfile): Letterhead {
  const logoPng = logoOf(profile);
  const reach = [profile.phone && `Telepon ${profile.phone}`, profile.email, profile.website]
    .filter(Boolean)
    .join(' · ');
  return {
    lines: [profile.government, profile.unit, profile.name].filter(Boolean),
    address: [profile.address, reach].filter(Boolean),
    ...(logoPng ? { logoPng } : {}),
  };
}

/** The office's logo as PNG bytes, if it has one. */
export function logoOf(profile: OfficeProfile): Uint8Array | undefined {
  return profile.logoPng ? new Uint8Array(Buffer.from(profile.logoPng, 'base64')) : undefined;
}

/** "15 Juni 2026" in the office's zone, for the line above signatures. */
export function signingDate(kernel: Kernel, profile: OfficeProfile): string {
  return formatDate(kernel.clock.now(), profile.zone, 'id', { style: 'long' });
}

/** "Kota, tanggal" above signatures; the place is written by hand: an office signs where it is. */
export function placeAndDate(kernel: Kernel, profile: OfficeProfile): string {
  return `....................., ${signingDate(kernel, profile)}`;
}

/** A report of a period as a file, with its progress told to whoever waits; who printed it is in the trail. */
export type ReportPrint = { kernel: Kernel; actor: Actor; format: PaperFormat; signal?: AbortSignal };

/**
 * Writes a report of this office as a file.
 * @param id of the progress that is told meanwhile
 * @param name file name without its ending
 * @throws Refusal UNAVAILABLE when it was cancelled or could not be written
 */
export async function printReport(
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
  const doc = officePaper(kernel, profile, actor, part);
  const file = await printPaper(kernel, format, doc, name, { signal, onProgress });
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

const mime: Record<PaperFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Writes a paper in the worker thread and gives it as a file.
 * @param name file name without its ending
 * @throws Refusal UNAVAILABLE when the paper could not be written; a malformed paper is a fault of ours and stays one
 */
export async function printPaper(
  kernel: Kernel,
  format: PaperFormat,
  doc: PaperDocument,
  name: string,
  options: PaperOptions = {},
): Promise<File> {
  try {
    const { bytes } = await kernel.papers.render(format, doc, options);
    return new File([new Uint8Array(bytes)], `${name}.${format}`, { type: mime[format] });
  } catch (error) {
    if (error instanceof PaperError && error.code !== 'badDocument') {
      throw new Refusal('UNAVAILABLE', saidOf(error), {}, error);
    }
    throw error;
  }
}

function saidOf(error: PaperError): Said {
  const { code } = error;
  if (code === 'timeout' || code === 'badDocument') return { id: error.message, en: error.message };
  return { id: paperWords('id').errors[code], en: paperWords('en').errors[code] };
}
