import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { createStaff, listStaff, resetPassword, staffNames, updateStaff } from './manage.ts';

/** People of the office. */
export function staffRouter(kernel: Kernel) {
  return {
    list: api.staff.list.handler(({ context }) => {
      requireActor(context, 'manage');
      return kernel.store.read(listStaff);
    }),
    names: api.staff.names.handler(({ context }) => {
      requireActor(context, 'read');
      return kernel.store.read(staffNames);
    }),
    create: api.staff.create.handler(({ input, context }) =>
      createStaff(kernel, requireActor(context, 'manage'), input),
    ),
    update: api.staff.update.handler(({ input, context }) =>
      updateStaff(kernel, requireActor(context, 'manage'), input),
    ),
    resetPassword: api.staff.resetPassword.handler(async ({ input, context }) => {
      await resetPassword(kernel, requireActor(context, 'manage'), input.id, input.password);
      return { ok: true } as const;
    }),
  };
}
