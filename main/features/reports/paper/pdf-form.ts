import type { Column, Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { DefinitionsBlock, SopIdentityBlock, TickBoxesBlock } from './document.ts';
import { lineCount, lineHeight, MM, textWidth } from './measure.ts';
import { type Look, type PageFrame, pngData, svgNode, textNode } from './pdf-node.ts';

/** Thin dark lines and comfortable padding, for forms and identity blocks. */
export const formLayout: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: '#444',
  vLineColor: '#444',
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

/** Label and value pairs, as form fields (`boxed`) or as "label : value" lines, in one or two columns. */
export function definitionNodes(block: DefinitionsBlock, look: Look): Content[] {
  const labelWidth = (block.labelWidthMm ?? 38) * MM;
  const perRow = block.columns ?? 1;
  const heights: (number | 'auto')[] = [];
  const body: TableCell[][] = [];
  for (let at = 0; at < block.items.length; at += perRow) {
    const pair = block.items.slice(at, at + perRow);
    heights.push(Math.max(0, ...pair.map((item) => item.heightMm ?? 0)) * MM || 'auto');
    const row = pair.flatMap((item) =>
      block.boxed
        ? [textNode(item.label, { fillColor: '#f2f2f2' }), textNode(item.value)]
        : [textNode(item.label), { text: ':' }, textNode(item.value)],
    );
    const empty = block.boxed ? ['', ''] : ['', '', ''];
    body.push(pair.length < perRow ? [...row, ...empty] : row);
  }
  if (body.length === 0) return [];
  const unit = block.boxed ? [labelWidth, '*'] : [labelWidth, 4, '*'];
  const widths = perRow === 2 ? [...unit, ...unit] : unit;
  const layout = block.boxed
    ? formLayout
    : {
        ...formLayout,
        hLineWidth: () => 0,
        vLineWidth: () => 0,
        paddingLeft: (column: number) => (column % 3 === 0 && column < 3 ? 0 : 4),
        paddingTop: () => 0.8,
        paddingBottom: () => 0.8,
      };
  return [{ table: { widths, body, heights: (row) => heights[row] ?? 'auto' }, layout, margin: [0, 0, 0, look.gap] }];
}

const tick = '<path d="M1.8 4.6L3.9 7L7.4 1.8" fill="none" stroke="#000" stroke-width="1.4"/>';

function box(ticked: boolean): Content {
  const frame = '<rect x="0.5" y="0.5" width="8" height="8" fill="#fff" stroke="#000" stroke-width="0.8"/>';
  return svgNode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9">${frame}${ticked ? tick : ''}</svg>`,
    { width: 9 },
  );
}

/** Form check boxes in aligned columns, with an optional free line. */
export function tickBoxNodes(block: TickBoxesBlock, frame: PageFrame, look: Look): Content[] {
  if (block.groups.length === 0) return [];
  const labelWidth = (block.labelWidthMm ?? 38) * MM;
  const room = frame.contentWidth - labelWidth - 22;
  const body = block.groups.map((group): TableCell[] => {
    const widest = Math.max(0, ...group.options.map((item) => textWidth(item.label, look.bodySize)));
    const most = Math.max(1, Math.min(5, Math.floor(room / (widest + 24))));
    const perRow = Math.ceil(group.options.length / Math.ceil(group.options.length / most)) || 1;
    const lines: Content[] = [];
    for (let at = 0; at < group.options.length; at += perRow) {
      lines.push(optionLine(group.options.slice(at, at + perRow), perRow));
    }
    if (group.line !== undefined) lines.push(textNode(group.line || '.'.repeat(70), { margin: [0, 1, 0, 0] }));
    return [textNode(group.label, { fillColor: '#f2f2f2' }), { stack: lines }];
  });
  return [
    {
      table: { widths: [labelWidth, '*'], body, dontBreakRows: true },
      layout: formLayout,
      margin: [0, 0, 0, look.gap],
    },
  ];
}

function optionLine(options: TickBoxesBlock['groups'][number]['options'], perRow: number): Content {
  const columns = options.map(
    (option): Column => ({
      columns: [
        { stack: [box(option.ticked)], width: 12, margin: [0, 1.6, 0, 0] },
        { ...textNode(option.label), width: '*' },
      ],
      width: '*',
    }),
  );
  while (columns.length < perRow) columns.push({ text: '', width: '*' });
  return { columns, columnGap: 6 };
}

const identitySize = 8.5;

/** The SOP-AP identity block (PermenPAN-RB 35/2012): unit beside data, then the text boxes two by two. */
export function sopIdentityNodes(block: SopIdentityBlock, frame: PageFrame): Content[] {
  const unit: Content[] = block.unit.lines.map((line) =>
    textNode(line, { bold: true, alignment: 'center', fontSize: 10.5 }),
  );
  if (block.unit.logoPng) {
    unit.unshift({
      image: pngData(block.unit.logoPng, 'logo SOP'),
      fit: [22 * MM, 22 * MM],
      alignment: 'center',
      margin: [0, 0, 0, 6],
    });
  }
  const count = block.items.length;
  const heights = block.items.map((item) => (item.heightMm ? item.heightMm * MM : 'auto'));
  const rightWidth = frame.contentWidth / 2 - 34 * MM - 20;
  const tall = block.items.reduce((sum, item) => {
    const text = lineCount(item.value, rightWidth, identitySize) * identitySize * 1.3 * lineHeight;
    return sum + Math.max(text, (item.heightMm ?? 0) * MM) + 5;
  }, 0);
  const own = block.unit.lines.length * 15.5 + (block.unit.logoPng ? 22 * MM + 6 : 0);
  const down = Math.max(0, (tall - own) / 2 - 3);
  const body = block.items.map((item, index): TableCell[] => [
    index === 0 ? { stack: unit, rowSpan: count, margin: [0, down, 0, 0] } : {},
    textNode(item.label, { bold: true }),
    textNode(item.value),
  ]);
  const half = frame.contentWidth / 2;
  const boxRows: TableCell[][] = [];
  for (let at = 0; at < block.boxes.length; at += 2) {
    boxRows.push([0, 1].map((side) => textBox(block.boxes[at + side])));
  }
  const nodes: Content[] = [
    {
      table: { widths: [half - 9, 34 * MM, '*'], heights: (row) => heights[row] ?? 'auto', body, dontBreakRows: true },
      layout: formLayout,
    },
  ];
  if (boxRows.length > 0) {
    nodes.push({
      table: { widths: [half - 9, '*'], body: boxRows },
      layout: { ...formLayout, hLineWidth: (line) => (line === 0 ? 0 : 0.5) },
    });
  }
  return [{ stack: nodes, fontSize: identitySize, margin: [0, 0, 0, 2] }];
}

function textBox(content: SopIdentityBlock['boxes'][number] | undefined): TableCell {
  if (!content) return '';
  const lines = content.lines.map(
    (line, index): Content => ({
      columns: [
        { text: `${index + 1}.`, width: 13 },
        { ...textNode(line), width: '*' },
      ],
    }),
  );
  return { stack: [textNode(content.title, { bold: true, margin: [0, 0, 0, 1] }), ...lines] };
}
