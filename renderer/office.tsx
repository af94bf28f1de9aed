import { Tooltip } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { navigationText } from '../shared/text/navigation.ts';
import { staffRoleText } from '../shared/text/vocabulary.ts';
import { api } from './api/client.ts';
import { useLive } from './api/live.ts';
import { queries } from './api/queries.tsx';
import { type SessionState, useSession } from './api/session.tsx';
import { CallPadDock } from './features/calls/pad/CallPadDock.tsx';
import { useCallPad } from './features/calls/pad/useCallPad.ts';
import { GatewayMark } from './features/escalations/GatewayMark.tsx';
import { registerEscalations } from './features/escalations/register.tsx';
import { useGateway } from './features/escalations/useGateway.ts';
import { MailMark } from './features/mail/MailMark.tsx';
import { useMailStatus } from './features/mail/parts/useMailStatus.ts';
import { registerMail } from './features/mail/register.tsx';
import { usePalette } from './features/search/usePalette.ts';
import { ChangePassword } from './features/staff/ChangePassword.tsx';
import { useIdleLock } from './features/staff/useIdleLock.ts';
import { NewTicketKey } from './features/tickets/NewTicketKey.tsx';
import { Reception } from './features/visits/Reception.tsx';
import { navigationFor } from './navigation.ts';
import { screens } from './routes.tsx';
import { AppShell, Bulkhead, EmptyState, Loading, Page, StateBadge, useText } from './ui/index.ts';

registerEscalations();
registerMail();

/** Asking for the session tells the core that somebody is here, and learns of a lock or a change meanwhile. */
const askSession = () => void queries.refetchQueries({ queryKey: api.session.state.key() });

interface OfficeProps {
  onState: (state: SessionState) => void;
  /** Another officer takes the PC over: their name is asked for next. */
  onSwitch: (username: string) => void;
}

/** Everything behind the gate: the frame, the navigation and the screen of the current address. */
export function Office({ onState, onSwitch }: OfficeProps) {
  const t = useText(navigationText);
  const roles = useText(staffRoleText);
  const session = useSession();
  const { staff, locked } = session;
  const [changing, setChanging] = useState(false);
  const [place] = useLocation();
  useLive(!locked);
  const lock = useMutation(api.session.lock.mutationOptions({ onSuccess: onState }));
  const logout = useMutation(api.session.logout.mutationOptions({ onSuccess: onState }));
  const counts = useQuery(api.tickets.counts.queryOptions({ enabled: !locked }));
  const gateway = useGateway(!locked);
  const mail = useMailStatus(!locked);
  const { mutate: lockNow } = lock;
  const onIdle = useCallback(() => lockNow({}), [lockNow]);
  useIdleLock(locked ? 0 : session.autoLockMinutes, onIdle, askSession);

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
    gateway,
    mail,
  );
  return (
    <AppShell
      nav={nav}
      office={session.officeName}
      officer={{ id: staff.staffId, name: staff.name, role: roles[staff.role] }}
      otherOfficers={session.recent
        .filter(({ username }) => username !== staff.username)
        .map(({ username, name }) => ({ id: username, name, role: '' }))}
      onSwitch={({ id }) => {
        onSwitch(id);
        logout.mutate({});
      }}
      onLock={() => lock.mutate({})}
      onChangePassword={() => setChanging(true)}
      onSignOut={() => logout.mutate({})}
      onNewCall={newCall}
      search={search}
      aside={session.can('work') ? <CallPadDock dock={dock} /> : undefined}
      warnings={
        <>
          {session.clockWarning !== null && <ClockMark warning={session.clockWarning} />}
          <GatewayMark status={gateway} />
          <MailMark status={mail} />
          {session.demo && <DemoMark />}
        </>
      }
    >
      <NewTicketKey />
      <ChangePassword key={String(changing)} opened={changing} onClose={() => setChanging(false)} />
      <Reception />
      <Bulkhead place={place}>
        <Suspense fallback={<Loading />}>
          <Switch>
            {screens
              .filter((screen) => session.can(screen.needs))
              .map(({ path, component }) => (
                <Route key={path} path={path} component={component} />
              ))}
            <Route path="/">{nav[0] !== undefined && <Redirect to={nav[0].href} />}</Route>
            <Route>
              <Page title={t.notHereTitle}>
                <EmptyState title={t.notHereBody} />
              </Page>
            </Route>
          </Switch>
        </Suspense>
      </Bulkhead>
    </AppShell>
  );
}

/** The whole sentence shows on focus and to screen readers; the bar has room for its beginning. */
function ClockMark({ warning }: { warning: string }) {
  const t = useText(navigationText);
  return (
    <Tooltip label={warning} multiline w={340}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the sentence must be reachable by keyboard */}
      <span tabIndex={0} role="alert" aria-label={warning}>
        <StateBadge tone="duesoon" text={t.clock} />
      </span>
    </Tooltip>
  );
}

function DemoMark() {
  const t = useText(navigationText);
  return (
    <Tooltip label={t.demoHelp}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the help must be reachable by keyboard */}
      <span tabIndex={0}>
        <StateBadge tone="duesoon" text={t.demo} />
      </span>
    </Tooltip>
  );
}
