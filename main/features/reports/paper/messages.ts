import type { PaperDocument } from './document.ts';
import type { PaperErrorCode } from './error.ts';
import type { RenderedPaper } from './pdf.ts';
import type { PaperFormat } from './render.ts';

/** What the main thread sends: one job at a time. */
export interface PaperJob {
  id: number;
  format: PaperFormat;
  doc: PaperDocument;
}

/** What the worker answers. */
export type PaperAnswer =
  | { id: number; type: 'progress'; done: number }
  | { id: number; type: 'done'; paper: RenderedPaper }
  | { id: number; type: 'failed'; code: PaperErrorCode; message: string; detail: string };
