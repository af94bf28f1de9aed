import type { PaperWords } from '../../../../shared/text/paper.ts';
import type { Block } from './document.ts';

export interface SummaryLine {
  values: (string | number)[];
  bold?: boolean;
}

/** A block that is not a table as lines of a summary sheet. */
export function summaryLines(block: Block, words: PaperWords): SummaryLine[] {
  switch (block.type) {
    case 'heading':
      return [{ values: [] }, { values: [block.text], bold: true }];
    case 'paragraph':
      return [{ values: [block.text] }];
    case 'note':
      return [...(block.title ? [{ values: [block.title], bold: true }] : []), { values: [block.text] }];
    case 'definitions':
      return [...block.items.map((item) => ({ values: [item.label, item.value] })), { values: [] }];
    case 'keyFigures':
      return [
        ...block.items.map((item) => ({ values: [item.label, item.value, ...(item.note ? [item.note] : [])] })),
        { values: [] },
      ];
    case 'tickBoxes':
      return [
        ...block.groups.map((group) => {
          const ticked = group.options.filter((option) => option.ticked).map((option) => option.label);
          return { values: [group.label, [...ticked, ...(group.line ? [group.line] : [])].join(', ')] };
        }),
        { values: [] },
      ];
    case 'chart':
      return [
        { values: [block.title ?? '', ...block.series.map((series) => series.label), words.total], bold: true },
        ...block.bars.map((bar) => ({
          values: [bar.label, ...bar.values, bar.values.reduce((sum, value) => sum + value, 0)],
        })),
        { values: [] },
      ];
    case 'sopIdentity':
      return [
        { values: [block.unit.lines.join(' ')], bold: true },
        ...block.items.map((item) => ({ values: [item.label, item.value] })),
        ...block.boxes.map((box) => ({ values: [box.title, box.lines.join('\n')] })),
        { values: [] },
      ];
    default:
      return [];
  }
}
