import type { Language } from '../../../../shared/text/define.ts';

/**
 * A printable document as plain data: no functions, so it can be sent to the paper worker (structured clone),
 * hashed, and written as PDF or XLSX. Lengths are millimetres, instants milliseconds UTC, durations seconds.
 */
export interface PaperDocument {
  /** Stable machine name of the paper, e.g. `sop-compliance`. */
  kind: string;
  title: string;
  subtitle?: string;
  /** Printed document number. */
  number?: string;
  orientation: 'portrait' | 'landscape';
  /** F4 = Folio 215 × 330 mm, common in Indonesian offices. */
  paperSize: 'A4' | 'F4';
  /** Smaller type and gaps, for forms that must stay on one page. */
  dense?: boolean;
  /** Language of the fixed words and formats; default `id`. */
  language?: Language;
  /** IANA zone in which instants are shown, e.g. `Asia/Jakarta`. */
  timeZone: string;
  letterhead?: Letterhead;
  period?: string;
  blocks: Block[];
  /** "Kota, tanggal" line above the signatures. */
  signedAt?: string;
  signatures?: Signature[];
  footnotes: string[];
  /** Circumstances of printing: in the footer, but not part of the content hash. */
  printedAt: string;
  /** The instant written into the file's metadata; the same value gives the same bytes. */
  createdAt: number;
  /** e.g. `Loket 0.1.0`. */
  generator: string;
  preparedBy: string;
}

export interface Letterhead {
  /** From the government down to the office; the last line is the largest. */
  lines: string[];
  address: string[];
  logoPng?: Uint8Array;
  /** Second logo at the right (LPSE logo on forms). */
  rightLogoPng?: Uint8Array;
}

export type SignatureRole = 'Dibuat oleh' | 'Dikaji oleh' | 'Disetujui oleh' | 'Pengguna' | 'Helpdesk';

/** One empty box for a wet or BSrE signature; the signature itself is never drawn by Loket (domain.md §8.4). */
export interface Signature {
  role: SignatureRole;
  position: string;
  /** Without a name a dotted line with "Nama jelas & tanda tangan" is printed. */
  name?: string;
  nip?: string;
}

export type Block =
  | { type: 'heading'; text: string; level?: 1 | 2 }
  | { type: 'paragraph'; text: string; align?: 'left' | 'center' | 'justify'; bold?: boolean; italics?: boolean }
  | DefinitionsBlock
  | TableBlock
  | TickBoxesBlock
  | ChartBlock
  | SvgBlock
  | { type: 'keyFigures'; items: { label: string; value: string; note?: string }[] }
  | { type: 'note'; text: string; title?: string }
  | { type: 'pageBreak' }
  | { type: 'image'; png: Uint8Array; widthMm?: number; caption?: string }
  | SopIdentityBlock;

/** Label and value pairs; `boxed` draws them as form fields, `heightMm` leaves room for handwriting. */
export interface DefinitionsBlock {
  type: 'definitions';
  items: { label: string; value: string; heightMm?: number }[];
  columns?: 1 | 2;
  labelWidthMm?: number;
  boxed?: boolean;
}

export type ColumnType = 'text' | 'number' | 'date' | 'dateTime' | 'duration' | 'percent';

export interface Column {
  key: string;
  title: string;
  /** Adjacent columns with the same group share one heading cell above their own. */
  group?: string;
  /** Nominal width; all widths are scaled together so that the table fills the page and never overflows. */
  widthMm: number;
  align?: 'left' | 'center' | 'right';
  /** Default `text`. `percent` is 0…1, `duration` seconds, `date`/`dateTime` milliseconds UTC. */
  type?: ColumnType;
  /** Decimals of a `number` or `percent`; default 0. */
  decimals?: number;
  /** Cells without padding, for drawings that must touch the cell borders (swim lanes). */
  bleed?: boolean;
}

/** A cell with its own look. `text` is what a workbook shows in place of a drawing. */
export interface RichCell {
  value: string | number | null;
  bold?: boolean;
  italics?: boolean;
  align?: 'left' | 'center' | 'right';
  shade?: boolean;
  /** A drawing in place of the text; see `svg.ts` for what is allowed. */
  svg?: string;
}

export type Cell = string | number | null | RichCell;
export type Row = Record<string, Cell>;

export interface TableBlock {
  type: 'table';
  /** Printed above the table, kept with it, and the name of its sheet. */
  title?: string;
  columns: Column[];
  rows: Row[];
  /** Exact row heights; needed where `bleed` drawings must join from row to row. See `rowHeightMm`. */
  rowHeightsMm?: number[];
  /** Print 1, 2, 3 … under the headings, as official registers do. */
  numberedColumns?: boolean;
  zebra?: boolean;
  /** Default true. */
  repeatHeader?: boolean;
  totals?: Row;
  /** Shown when there are no rows; default "Tidak ada data pada periode ini." */
  empty?: string;
}

export interface TickBoxesBlock {
  type: 'tickBoxes';
  /** `line` is free text after the boxes (e.g. "Lainnya: …"); an empty string prints a dotted line. */
  groups: { label: string; options: { label: string; ticked: boolean }[]; line?: string }[];
  labelWidthMm?: number;
}

export type Pattern = 'solid' | 'hatch' | 'dots' | 'blank';

/** Stacked horizontal bars; each series has a pattern and its number printed, so it reads in black and white. */
export interface ChartBlock {
  type: 'chart';
  title?: string;
  unit: string;
  series: { label: string; pattern: Pattern }[];
  bars: { label: string; values: number[] }[];
}

export interface SvgBlock {
  type: 'svg';
  markup: string;
  /** Default: the width of the page. */
  widthMm?: number;
  caption?: string;
}

/** The SOP-AP identity block of PermenPAN-RB 35/2012 (domain.md §4): unit at the left, data at the right, boxes below. */
export interface SopIdentityBlock {
  type: 'sopIdentity';
  unit: { lines: string[]; logoPng?: Uint8Array };
  items: { label: string; value: string; heightMm?: number }[];
  /** Printed two by two: Dasar Hukum | Kualifikasi Pelaksana, Keterkaitan | Peralatan, Peringatan | Pencatatan. */
  boxes: { title: string; lines: string[] }[];
}

/** A cell's look and value, whether it was given plain or rich. */
export function richCell(cell: Cell | undefined): RichCell {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell ?? null };
}
