import { createContext, type ReactNode, useContext } from 'react';
import type { z } from 'zod';
import type { sessionState, signedIn } from '../../shared/contract/session.ts';
import type { Permission } from '../../shared/domain/roles.ts';

export type SessionState = z.infer<typeof sessionState>;
export type SignedIn = z.infer<typeof signedIn>;
/** The session of a page behind the gate: someone is signed in. */
export type Session = SessionState & { staff: SignedIn; can(permission: Permission): boolean };

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({
  state,
  staff,
  children,
}: {
  state: SessionState;
  staff: SignedIn;
  children: ReactNode;
}) {
  const session = { ...state, staff, can: (permission: Permission) => staff.permissions.includes(permission) };
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who is signed in, what they may do, the office's zone. Only inside the gate. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is for screens behind the sign-in gate.');
  return session;
}
