import { api, requireActor } from '../../api.ts';
import type { Actor, CallContext } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { createDesk, type Desk } from '../tickets/service.ts';
import {
  closeGrant,
  decideGrant,
  listGrants,
  markOpened,
  passwordChanged,
  recordHandOver,
  requestGrant,
  viewGrant,
} from './grants.ts';
import { cancelDelivery, retryAll, retryDelivery, testConnection } from './hand.ts';
import { recordManual, recordManualEvent } from './manual.ts';
import { attemptsOf, listOutbox, viewDeliveries } from './outbox-list.ts';
import { buildPackage } from './package.ts';
import { packageFile } from './package-file.ts';
import { printGrants, printPerformance } from './papers.ts';
import { measurePerformance } from './performance.ts';
import { escalationsOf, gatewayStatusOf, getEscalation, unknownEvents } from './queries.ts';
import { answerLkpp, cancelEscalation, confirmToLkpp } from './reply.ts';
import { sealSecret, showSealed } from './seal.ts';
import { withoutSealed } from './sealed-in-package.ts';
import { sendEscalation } from './send.ts';
import { saveSettings, setPaused, viewSettings } from './settings.ts';
import type { DeliveryRow } from './table.ts';

/** Up the ladder: packages, deliveries, what came back, access. Every change answers with the whole record. */
export function escalationsRouter(kernel: Kernel) {
  const desk = createDesk(kernel);
  const { store } = kernel;
  const { escalations } = api;
  const reader = (context: CallContext) => requireActor(context, 'read');
  const worker = (context: CallContext) => requireActor(context, 'work');
  const one = (id: string) => store.read((read) => getEscalation(desk, read, id));
  const grant = (id: string) => store.read((read) => viewGrant(desk, read, id));
  const shown = async (row: DeliveryRow) => {
    const [view] = await store.read((read) => viewDeliveries(read, [row]));
    if (!view) throw new Error('A delivery has no view.');
    return view;
  };
  type Call<I> = { input: I; context: CallContext };
  /** Does one thing to an escalation as someone who may work, then answers with it as it is now. */
  const changing =
    <I extends { id: string }>(use: (desk: Desk, actor: Actor, input: I) => Promise<unknown>) =>
    async ({ input, context }: Call<I>) => {
      await use(desk, worker(context), input);
      return one(input.id);
    };
  const onGrant =
    <I extends { id: string }>(
      use: (desk: Desk, actor: Actor, input: I) => Promise<unknown>,
      needs: 'work' | 'supervise' = 'work',
    ) =>
    async ({ input, context }: Call<I>) => {
      await use(desk, requireActor(context, needs), input);
      return grant(input.id);
    };

  return {
    preview: escalations.preview.handler(({ input, context }) => {
      worker(context);
      return store.read(async (read) => {
        const { ticket: _ticket, chosen: _chosen, ...preview } = await buildPackage(desk, read, input);
        return { ...preview, package: withoutSealed(preview.package) };
      });
    }),
    send: escalations.send.handler(async ({ input, context }) =>
      one(await sendEscalation(desk, worker(context), input)),
    ),
    forTicket: escalations.forTicket.handler(({ input, context }) => {
      reader(context);
      return store.read((read) => escalationsOf(desk, read, input.ticketId));
    }),
    get: escalations.get.handler(({ input, context }) => {
      reader(context);
      return one(input.id);
    }),
    answer: escalations.answer.handler(changing(answerLkpp)),
    confirm: escalations.confirm.handler(changing(confirmToLkpp)),
    cancel: escalations.cancel.handler(changing(cancelEscalation)),
    packageFile: escalations.packageFile.handler(({ input, context }) => packageFile(desk, worker(context), input.id)),
    recordManual: escalations.recordManual.handler(changing(recordManual)),
    recordManualEvent: escalations.recordManualEvent.handler(changing(recordManualEvent)),
    outbox: escalations.outbox.handler(({ input, context }) => {
      reader(context);
      return store.read((read) => listOutbox(desk, read, input));
    }),
    attempts: escalations.attempts.handler(({ input, context }) => {
      reader(context);
      return store.read((read) => attemptsOf(read, input.deliveryId));
    }),
    retry: escalations.retry.handler(async ({ input, context }) =>
      shown(await retryDelivery(desk, worker(context), input.deliveryId)),
    ),
    retryAll: escalations.retryAll.handler(({ context }) => retryAll(desk, worker(context))),
    cancelDelivery: escalations.cancelDelivery.handler(async ({ input, context }) =>
      shown(await cancelDelivery(desk, worker(context), input.deliveryId, input.reason)),
    ),
    pause: escalations.pause.handler(async ({ input, context }) => {
      await setPaused(kernel, worker(context), input.paused);
      return gatewayStatusOf(kernel);
    }),
    status: escalations.status.handler(({ context }) => {
      reader(context);
      return gatewayStatusOf(kernel);
    }),
    settings: escalations.settings.handler(({ context }) => {
      reader(context);
      return viewSettings(kernel);
    }),
    saveSettings: escalations.saveSettings.handler(({ input, context }) =>
      saveSettings(kernel, requireActor(context, 'manage'), input),
    ),
    testConnection: escalations.testConnection.handler(({ context, signal }) => {
      requireActor(context, 'manage');
      return testConnection(desk, signal ?? new AbortController().signal);
    }),
    unknownEvents: escalations.unknownEvents.handler(({ input, context }) => {
      reader(context);
      return store.read((read) => unknownEvents(desk, read, input));
    }),
    grants: {
      list: escalations.grants.list.handler(({ input, context }) => {
        reader(context);
        return store.read((read) => listGrants(desk, read, input));
      }),
      request: escalations.grants.request.handler(async ({ input, context }) =>
        grant(await requestGrant(desk, worker(context), input)),
      ),
      decide: escalations.grants.decide.handler(onGrant(decideGrant, 'supervise')),
      markOpened: escalations.grants.markOpened.handler(onGrant(markOpened)),
      close: escalations.grants.close.handler(onGrant(closeGrant)),
      seal: escalations.grants.seal.handler(onGrant(sealSecret)),
      showSealed: escalations.grants.showSealed.handler(async ({ input, context }) => {
        const sealed = await showSealed(desk, worker(context), input);
        return { grant: await grant(input.id), sealed };
      }),
      recordHandOver: escalations.grants.recordHandOver.handler(onGrant(recordHandOver)),
      passwordChanged: escalations.grants.passwordChanged.handler(onGrant(passwordChanged)),
      register: escalations.grants.register.handler(({ input, context, signal }) =>
        printGrants(desk, reader(context), input, signal),
      ),
    },
    performance: escalations.performance.handler(({ input, context }) => {
      reader(context);
      return store.read((read) => measurePerformance(desk, read, input));
    }),
    performanceFile: escalations.performanceFile.handler(({ input, context, signal }) =>
      printPerformance(desk, reader(context), input, signal),
    ),
  };
}
