import { focusManager, hashKey, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { sessionText } from '../shared/text/session.ts';
import { firstRunText } from '../shared/text/settings.ts';
import { api, client } from './api/client.ts';
import { QueryProvider, queries } from './api/queries.tsx';
import { troubleOf } from './api/refusals.ts';
import { SessionProvider, type SessionState } from './api/session.tsx';
import { FirstRun } from './features/office/FirstRun.tsx';
import { LockScreen } from './features/staff/LockScreen.tsx';
import { SignIn } from './features/staff/SignInPage.tsx';
import { Office } from './office.tsx';
import { ErrorState, FrontPage, Loading, useLanguage, useText } from './ui/index.ts';

/** The application: first the gate (first run, sign-in, lock), behind it the office. */
export function App() {
  return (
    <QueryProvider>
      <Gate />
    </QueryProvider>
  );
}

function Gate() {
  const t = useText(sessionText);
  const { language } = useLanguage();
  const [expected, setExpected] = useState<string | null>(null);
  const session = useQuery(api.session.state.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  useEffect(() => {
    // Told again on every page load: a new connection speaks Indonesian. Nothing depends on the answer.
    client.session.setLanguage({ language }).catch(() => undefined);
  }, [language]);

  if (session.isPending)
    return (
      <FrontPage title={t.pageTitle}>
        <Loading lines={3} />
      </FrontPage>
    );
  if (session.data === undefined || session.isError) {
    const trouble = troubleOf(session.error, t.unreachable);
    return (
      <FrontPage title={t.notReachedTitle}>
        <ErrorState title={t.notReachedTitle} body={trouble.message} onRetry={() => void session.refetch()} />
      </FrontPage>
    );
  }
  const who = session.data.staff?.staffId ?? 'nobody';
  return <Rooms key={who} state={session.data} expected={expected} onSwitch={setExpected} />;
}

interface RoomsProps {
  state: SessionState;
  /** User name of the officer who is about to take over, if one was chosen. */
  expected: string | null;
  onSwitch: (username: string | null) => void;
}

function Rooms({ state, expected, onSwitch }: RoomsProps) {
  const t = useText(sessionText);
  const f = useText(firstRunText);
  const { staff, locked } = state;
  const [wasOpen, setWasOpen] = useState(!locked);
  // The screens behind a locked screen stay as they are and ask for nothing until it is opened again.
  useEffect(() => focusManager.setFocused(locked ? false : undefined), [locked]);
  const onState = useCallback((next: SessionState) => takeState(next), []);
  if (!locked && !wasOpen) setWasOpen(true);
  if (!state.officeReady) {
    return (
      <FrontPage title={f.pageTitle} foot={t.version(state.appVersion)} wide>
        <FirstRun onState={onState} />
      </FrontPage>
    );
  }
  if (staff === null) {
    return (
      <FrontPage title={t.pageTitle} office={state.officeName} foot={t.version(state.appVersion)}>
        <SignIn state={state} expected={expected} onState={onState} onBack={() => onSwitch(null)} />
      </FrontPage>
    );
  }
  return (
    <SessionProvider state={state} staff={staff}>
      {wasOpen && (
        <div inert={locked} style={locked ? { visibility: 'hidden' } : undefined}>
          <Office onState={onState} onSwitch={onSwitch} />
        </div>
      )}
      {locked && <LockScreen state={state} staff={staff} onState={onState} />}
    </SessionProvider>
  );
}

/** The new session is known at once; whatever another officer had on screen is forgotten. */
function takeState(next: SessionState): void {
  const session = api.session.state.queryKey();
  const before = queries.getQueryData(session);
  const sameOfficer = before?.staff?.staffId === next.staff?.staffId;
  if (!sameOfficer) queries.removeQueries({ predicate: ({ queryHash }) => queryHash !== hashKey(session) });
  queries.setQueryData(session, next);
  if (sameOfficer && before?.locked === true && !next.locked) void queries.invalidateQueries();
}
