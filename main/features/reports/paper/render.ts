import type { PaperDocument } from './document.ts';
import { type Progress, type RenderedPaper, renderPdf } from './pdf.ts';
import { renderXlsx } from './xlsx.ts';

export type PaperFormat = 'pdf' | 'xlsx';

/** Writes a paper in the wanted format, in this thread. */
export function renderPaper(format: PaperFormat, doc: PaperDocument, onProgress?: Progress): Promise<RenderedPaper> {
  return format === 'pdf' ? renderPdf(doc, onProgress) : renderXlsx(doc, onProgress);
}
