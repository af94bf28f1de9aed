import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { api, requireActor } from '../../api.ts';
import type { CallContext } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import { enter, sessionState } from '../staff/service.ts';
import { tryDemo } from './demo/service.ts';
import { requirePng, saveProfile } from './profile.ts';
import { setUpOffice } from './set-up.ts';
import { readProfile } from './settings.ts';
import { createToken, listTokens, revokeToken } from './tokens.ts';

/** The office itself: first run, profile, tokens of other systems. */
export function officeRouter(kernel: Kernel) {
  return {
    setUp: api.office.setUp.handler(async ({ input, context: { connection } }) => {
      requirePng(input.profile.logoPng);
      const supervisor = await setUpOffice(kernel, input);
      kernel.connections.autoLockMinutes = input.profile.autoLockMinutes;
      await enter(kernel, connection, supervisor);
      return sessionState(kernel, connection);
    }),
    tryDemo: api.office.tryDemo.handler(async ({ context: { connection } }) => {
      await tryDemo(kernel, connection);
      return sessionState(kernel, connection);
    }),
    profile: api.office.profile.handler(async ({ context }) => {
      requireActor(context, 'read');
      const { document, version } = await kernel.store.read(readProfile);
      return { ...document, version };
    }),
    saveProfile: api.office.saveProfile.handler(({ input, context }) =>
      saveProfile(kernel, requireActor(context, 'manage'), input),
    ),
    tokens: {
      list: api.office.tokens.list.handler(({ context }) => {
        requireActor(context, 'manage');
        return kernel.store.read(listTokens);
      }),
      create: api.office.tokens.create.handler(({ input, context }) =>
        createToken(kernel, requirePerson(context), input.name, input.role),
      ),
      revoke: api.office.tokens.revoke.handler(async ({ input, context }) => {
        await revokeToken(kernel, requireActor(context, 'manage'), input.id);
        return { ok: true } as const;
      }),
    },
  };
}

/** A token may not make tokens: somebody of the office answers for each. */
function requirePerson(context: CallContext) {
  const actor = requireActor(context, 'manage');
  const { staffId } = actor;
  if (staffId === null) throw new Refusal('FORBIDDEN', accessText.notAllowed);
  return { ...actor, staffId };
}
