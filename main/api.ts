import { implement, ORPCError } from '@orpc/server';
import { refusalStatus } from '../shared/contract/common.ts';
import { contract } from '../shared/contract/index.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import { may, type Permission } from '../shared/domain/roles.ts';
import { accessText } from '../shared/text/access.ts';
import type { Actor, CallContext } from './connection.ts';

/** Every feature router starts here: refusals become typed errors in the language of the connection. */
export const api = implement(contract)
  .$context<CallContext>()
  .use(async ({ next, context }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof Refusal) {
        throw new ORPCError(error.code, {
          status: refusalStatus[error.code],
          message: error.said[context.connection.language],
          data: error.detail,
          cause: error,
        });
      }
      throw error;
    }
  });

/**
 * The signed-in person, if their role carries the permission.
 * @throws Refusal UNAUTHORIZED (nobody signed in), LOCKED (screen locked), FORBIDDEN (role too small)
 */
export function requireActor(context: CallContext, permission: Permission): Actor {
  const { actor, locked } = context.connection;
  if (!actor) throw new Refusal('UNAUTHORIZED', accessText.signInFirst);
  if (locked) throw new Refusal('LOCKED', accessText.locked);
  if (!may(actor.role, permission)) throw new Refusal('FORBIDDEN', accessText.notAllowed);
  return actor;
}
