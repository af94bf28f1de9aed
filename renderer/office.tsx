import { Badge, Tooltip } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Suspense, useCallback } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { navigationText } from '../shared/text/navigation.ts';
import { sessionText } from '../shared/text/session.ts';
import { api } from './api/client.ts';
import { useLive } from './api/live.ts';
import { type SessionState, useSession } from './api/session.tsx';
import { CallPadDock } from './features/calls/pad/CallPadDock.tsx';
import { useCallPad } from './features/calls/pad/useCallPad.ts';
import { usePalette } from './features/search/usePalette.ts';
import { useIdleLock } from './features/staff/useIdleLock.ts';
import { NewTicketKey } from './features/tickets/NewTicketKey.tsx';
import { navigationFor } from './navigation.ts';
import { screens } from './routes.tsx';
import { AppShell, EmptyState, Loading, useText } from './ui/index.ts';

/** Everything behind the gate: the frame, the navigation and the screen of the current address. */
export function Office({ onState }: { onState: (state: SessionState) => void }) {
  const t = useText(navigationText);
  const s = useText(sessionText);
  const session = useSession();
  const { staff, locked } = session;
  useLive(!locked);
  const lock = useMutation(api.session.lock.mutationOptions({ onSuccess: onState }));
  const logout = useMutation(api.session.logout.mutationOptions({ onSuccess: onState }));
  const counts = useQuery(api.tickets.counts.queryOptions({ enabled: !locked }));
  const { mutate: lockNow } = lock;
  const onIdle = useCallback(() => lockNow({}), [lockNow]);
  useIdleLock(locked ? 0 : session.autoLockMinutes, onIdle);

  const dock = useCallPad();
  const newCall = session.can('work') ? () => dock.begin() : undefined;
  const search = usePalette({
    newCall,
    work: session.can('work'),
    lock: () => lock.mutate({}),
    signOut: () => logout.mutate({}),
  });

  const nav = navigationFor(
    t,
    session.can,
    counts.data && { open: counts.data.open ?? 0, late: counts.data.late ?? 0 },
  );
  return (
    <AppShell
      nav={nav}
      office={session.officeName}
      officer={{ id: staff.staffId, name: staff.name, role: s[staff.role] }}
      onLock={() => lock.mutate({})}
      onSignOut={() => logout.mutate({})}
      warnings={session.demo && <DemoMark />}
      onNewCall={newCall}
      search={search}
      aside={session.can('work') ? <CallPadDock dock={dock} /> : undefined}
    >
      <NewTicketKey />
      <Suspense fallback={<Loading />}>
        <Switch>
          {screens
            .filter((screen) => session.can(screen.needs))
            .map(({ path, component }) => (
              <Route key={path} path={path} component={component} />
            ))}
          <Route path="/">{nav[0] !== undefined && <Redirect to={nav[0].href} />}</Route>
          <Route>
            <EmptyState title={t.notHereTitle} body={t.notHereBody} />
          </Route>
        </Switch>
      </Suspense>
    </AppShell>
  );
}

function DemoMark() {
  const t = useText(navigationText);
  return (
    <Tooltip label={t.demoHelp}>
      <Badge color="yellow" variant="light" tabIndex={0}>
        {t.demo}
      </Badge>
    </Tooltip>
  );
}
