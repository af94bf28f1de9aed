import { Alert, Anchor, Avatar, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { sessionText } from '../../../shared/text/session.ts';
import { api } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import type { SessionState, SignedIn } from '../../api/session.tsx';
import { FrontPage, initials, useText } from '../../ui/index.ts';
import { PasswordField } from './PasswordField.tsx';
import classes from './signin.module.css';

interface LockScreenProps {
  state: SessionState;
  staff: SignedIn;
  onState: (state: SessionState) => void;
}

/** Covers everything until the officer's password is given; what they were typing stays beneath. */
export function LockScreen({ state, staff, onState }: LockScreenProps) {
  const t = useText(sessionText);
  const [password, setPassword] = useState('');
  const unlock = useMutation(api.session.unlock.mutationOptions({ onSuccess: onState }));
  const logout = useMutation(api.session.logout.mutationOptions({ onSuccess: onState }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    unlock.mutate({ password });
  };
  return (
    <div className={classes.lock} role="dialog" aria-modal="true" aria-label={t.lockedTitle}>
      <FrontPage title={t.lockedTitle} office={state.officeName} foot={t.version(state.appVersion)}>
        <h1 className={classes.heading}>{t.lockedTitle}</h1>
        <form className={classes.form} onSubmit={submit}>
          <div className={classes.who}>
            <input type="hidden" name="username" autoComplete="username" value={staff.username} />
            <Avatar size={40} radius="xl" color="teal" aria-hidden="true">
              {initials(staff.name)}
            </Avatar>
            <div>
              <div className={classes.whoName}>{staff.name}</div>
              <div className={classes.other}>{t.lockedBody}</div>
            </div>
          </div>
          <PasswordField
            label={t.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            required
            autoFocus
          />
          {unlock.isError && (
            <Alert color="red" role="alert">
              {troubleOf(unlock.error, t.unreachable).message}
            </Alert>
          )}
          <Button type="submit" size="sm" fullWidth loading={unlock.isPending}>
            {t.unlock}
          </Button>
          <Anchor component="button" type="button" size="sm" onClick={() => logout.mutate({})}>
            {t.switchOfficer}
          </Anchor>
        </form>
      </FrontPage>
    </div>
  );
}
