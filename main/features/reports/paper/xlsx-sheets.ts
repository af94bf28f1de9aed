import { setImmediate as nextTurn } from 'node:timers/promises';
import type ExcelJS from 'exceljs';
import type { PaperWords } from '../../../../shared/text/paper.ts';
import type { Block, PaperDocument, TableBlock } from './document.ts';
import { richCell } from './document.ts';
import { summaryLines } from './xlsx-summary.ts';
import { numberFormat, safeText, sheetName, typedValue } from './xlsx-value.ts';

export interface BookContext {
  book: ExcelJS.stream.xlsx.WorkbookWriter;
  doc: PaperDocument;
  words: PaperWords;
  taken: Set<string>;
  /** The signature block stands once in a workbook. */
  signed: boolean;
}

const thin: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};
const shade: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8E8E8' } };
const A4 = 9;

function addSheet(context: BookContext, name: string, options: Partial<ExcelJS.AddWorksheetOptions> = {}) {
  return context.book.addWorksheet(sheetName(name, context.taken), {
    ...options,
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
      ...options.pageSetup,
    },
    headerFooter: {
      oddFooter: `&L${context.doc.title.replaceAll('&', '&&').slice(0, 100)}&R${context.words.sheetPage}`,
    },
  });
}

/** Letterhead and title lines at the top of a sheet (as many as `titleRowCount` says). */
function titleRows(context: BookContext, sheet: ExcelJS.Worksheet, subtitle?: string): void {
  const { doc } = context;
  const line = (text: string, font: Partial<ExcelJS.Font>) => {
    const row = sheet.addRow([safeText(text)]);
    row.font = font;
  };
  if (doc.letterhead) line(doc.letterhead.lines.join(' · '), { bold: true, size: 10 });
  line(doc.title, { bold: true, size: 14 });
  if (doc.subtitle) line(doc.subtitle, { bold: true, size: 11 });
  const facts = factLine(context);
  if (facts) line(facts, { size: 10 });
  if (subtitle) line(subtitle, { bold: true, size: 11 });
  sheet.addRow([]);
}

/** Number and period on one line: the rows above a frozen heading must stay few. */
function factLine({ doc, words }: BookContext): string {
  const number = doc.number && `${words.number}: ${doc.number}`;
  const period = doc.period && `${words.period}: ${doc.period}`;
  return [number, period].filter(Boolean).join(' · ');
}

function titleRowCount(context: BookContext, subtitle?: string): number {
  const { doc } = context;
  return [doc.letterhead, doc.subtitle, factLine(context), subtitle].filter(Boolean).length + 2;
}

/** One table as one sheet, its rows streamed out as they are written. */
export async function tableSheet(context: BookContext, table: TableBlock, onRow: () => void): Promise<void> {
  const grouped = table.columns.some((column) => column.group);
  const top = titleRowCount(context, table.title);
  const heading = top + (grouped ? 2 : 1);
  const sheet = addSheet(context, table.title ?? context.words.table, {
    views: [{ state: 'frozen', ySplit: heading }],
    pageSetup: { printTitlesRow: `${top + 1}:${heading}` },
  });
  sheet.columns = table.columns.map((column) => ({ width: Math.max(6, Math.min(80, column.widthMm * 0.55)) }));
  titleRows(context, sheet, table.title);
  headingRows(sheet, table, grouped, top);
  sheet.autoFilter = {
    from: { row: heading, column: 1 },
    to: { row: heading + table.rows.length, column: table.columns.length },
  };
  for (const [index, row] of table.rows.entries()) {
    dataRow(context, sheet, table, row);
    onRow();
    if (index % 2000 === 1999) await nextTurn();
  }
  if (table.rows.length === 0) sheet.addRow([safeText(table.empty ?? context.words.noRows)]).commit();
  if (table.totals) dataRow(context, sheet, table, table.totals, true);
  signatureRows(context, sheet, table.columns.length);
  sheet.commit();
}

function headingRows(sheet: ExcelJS.Worksheet, table: TableBlock, grouped: boolean, top: number): void {
  const titles = table.columns.map((column) => safeText(column.title));
  const rows = grouped
    ? [table.columns.map((column, index) => safeText(column.group ?? titles[index] ?? '')), titles]
    : [titles];
  for (const values of rows) {
    const row = sheet.addRow(values);
    row.eachCell((cell) => {
      cell.font = { bold: true, size: 10 };
      cell.fill = shade;
      cell.border = thin;
      cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    });
  }
  if (grouped) mergeGroups(sheet, table, top + 1);
}

function mergeGroups(sheet: ExcelJS.Worksheet, table: TableBlock, row: number): void {
  let start = 0;
  while (start < table.columns.length) {
    const group = table.columns[start]?.group;
    let end = start;
    while (group && table.columns[end + 1]?.group === group) end += 1;
    if (!group) sheet.mergeCells(row, start + 1, row + 1, start + 1);
    else if (end > start) sheet.mergeCells(row, start + 1, row, end + 1);
    start = end + 1;
  }
}

function dataRow(
  { doc }: BookContext,
  sheet: ExcelJS.Worksheet,
  table: TableBlock,
  data: TableBlock['rows'][number],
  total = false,
): void {
  const cells = table.columns.map((column) => richCell(data[column.key]));
  const row = sheet.addRow(
    table.columns.map((column, index) => typedValue(cells[index]?.value ?? null, column, doc.timeZone)),
  );
  for (const [index, column] of table.columns.entries()) {
    const cell = row.getCell(index + 1);
    const format = numberFormat(column);
    if (format) cell.numFmt = format;
    cell.border = thin;
    cell.font = { size: 10, bold: total || cells[index]?.bold === true };
    cell.alignment = { vertical: 'top', wrapText: true, horizontal: cells[index]?.align ?? column.align };
    if (total || cells[index]?.shade) cell.fill = shade;
  }
  row.commit();
}

/** Everything that is not a table: definitions, figures, tick boxes, notes and the numbers behind charts. */
export function summarySheet(context: BookContext, blocks: Block[]): void {
  const sheet = addSheet(context, context.words.sheetSummary);
  const lines = blocks.flatMap((block) => summaryLines(block, context.words));
  const width = Math.max(2, ...lines.map((line) => line.values.length));
  sheet.columns = Array.from({ length: width }, (_, index) => ({ width: index === 0 ? 36 : width > 2 ? 16 : 90 }));
  titleRows(context, sheet);
  for (const line of lines) {
    const row = sheet.addRow(line.values.map((value) => (typeof value === 'string' ? safeText(value) : value)));
    row.font = { size: 10, bold: line.bold === true };
    row.alignment = { vertical: 'top', wrapText: line.values.length > 1 };
  }
  if (!context.doc.blocks.some((block) => block.type === 'table')) signatureRows(context, sheet, width);
  sheet.commit();
}

/** "Keterangan": notes, how the workbook was made, and the content hash. */
export function aboutSheet(context: BookContext, hash: string): void {
  const { doc, words } = context;
  const sheet = addSheet(context, words.sheetAbout);
  sheet.columns = [{ width: 26 }, { width: 100 }];
  titleRows(context, sheet);
  const drawn = doc.blocks.some((block) => ['chart', 'svg', 'image'].includes(block.type));
  const rows: [string, string][] = [
    [words.about.document, [doc.title, doc.number, doc.period].filter(Boolean).join(' · ')],
    [words.about.printedAt, doc.printedAt],
    [words.about.preparedBy, doc.preparedBy],
    [words.about.generator, doc.generator],
    [words.contentHash, hash],
    ['', words.about.hashNote],
    ...(drawn ? [['', words.about.pictureNote] satisfies [string, string]] : []),
    ...doc.footnotes.map((note, index): [string, string] => [index === 0 ? words.notes : '', note]),
  ];
  for (const values of rows) {
    const row = sheet.addRow(values.map(safeText));
    row.font = { size: 10 };
    row.alignment = { vertical: 'top', wrapText: true };
  }
  if (!context.signed) signatureRows(context, sheet, 2);
  sheet.commit();
}

function signatureRows(context: BookContext, sheet: ExcelJS.Worksheet, columns: number): void {
  const { doc, words } = context;
  const signatures = doc.signatures ?? [];
  if (signatures.length === 0 || context.signed) return;
  context.signed = true;
  const step = Math.max(1, Math.floor(columns / signatures.length));
  const line = (text: (index: number) => string, font: Partial<ExcelJS.Font> = {}) => {
    const values: string[] = [];
    for (const index of signatures.keys()) values[index * step] = safeText(text(index));
    const row = sheet.addRow(values);
    row.font = { size: 10, ...font };
    row.alignment = { wrapText: false };
  };
  sheet.addRow([]);
  if (doc.signedAt) sheet.addRow([safeText(doc.signedAt)]).font = { size: 10 };
  line((index) => signatures[index]?.role ?? '', { bold: true });
  line((index) => signatures[index]?.position ?? '');
  for (let blank = 0; blank < 4; blank += 1) sheet.addRow([]);
  line((index) => signatures[index]?.name ?? `(${words.clearName})`, { bold: true });
  line((index) => (signatures[index]?.nip ? `${words.nip} ${signatures[index]?.nip}` : ''));
}
