import { Refusal } from '../../../../shared/domain/refusal.ts';
import { mailRefusal } from '../../../../shared/text/mail-core.ts';
import { api, requireActor } from '../../../api.ts';
import type { CallContext } from '../../../connection.ts';
import type { Kernel } from '../../../kernel.ts';
import { createAccount, pauseAccount, removeAccount, requireAccount, saveAccount, setImport } from './change.ts';
import { testAccount } from './test.ts';
import { listAccounts } from './view.ts';

/** The office's mailboxes. Whoever manages the office sets them up; whoever works may look now or stop an import. */
export function mailAccountsRouter(kernel: Kernel) {
  const { accounts } = api.mail;
  const list = (context: CallContext) => listAccounts(kernel, context.connection.language);
  const one = async (context: CallContext, id: string) => {
    const found = (await list(context)).find((account) => account.id === id);
    if (!found) throw new Refusal('NOT_FOUND', mailRefusal.accountGone);
    return found;
  };
  const manager = (context: CallContext) => requireActor(context, 'manage');
  const worker = (context: CallContext) => requireActor(context, 'work');
  return {
    list: accounts.list.handler(({ context }) => {
      requireActor(context, 'read');
      return list(context);
    }),
    test: accounts.test.handler(({ input, context }) => {
      manager(context);
      return testAccount(kernel, input, context.connection.language);
    }),
    create: accounts.create.handler(async ({ input, context }) =>
      one(context, await createAccount(kernel, manager(context), input)),
    ),
    save: accounts.save.handler(async ({ input, context }) => {
      await saveAccount(kernel, manager(context), input);
      return one(context, input.id);
    }),
    pause: accounts.pause.handler(async ({ input, context }) => {
      await pauseAccount(kernel, manager(context), input);
      return one(context, input.id);
    }),
    remove: accounts.remove.handler(async ({ input, context }) => {
      await removeAccount(kernel, manager(context), input);
      return { ok: true } as const;
    }),
    sync: accounts.sync.handler(async ({ input, context }) => {
      worker(context);
      await kernel.store.read((reader) => requireAccount(reader, input.id));
      kernel.mail.wakers.get(input.id)?.wake();
      return one(context, input.id);
    }),
    cancelImport: accounts.cancelImport.handler(async ({ input, context }) => {
      await setImport(kernel, worker(context), input.id, 'cancelled');
      return one(context, input.id);
    }),
    resumeImport: accounts.resumeImport.handler(async ({ input, context }) => {
      await setImport(kernel, worker(context), input.id, 'running');
      return one(context, input.id);
    }),
  };
}
