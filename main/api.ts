import { implement } from '@orpc/server';
import { contract } from '../shared/contract/index.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import { may, type Permission } from '../shared/domain/roles.ts';
import { accessText } from '../shared/text/access.ts';
import { type Actor, type CallContext, noteActivity } from './connection.ts';
import { toAnswer } from './faults.ts';
import { guardInput } from './secret-guard.ts';

/** Every feature router starts here: whatever fails is put into the words of the connection's language. */
export const api = implement(contract)
  .$context<CallContext>()
  .use(async ({ next, context, path }, input) => {
    try {
      guardInput(path, input);
      return await next();
    } catch (error) {
      throw toAnswer(error, context.connection, path.join('.'));
    }
  });

/**
 * The signed-in person, if their role carries the permission.
 * @throws Refusal UNAUTHORIZED (nobody signed in), LOCKED (screen locked), FORBIDDEN (role too small)
 */
export function requireActor(context: CallContext, permission: Permission): Actor {
  noteActivity(context.connection);
  const { actor, locked } = context.connection;
  if (!actor) throw new Refusal('UNAUTHORIZED', accessText.signInFirst);
  if (locked) throw new Refusal('LOCKED', accessText.locked);
  if (!may(actor.role, permission)) throw new Refusal('FORBIDDEN', accessText.notAllowed);
  return actor;
}
