import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PaperDocument } from './document.ts';
import { wordsOf } from './error.ts';
import { MISSING, paperFonts, printable } from './fonts.ts';
import { contentHash, sha256 } from './hash.ts';
import { lineHeight } from './measure.ts';
import { flowNodes, isClosing } from './pdf-flow.ts';
import { footnoteNodes, letterheadNodes, pageFooter, runningHeader, signatureNodes, titleNodes } from './pdf-frame.ts';
import { lookOf, type PageFrame, pageFrame } from './pdf-node.ts';

export interface RenderedPaper {
  bytes: Uint8Array;
  /** The fingerprint printed in the footer; see `contentHash`. */
  sha256Content: string;
  /** SHA-256 of the file itself, to be kept beside it. */
  sha256File: string;
}

/** 0…1 */
export type Progress = (done: number) => void;

const { fonts, files } = paperFonts();
pdfmake.setFonts(fonts);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.has(path));

/**
 * Writes a final PDF: fonts embedded, no scripts, nothing fetched, empty signature boxes (domain.md §8.4). The same
 * document gives the same bytes. Runs for seconds on long tables: outside tests use `PaperRoom`, which works in a thread.
 */
export async function renderPdf(doc: PaperDocument, onProgress?: Progress): Promise<RenderedPaper> {
  const hash = contentHash(doc);
  pdfmake.setProgressCallback((part) => onProgress?.(0.6 + part * 0.4));
  onProgress?.(0.05);
  const bytes = new Uint8Array(await pdfmake.createPdf(definition(doc, hash)).getBuffer());
  onProgress?.(1);
  return { bytes, sha256Content: hash, sha256File: sha256(bytes) };
}

function definition(doc: PaperDocument, hash: string): TDocumentDefinitions {
  const frame = pageFrame(doc);
  const { left, top, right, bottom } = frame.margins;
  return {
    version: '1.7',
    language: doc.language ?? 'id',
    displayTitle: true,
    pageSize: { width: frame.width, height: frame.height },
    pageMargins: [left, top, right, bottom],
    info: {
      title: doc.title,
      author: doc.letterhead?.lines.at(-1),
      subject: [doc.kind, doc.number, doc.period].filter(Boolean).join(' · '),
      keywords: `sha256:${hash}`,
      creator: doc.generator,
      producer: 'Loket',
      creationDate: new Date(doc.createdAt),
    },
    defaultStyle: { font: 'latin', fontSize: lookOf(doc).bodySize, lineHeight },
    header: runningHeader(doc, frame),
    footer: pageFooter(doc, frame, hash),
    content: content(doc, frame),
  };
}

function content(doc: PaperDocument, frame: PageFrame): Content[] {
  const place = { language: doc.language ?? 'id', timeZone: doc.timeZone };
  const words = wordsOf(doc);
  const look = lookOf(doc);
  const lost = countMissing(doc);
  const notes = lost > 0 ? [...doc.footnotes, words.unprintable(lost)] : doc.footnotes;
  const closing = isClosing(doc.blocks.at(-1)) && doc.blocks.at(-2)?.type !== 'heading';
  const last = closing ? flowNodes(doc.blocks.slice(-1), frame, place, look) : [];
  const end = [...last, ...footnoteNodes(notes, words), ...signatureNodes(doc, frame)];
  return [
    ...(doc.letterhead ? letterheadNodes(doc.letterhead, frame) : []),
    ...titleNodes(doc),
    ...flowNodes(closing ? doc.blocks.slice(0, -1) : doc.blocks, frame, place, look),
    { stack: end, unbreakable: JSON.stringify(notes).length < 3000 },
  ];
}

/** How many characters of the document the typeface does not have. */
function countMissing(value: unknown): number {
  if (typeof value === 'string') return printable(value).split(MISSING).length - 1;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return 0;
  let count = 0;
  for (const item of Object.values(value)) count += countMissing(item);
  return count;
}
