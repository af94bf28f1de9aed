import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { serviceComponents } from '../../../shared/text/procedure-components.ts';
import { sopText } from '../../../shared/text/procedures-paper.ts';
import type { Block } from '../reports/paper/document.ts';

/** Tables that stand under the flow: components of a service standard (seed 002) and a printed register (seed 003). */
export function standardBlocks(doc: ProcedureDocument): Block[] {
  const blocks: Block[] = [];
  const components = serviceComponents(doc);
  if (components.length > 0) {
    blocks.push({
      type: 'table',
      title: sopText.serviceStandard,
      columns: [
        { key: 'no', title: sopText.no, widthMm: 12, align: 'center' },
        { key: 'component', title: sopText.component, widthMm: 70 },
        { key: 'text', title: sopText.description, widthMm: 187 },
      ],
      rows: components.map(({ title, lines }, at) => ({ no: at + 1, component: title, text: lines.join('\n') })),
    });
  }
  if (doc.register) {
    blocks.push({
      type: 'table',
      title: `${sopText.register}: ${doc.register.title}`,
      columns: [
        { key: 'no', title: sopText.no, widthMm: 12, align: 'center' },
        { key: 'title', title: sopText.column, widthMm: 70 },
        { key: 'meaning', title: sopText.meaning, widthMm: 187 },
      ],
      rows: doc.register.columns.map(({ number, title, meaning }) => ({ no: number, title, meaning })),
    });
  }
  return blocks;
}
