import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { api, requireActor } from '../../api.ts';
import { type Connection, noteActivity } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { listDrafts, putDraft, removeDraft } from './drafts.ts';
import { changePassword, sessionState } from './service.ts';
import { signIn } from './sign-in.ts';

export function sessionRouter(kernel: Kernel) {
  const state = (connection: Connection) => sessionState(kernel, connection);
  const ok = { ok: true } as const;
  return {
    state: api.session.state.handler(({ context }) => {
      noteActivity(context.connection);
      return state(context.connection);
    }),
    login: api.session.login.handler(async ({ input, context }) => {
      await signIn(kernel, context.connection, input.username, input.password);
      return state(context.connection);
    }),
    logout: api.session.logout.handler(({ context }) => {
      context.connection.actor = null;
      context.connection.locked = false;
      return state(context.connection);
    }),
    lock: api.session.lock.handler(({ context }) => {
      context.connection.locked = context.connection.actor !== null;
      return state(context.connection);
    }),
    unlock: api.session.unlock.handler(async ({ input, context }) => {
      const { actor } = context.connection;
      if (!actor) throw new Refusal('UNAUTHORIZED', accessText.signInFirst);
      await signIn(kernel, context.connection, actor.username, input.password);
      return state(context.connection);
    }),
    setLanguage: api.session.setLanguage.handler(({ input, context }) => {
      context.connection.language = input.language;
      return ok;
    }),
    changePassword: api.session.changePassword.handler(async ({ input, context }) => {
      await changePassword(kernel, requireActor(context, 'read'), input.current, input.next);
      return ok;
    }),
    drafts: {
      list: api.session.drafts.list.handler(({ context }) => listDrafts(kernel, requireActor(context, 'read'))),
      put: api.session.drafts.put.handler(async ({ input, context }) => {
        await putDraft(kernel, requireActor(context, 'read'), input.key, input.body);
        return ok;
      }),
      remove: api.session.drafts.remove.handler(async ({ input, context }) => {
        await removeDraft(kernel, requireActor(context, 'read'), input.key);
        return ok;
      }),
    },
  };
}
