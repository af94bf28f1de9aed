import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The text of each page, read by poppler; a missing poppler fails the test with a hint, it never skips it. */
export function pdfPages(bytes: Uint8Array): string[] {
  return poppler('pdftotext', ['-layout'], bytes, ['-']).split('\f').slice(0, -1);
}

/** All text in the order in which it was written: row by row, cell by cell. */
export function pdfInOrder(bytes: Uint8Array): string {
  return poppler('pdftotext', ['-raw'], bytes, ['-']);
}

/** Right-most and bottom-most text on any page, with the page's size, in points. */
export function pdfExtent(bytes: Uint8Array): { right: number; bottom: number; width: number; height: number }[] {
  const xml = poppler('pdftotext', ['-bbox'], bytes, ['-']);
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const size = /width="([\d.]+)" height="([\d.]+)"/.exec(page);
      const words = [...page.matchAll(/xMax="([\d.]+)" yMax="([\d.]+)"/g)];
      return {
        right: Math.max(...words.map((word) => Number(word[1]))),
        bottom: Math.max(...words.map((word) => Number(word[2]))),
        width: Number(size?.[1]),
        height: Number(size?.[2]),
      };
    });
}

export function pdfFonts(bytes: Uint8Array): string {
  return poppler('pdffonts', [], bytes, []);
}

function poppler(tool: string, before: string[], bytes: Uint8Array, after: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'loket-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    return execFileSync(tool, [...before, file, ...after], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${tool} is missing: install poppler-utils (apt install poppler-utils) to run the paper tests`);
    }
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
