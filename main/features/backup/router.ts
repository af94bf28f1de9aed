import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { listBackups, makeBackup, rehearse } from './service.ts';

/** Copies of the office's data. */
export function backupRouter(kernel: Kernel) {
  return {
    list: api.backup.list.handler(({ context }) => {
      requireActor(context, 'manage');
      return listBackups(kernel);
    }),
    make: api.backup.make.handler(({ context }) => makeBackup(kernel, requireActor(context, 'manage'))),
    rehearse: api.backup.rehearse.handler(({ input, context }) => {
      requireActor(context, 'manage');
      return rehearse(kernel, input.name, context.connection.language);
    }),
  };
}
