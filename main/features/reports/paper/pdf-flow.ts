import type { Content } from 'pdfmake/interfaces.js';
import type { Block } from './document.ts';
import { rowHeight } from './measure.ts';
import { blockNodes, headingNode } from './pdf-blocks.ts';
import type { Look, PageFrame } from './pdf-node.ts';
import { headingHeight } from './pdf-table-head.ts';
import type { Place } from './values.ts';

/**
 * The blocks in order, no heading ever alone at the foot of a page. pdfmake cannot say "keep with next": so headings
 * and a small block become one unbreakable stack; before a long block the headings reserve the room of its beginning,
 * which the block then takes back.
 */
export function flowNodes(blocks: Block[], frame: PageFrame, place: Place, look: Look): Content[] {
  const out: Content[] = [];
  let headings: Content[] = [];
  let broken = false;
  const add = (...nodes: Content[]) => {
    // A break of its own after a block that fills its page would run over and leave an empty page.
    out.push(...(broken ? [{ stack: nodes, pageBreak: 'before' as const }] : nodes));
    broken = false;
  };
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'pageBreak') {
      broken = true;
      continue;
    }
    if (block.type === 'heading') {
      headings.push(headingNode(block.text, block.level ?? 1, look));
      continue;
    }
    if (block.type === 'table' && block.title) headings.push(headingNode(block.title, 2, look));
    const joined = isBoxed(block) && isBoxed(blocks[index + 1]);
    const nodes = blockNodes(block, frame, place, joined ? { ...look, gap: -0.5 } : look);
    if (headings.length === 0) add(...nodes);
    else if (isLong(block)) add(...reserved(headings, nodes, beginning(block, frame, place)));
    else add({ stack: [...headings, ...nodes], unbreakable: true });
    headings = [];
  }
  if (headings.length > 0) add(...headings);
  return out;
}

/** Form boxes that follow each other share one line. */
function isBoxed(block: Block | undefined): boolean {
  return block?.type === 'tickBoxes' || (block?.type === 'definitions' && block.boxed === true);
}

/** A last remark short enough to stay with the signatures, so that they are not alone on a page. */
export function isClosing(block: Block | undefined): boolean {
  return (block?.type === 'paragraph' || block?.type === 'note') && block.text.length < 800;
}

function isLong(block: Block): boolean {
  return ['table', 'paragraph', 'definitions', 'note', 'sopIdentity'].includes(block.type);
}

/** Points that the beginning of a long block needs to make sense under its heading. */
function beginning(block: Block, frame: PageFrame, place: Place): number {
  if (block.type !== 'table') return 34;
  const first = block.rows[0];
  const row = first ? rowHeight(block, first, frame.contentWidth, place) : 18;
  const wanted = headingHeight(block, frame.contentWidth) + Math.max(row, 18) + 8;
  return Math.min(wanted, frame.contentHeight / 2);
}

function reserved(headings: Content[], nodes: Content[], room: number): Content[] {
  return [
    { stack: [...headings, { text: '', fontSize: 0.1, margin: [0, 0, 0, room] }], unbreakable: true },
    { stack: nodes, margin: [0, -room, 0, 0] },
  ];
}
