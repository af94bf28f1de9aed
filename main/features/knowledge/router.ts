import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { findSimilar } from './similar.ts';
import { listTemplates, removeTemplate, saveTemplate } from './templates.ts';

/** Reply templates and similar solved cases. */
export function knowledgeRouter(kernel: Kernel) {
  const { knowledge } = api;
  return {
    templates: knowledge.templates.handler(({ context }) => {
      requireActor(context, 'read');
      return listTemplates(kernel);
    }),
    saveTemplate: knowledge.saveTemplate.handler(({ input, context }) =>
      saveTemplate(kernel, requireActor(context, 'supervise'), input),
    ),
    removeTemplate: knowledge.removeTemplate.handler(async ({ input, context }) => {
      await removeTemplate(kernel, requireActor(context, 'supervise'), input.id);
      return { ok: true } as const;
    }),
    similar: knowledge.similar.handler(({ input, context }) => {
      requireActor(context, 'read');
      return findSimilar(kernel, input);
    }),
  };
}
