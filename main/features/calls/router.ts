import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { callbackSlots, dueCallbacks, finishCallback, rescheduleCallback } from './callbacks.ts';
import { endCall, reopenCall } from './ending.ts';
import { exportCalls } from './export.ts';
import { listCalls, openCalls } from './queries.ts';
import { findCall } from './record.ts';
import { officerOf, parkCall, removeCall, resumeCall, saveCall, startCall } from './service.ts';

export function callsRouter(kernel: Kernel) {
  const { store, clock } = kernel;
  return {
    list: api.calls.list.handler(async ({ input, context }) => {
      requireActor(context, 'read');
      const page = await store.read((reader) => listCalls(store.engine, reader, input, input));
      return { ...page, asOf: clock.now() };
    }),
    open: api.calls.open.handler(({ context }) => {
      const officerId = officerOf(requireActor(context, 'read'));
      return store.read((reader) => openCalls(reader, officerId));
    }),
    get: api.calls.get.handler(({ input, context }) => {
      requireActor(context, 'read');
      return store.read((reader) => findCall(reader, input.id));
    }),
    start: api.calls.start.handler(({ input, context }) => startCall(kernel, requireActor(context, 'work'), input)),
    save: api.calls.save.handler(({ input, context }) => saveCall(kernel, requireActor(context, 'work'), input)),
    park: api.calls.park.handler(({ input, context }) => parkCall(kernel, requireActor(context, 'work'), input.id)),
    resume: api.calls.resume.handler(({ input, context }) =>
      resumeCall(kernel, requireActor(context, 'work'), input.id),
    ),
    end: api.calls.end.handler(({ input, context }) => endCall(kernel, requireActor(context, 'work'), input)),
    reopen: api.calls.reopen.handler(({ input, context }) =>
      reopenCall(kernel, requireActor(context, 'work'), input.id),
    ),
    callbacks: api.calls.callbacks.handler(({ context }) => {
      requireActor(context, 'read');
      return store.read(dueCallbacks);
    }),
    callbackSlots: api.calls.callbackSlots.handler(({ input, context }) => {
      requireActor(context, 'read');
      return callbackSlots(kernel, input.at);
    }),
    callbackDone: api.calls.callbackDone.handler(({ input, context }) =>
      finishCallback(kernel, requireActor(context, 'work'), input),
    ),
    callbackReschedule: api.calls.callbackReschedule.handler(({ input, context }) =>
      rescheduleCallback(kernel, requireActor(context, 'work'), input.id, input.callbackAt),
    ),
    export: api.calls.export.handler(({ input, context, signal }) =>
      exportCalls(kernel, requireActor(context, 'read'), input, signal),
    ),
    remove: api.calls.remove.handler(async ({ input, context }) => {
      await removeCall(kernel, requireActor(context, 'supervise'), input.id, input.reason);
      return { ok: true } as const;
    }),
  };
}
