import type { Content } from 'pdfmake/interfaces.js';
import { chartSvg } from './chart.ts';
import type { Block, SvgBlock } from './document.ts';
import { MM } from './measure.ts';
import { definitionNodes, formLayout, sopIdentityNodes, tickBoxNodes } from './pdf-form.ts';
import { type Look, type PageFrame, pngData, svgNode, textNode } from './pdf-node.ts';
import { tableNode } from './pdf-table.ts';
import { safeSvg } from './svg.ts';
import type { Place } from './values.ts';

/** One block of a paper as pdfmake content; headings and what follows them are joined in `pdf-flow.ts`. */
export function blockNodes(block: Block, frame: PageFrame, place: Place, look: Look): Content[] {
  switch (block.type) {
    case 'heading':
      return [headingNode(block.text, block.level ?? 1, look)];
    case 'paragraph':
      return [
        textNode(block.text, {
          alignment: block.align ?? 'left',
          bold: block.bold,
          italics: block.italics,
          margin: [0, 0, 0, 5],
        }),
      ];
    case 'definitions':
      return definitionNodes(block, look);
    case 'table':
      return [tableNode(block, frame, place)];
    case 'tickBoxes':
      return tickBoxNodes(block, frame, look);
    case 'chart': {
      const width = Math.min(frame.contentWidth, 240 * MM);
      return [captioned(svgNode(safeSvg(chartSvg(block, width)), { width }), block.title)];
    }
    case 'svg':
      return [drawing(block, frame)];
    case 'keyFigures':
      return block.items.length > 0 ? [keyFigures(block.items)] : [];
    case 'note':
      return [note(block)];
    case 'pageBreak':
      return [{ text: '', pageBreak: 'after' }];
    case 'image':
      return [picture(block, frame)];
    case 'sopIdentity':
      return sopIdentityNodes(block, frame);
  }
}

/** A heading of a section or of a table. */
export function headingNode(text: string, level: 1 | 2, look: Look): Content {
  const fontSize = level === 1 ? look.bodySize + 1.5 : look.bodySize;
  return textNode(text, { bold: true, fontSize, margin: [0, look.headingTop, 0, 2] });
}

function captioned(node: Content, title: string | undefined): Content {
  const stack = title ? [textNode(title, { bold: true, fontSize: 9.5, margin: [0, 4, 0, 4] }), node] : [node];
  return { stack, unbreakable: true, margin: [0, 2, 0, 8] };
}

/** A drawing never wider or taller than the page. */
function drawing(block: SvgBlock, frame: PageFrame): Content {
  const width = Math.min((block.widthMm ?? Number.POSITIVE_INFINITY) * MM, frame.contentWidth);
  const node: Content = { svg: safeSvg(block.markup), font: 'latin', fit: [width, frame.contentHeight * 0.92] };
  return captioned(node, block.caption);
}

function picture(block: Extract<Block, { type: 'image' }>, frame: PageFrame): Content {
  const width = Math.min((block.widthMm ?? 80) * MM, frame.contentWidth);
  const node: Content = { image: pngData(block.png, block.caption ?? ''), fit: [width, frame.contentHeight * 0.8] };
  const caption: Content[] = block.caption ? [textNode(block.caption, { fontSize: 8, italics: true })] : [];
  return { stack: [node, ...caption], unbreakable: true, margin: [0, 3, 0, 6] };
}

function keyFigures(items: Extract<Block, { type: 'keyFigures' }>['items']): Content {
  const cells = items.map(
    (item): Content => ({
      stack: [
        textNode(item.value, { bold: true, fontSize: 15 }),
        textNode(item.label, { fontSize: 8 }),
        ...(item.note ? [textNode(item.note, { fontSize: 7, color: '#444' })] : []),
      ],
      alignment: 'center',
    }),
  );
  return {
    table: { widths: items.map(() => '*'), body: [cells], dontBreakRows: true },
    layout: formLayout,
    margin: [0, 2, 0, 8],
  };
}

function note(block: Extract<Block, { type: 'note' }>): Content {
  const title: Content[] = block.title ? [textNode(block.title, { bold: true })] : [];
  return {
    table: { widths: ['*'], body: [[{ stack: [...title, textNode(block.text)] }]] },
    layout: { ...formLayout, vLineWidth: (line) => (line === 0 ? 3 : 0.5), paddingLeft: () => 7 },
    fontSize: 8.5,
    margin: [0, 2, 0, 8],
  };
}
