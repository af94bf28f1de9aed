import { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { Block, PaperDocument, TableBlock } from './document.ts';
import { wordsOf } from './error.ts';
import { contentHash, sha256 } from './hash.ts';
import type { Progress, RenderedPaper } from './pdf.ts';
import { aboutSheet, type BookContext, summarySheet, tableSheet } from './xlsx-sheets.ts';
import { fixZipTimes } from './zip-time.ts';

/**
 * Writes the same content as a workbook: one sheet for everything that is not a table, one per table (typed cells,
 * frozen and repeated headings, filter, print set-up), and "Keterangan" with notes and the content hash. Rows are
 * streamed, so there is no row cap below Excel's own; a table above that continues on a further sheet.
 */
export async function renderXlsx(doc: PaperDocument, onProgress?: Progress): Promise<RenderedPaper> {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  const total = doc.blocks.reduce((sum, block) => sum + (block.type === 'table' ? block.rows.length : 0), 0);
  // Shared strings are what every program reads best, but they are kept in memory: not for very long registers.
  const useSharedStrings = total <= 100_000;
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings });
  book.creator = doc.generator;
  book.lastModifiedBy = doc.generator;
  book.created = new Date(doc.createdAt);
  book.modified = book.created;

  const hash = contentHash(doc);
  const context: BookContext = { book, doc, words: wordsOf(doc), taken: new Set(), signed: false };
  let written = 0;
  const summary = doc.blocks.filter((block, at) => isSummary(block) || headsSummary(doc.blocks, at));
  if (summary.length > 0) summarySheet(context, summary);
  for (const table of doc.blocks.filter((block) => block.type === 'table')) {
    for (const part of parts(table)) {
      await tableSheet(context, part, () => {
        written += 1;
        if (written % 500 === 0) onProgress?.((written / total) * 0.9);
      });
    }
  }
  aboutSheet(context, hash);
  await book.commit();
  const bytes = new Uint8Array(Buffer.concat(chunks));
  fixZipTimes(bytes);
  onProgress?.(1);
  return { bytes, sha256Content: hash, sha256File: sha256(bytes) };
}

/** Blocks that carry content besides tables; headings alone do not make a sheet. */
function isSummary(block: Block): boolean {
  return !['table', 'heading', 'pageBreak', 'image', 'svg'].includes(block.type);
}

function headsSummary(blocks: Block[], at: number): boolean {
  const next = blocks[at + 1];
  return blocks[at]?.type === 'heading' && next !== undefined && isSummary(next);
}

/** Excel ends at 1,048,576 rows; room is left for the heading and signatures. */
const rowsPerSheet = 1_040_000;

function* parts(table: TableBlock): Generator<TableBlock> {
  for (let at = 0; at === 0 || at < table.rows.length; at += rowsPerSheet) {
    const last = at + rowsPerSheet >= table.rows.length;
    const rows = table.rows.length <= rowsPerSheet ? table.rows : table.rows.slice(at, at + rowsPerSheet);
    yield { ...table, rows, totals: last ? table.totals : undefined };
  }
}
