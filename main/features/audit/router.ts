import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { listAudit, verifyAudit } from './queries.ts';

/** The trail of who did what. */
export function auditRouter(kernel: Kernel) {
  return {
    list: api.audit.list.handler(async ({ input, context }) => {
      requireActor(context, 'audit');
      const page = await kernel.store.read((reader) => listAudit(reader, input));
      return { ...page, asOf: kernel.clock.now() };
    }),
    verify: api.audit.verify.handler(({ context, signal }) =>
      verifyAudit(kernel, requireActor(context, 'audit').staffId, signal),
    ),
  };
}
