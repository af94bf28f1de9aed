import type { Column, Content, ContentTable, DynamicContent } from 'pdfmake/interfaces.js';
import type { Letterhead, PaperDocument, Signature } from './document.ts';
import { wordsOf } from './error.ts';
import { MM } from './measure.ts';
import { lookOf, type PageFrame, pngData, textNode } from './pdf-node.ts';

const logoSize = 20 * MM;

/** The office's letterhead over a thick and a thin rule, as on official letters. */
export function letterheadNodes(letterhead: Letterhead, frame: PageFrame): Content[] {
  const lines = letterhead.lines.map((line, index) => {
    const last = index === letterhead.lines.length - 1;
    return textNode(line, { bold: last, fontSize: last ? 14 : 11.5, alignment: 'center' });
  });
  const address = letterhead.address.map((line) => textNode(line, { fontSize: 8.5, alignment: 'center' }));
  const logo = (png: Uint8Array | undefined, name: string): Column =>
    png ? { image: pngData(png, name), fit: [logoSize, logoSize], width: logoSize } : { text: '', width: logoSize };
  const { logoPng, rightLogoPng } = letterhead;
  const centre: Column = { stack: [...lines, ...address], width: '*' };
  const columns =
    logoPng || rightLogoPng ? [logo(logoPng, 'logo kiri'), centre, logo(rightLogoPng, 'logo kanan')] : [centre];
  const rule = (y: number, lineWidth: number) => ({
    type: 'line' as const,
    x1: 0,
    y1: y,
    x2: frame.contentWidth,
    y2: y,
    lineWidth,
  });
  return [
    { columns, columnGap: 8, margin: [0, -12, 0, 0] },
    { canvas: [rule(4, 2), rule(6.6, 0.6)], margin: [0, 0, 0, 8] },
  ];
}

/** Title, subtitle, number and period, centred. */
export function titleNodes(doc: PaperDocument): Content[] {
  const words = wordsOf(doc);
  const nodes: Content[] = [textNode(doc.title, { bold: true, fontSize: 13, alignment: 'center' })];
  if (doc.subtitle) nodes.push(textNode(doc.subtitle, { bold: true, fontSize: 10.5, alignment: 'center' }));
  if (doc.number) nodes.push(textNode(`${words.number}: ${doc.number}`, { alignment: 'center' }));
  if (doc.period) nodes.push(textNode(`${words.period}: ${doc.period}`, { alignment: 'center' }));
  return [{ stack: nodes, margin: [0, 0, 0, 8] }];
}

/** From the second page on: which paper this page belongs to. */
export function runningHeader(doc: PaperDocument, frame: PageFrame): DynamicContent {
  const { left, right } = frame.margins;
  const text = [doc.title, doc.number, doc.period].filter(Boolean).join(' · ');
  return (page) =>
    page === 1
      ? null
      : {
          stack: [
            textNode(text, { fontSize: 7.5, color: '#333', noWrap: true }),
            { canvas: [{ type: 'line', x1: 0, y1: 2, x2: frame.contentWidth, y2: 2, lineWidth: 0.5 }] },
          ],
          margin: [left, 9 * MM, right, 0],
        };
}

/** On every page: when, by whom and with what it was printed, "Halaman x dari y", and the content hash. */
export function pageFooter(doc: PaperDocument, frame: PageFrame, hash: string): DynamicContent {
  const words = wordsOf(doc);
  const { left, right } = frame.margins;
  const made = `${words.printed} ${doc.printedAt} ${words.preparedBy} ${doc.preparedBy} · ${doc.generator}`;
  return (page, pages) => ({
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: frame.contentWidth, y2: 0, lineWidth: 0.5 }] },
      {
        columns: [
          { ...textNode(made), width: '*' },
          { text: words.page(page, pages), width: 90, alignment: 'right', bold: true },
        ],
        margin: [0, 3, 0, 0],
      },
      { text: `${words.contentHash}: ${hash}`, fontSize: 6.2 },
    ],
    fontSize: 7,
    margin: [left, 5 * MM, right, 0],
  });
}

/** Empty signature boxes side by side, never torn from each other. */
export function signatureNodes(doc: PaperDocument, frame: PageFrame): Content[] {
  const signatures = doc.signatures ?? [];
  if (signatures.length === 0) return [];
  const words = wordsOf(doc);
  const row = (cell: (signature: Signature) => Content) => signatures.map(cell);
  const table: ContentTable = {
    table: {
      widths: signatures.map(() => '*'),
      heights: (index) => (index === 2 ? lookOf(doc).signatureHeight : 'auto'),
      body: [
        row((item) => textNode(item.role, { bold: true, alignment: 'center' })),
        row((item) => textNode(item.position, { alignment: 'center' })),
        row(() => ''),
        row((item) => ({ stack: signerLines(item, words), alignment: 'center' })),
      ],
    },
    layout: {
      hLineWidth: (line) => (line < 2 || line === 4 ? 0.5 : 0),
      vLineWidth: () => 0.5,
      hLineColor: '#444',
      vLineColor: '#444',
      fillColor: (line) => (line === 0 ? '#e8e8e8' : null),
    },
  };
  const place: Content[] = doc.signedAt ? [textNode(doc.signedAt, { alignment: 'right', margin: [0, 0, 4, 4] })] : [];
  const [left, right] = signatureSides(signatures.length, frame.contentWidth);
  return [{ stack: [...place, table], unbreakable: true, margin: [left, lookOf(doc).gap + 2, right, 0] }];
}

/** Boxes of at most 90 mm: one signature stands at the right, two at both sides, more fill the page. */
function signatureSides(count: number, width: number): [number, number] {
  const free = Math.max(0, width - count * 90 * MM);
  return count === 1 ? [free, 0] : [free / 2, free / 2];
}

function signerLines(signature: Signature, words: { clearName: string; nip: string }): Content[] {
  if (!signature.name)
    return [
      { text: '.'.repeat(44), fontSize: 8 },
      { text: words.clearName, fontSize: 7.5 },
    ];
  const lines: Content[] = [textNode(signature.name, { bold: true, decoration: 'underline' })];
  if (signature.nip) lines.push(textNode(`${words.nip} ${signature.nip}`));
  return lines;
}

/** Numbered notes under the document. */
export function footnoteNodes(notes: string[], words: { notes: string }): Content[] {
  if (notes.length === 0) return [];
  const lines = notes.map(
    (note, index): Content => ({
      columns: [
        { text: `${index + 1}.`, width: 14 },
        { ...textNode(note), width: '*' },
      ],
    }),
  );
  const heading = textNode(`${words.notes}:`, { bold: true });
  return [{ stack: [heading, ...lines], fontSize: 8, margin: [0, 6, 0, 0] }];
}
