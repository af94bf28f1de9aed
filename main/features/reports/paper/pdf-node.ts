import type { Content, ContentText, Style } from 'pdfmake/interfaces.js';
import type { PaperDocument } from './document.ts';
import { PaperError, wordsOf } from './error.ts';
import { textRuns } from './fonts.ts';
import { MM } from './measure.ts';

/** Usable measures of a page in points. */
export interface PageFrame {
  width: number;
  height: number;
  margins: { left: number; top: number; right: number; bottom: number };
  contentWidth: number;
  contentHeight: number;
}

const papers = { A4: [210, 297], F4: [215, 330] } as const;

/** Page measures of a document; landscape pages have narrower side margins for wide registers. */
export function pageFrame(doc: Pick<PaperDocument, 'paperSize' | 'orientation'>): PageFrame {
  const [short, long] = papers[doc.paperSize];
  const landscape = doc.orientation === 'landscape';
  const width = (landscape ? long : short) * MM;
  const height = (landscape ? short : long) * MM;
  const side = (landscape ? 14 : 18) * MM;
  const margins = { left: side, top: 17 * MM, right: side, bottom: 18 * MM };
  return {
    width,
    height,
    margins,
    contentWidth: width - 2 * side,
    contentHeight: height - margins.top - margins.bottom,
  };
}

/** Sizes in points that differ between ordinary papers and dense forms. */
export interface Look {
  bodySize: number;
  headingTop: number;
  gap: number;
  signatureHeight: number;
}

/** The look of a document. */
export function lookOf(doc: Pick<PaperDocument, 'dense'>): Look {
  return doc.dense
    ? { bodySize: 8.5, headingTop: 3, gap: 3, signatureHeight: 15 * MM }
    : { bodySize: 9.5, headingTop: 8, gap: 7, signatureHeight: 20 * MM };
}

/** Text that changes font where the script changes. */
export function textNode(text: string, style: Style & Partial<ContentText> = {}): ContentText {
  const runs = textRuns(text);
  const only = runs[0];
  if (runs.length <= 1 && (!only || only.script === 'latin')) return { ...style, text: only?.text ?? '' };
  return { ...style, text: runs.map((run) => ({ text: run.text, font: run.script })) };
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG as the data address pdfmake takes, or a clear error when the bytes are something else. */
export function pngData(png: Uint8Array, name: string): string {
  if (png.length < 33 || pngSignature.some((byte, index) => png[index] !== byte)) {
    throw new PaperError('badDocument', wordsOf({}).errors.picture(name));
  }
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

/** A drawing; text in it uses the paper's typeface. */
export function svgNode(markup: string, size: { width?: number; height?: number }): Content {
  return { svg: markup, font: 'latin', ...size };
}
