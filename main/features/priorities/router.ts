import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { printTable } from './paper.ts';
import { compareVersions, findInForce, findVersion, listVersions, versionOf } from './queries.ts';
import { discardDraft, openDraft, putInForce, replaceTable, saveDraft } from './service.ts';

/** The priority table: everybody reads it, supervisors change it. */
export function prioritiesRouter(kernel: Kernel) {
  const routes = api.priorities;
  return {
    current: routes.current.handler(async ({ context }) => {
      requireActor(context, 'read');
      return versionOf(await kernel.store.read(findInForce));
    }),
    versions: routes.versions.handler(({ context }) => {
      requireActor(context, 'read');
      return listVersions(kernel);
    }),
    get: routes.get.handler(async ({ context, input }) => {
      requireActor(context, 'read');
      return versionOf(await kernel.store.read((reader) => findVersion(reader, input.id)));
    }),
    openDraft: routes.openDraft.handler(({ context, input }) =>
      openDraft(kernel, requireActor(context, 'supervise'), input.fromId),
    ),
    saveDraft: routes.saveDraft.handler(({ context, input }) =>
      saveDraft(kernel, requireActor(context, 'supervise'), input),
    ),
    discardDraft: routes.discardDraft.handler(async ({ context, input }) => {
      await discardDraft(kernel, requireActor(context, 'supervise'), input);
      return { ok: true } as const;
    }),
    putInForce: routes.putInForce.handler(({ context, input }) =>
      putInForce(kernel, requireActor(context, 'supervise'), input),
    ),
    replace: routes.replace.handler(({ context, input }) =>
      replaceTable(kernel, requireActor(context, 'supervise'), input),
    ),
    compare: routes.compare.handler(({ context, input }) => {
      requireActor(context, 'read');
      return compareVersions(kernel, input.beforeId, input.afterId, context.connection.language);
    }),
    print: routes.print.handler(({ context, input }) =>
      printTable(kernel, requireActor(context, 'read'), input.id, input.format),
    ),
  };
}
