import type { z } from 'zod';
import type { template } from '../../../shared/contract/knowledge.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { knowledgeRefusals } from '../../../shared/text/knowledge-refusals.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import { difference, writeAudit } from '../audit/service.ts';
import { type TemplateRow, templateTable } from './table.ts';

export type Template = z.infer<typeof template>;
type SaveTemplate = Pick<Template, 'name' | 'use' | 'body' | 'active'> & { id?: string; version?: number };

const most = 300;

/** All reply templates, by name. */
export function listTemplates(kernel: Kernel): Promise<Template[]> {
  return kernel.store.read((reader) => reader.find(templateTable, { order: { name: 'ASC', id: 'ASC' }, take: most }));
}

/**
 * Writes a new template, or changes one.
 * @throws Refusal CONFLICT when another person changed it meanwhile, NOT_FOUND when it is gone
 */
export function saveTemplate(kernel: Kernel, actor: Actor, input: SaveTemplate): Promise<Template> {
  const { id, version, ...fields } = input;
  return kernel.store.write(async (writer) => {
    const updatedAt = kernel.clock.now();
    const old = id ? await writer.findOneBy(templateTable, { id }) : null;
    if (id && !old) throw new Refusal('NOT_FOUND', accessText.notFound);
    if (old && old.version !== version) throw new Refusal('CONFLICT', accessText.changedMeanwhile);
    if (!old && (await writer.countBy(templateTable, {})) >= most) {
      throw new Refusal('REFUSED', knowledgeRefusals.tooMany);
    }
    const row: TemplateRow = { ...fields, id: old?.id ?? newId(), version: (old?.version ?? 0) + 1, updatedAt };
    if (old) await writer.update(templateTable, { id: row.id }, row);
    else await writer.insert(templateTable, row);
    await writeAudit(kernel, writer, actor, {
      action: old ? 'template.save' : 'template.create',
      entity: 'template',
      entityId: row.id,
      summary: `Templat balasan "${row.name}" ${old ? 'diubah' : 'dibuat'}`,
      ...(old ? difference(old, row) : { after: fields }),
    });
    announce(kernel, writer, 'knowledge', row.id, actor.name);
    return row;
  });
}

/** Removes a template; the trail keeps its text. @throws Refusal NOT_FOUND */
export function removeTemplate(kernel: Kernel, actor: Actor, id: string): Promise<void> {
  return kernel.store.write(async (writer) => {
    const old = await writer.findOneBy(templateTable, { id });
    if (!old) throw new Refusal('NOT_FOUND', accessText.notFound);
    await writer.delete(templateTable, { id });
    await writeAudit(kernel, writer, actor, {
      action: 'template.remove',
      entity: 'template',
      entityId: id,
      summary: `Templat balasan "${old.name}" dihapus`,
      before: old,
    });
    announce(kernel, writer, 'knowledge', id, actor.name);
  });
}
