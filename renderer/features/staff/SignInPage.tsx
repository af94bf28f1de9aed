import { Alert, Anchor, Avatar, Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { sessionText } from '../../../shared/text/session.ts';
import { api } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import type { SessionState } from '../../api/session.tsx';
import { initials, useText } from '../../ui/index.ts';
import { PasswordField } from './PasswordField.tsx';
import classes from './signin.module.css';

type Person = SessionState['recent'][number];

interface SignInProps {
  state: SessionState;
  /** Who was chosen to take over, so that only the password is asked for. */
  expected: string | null;
  onState: (state: SessionState) => void;
  onBack: () => void;
}

/** Name and password; officers who used this PC lately are one click away. */
export function SignIn({ state, expected, onState, onBack }: SignInProps) {
  const t = useText(sessionText);
  const [chosen, setChosen] = useState<Person | 'other' | null>(() => {
    const next = state.recent.find(({ username }) => username === expected);
    return next ?? (state.recent.length === 0 ? 'other' : null);
  });
  const back = () => {
    setChosen(null);
    onBack();
  };
  return (
    <>
      <h1 className={classes.heading}>{chosen === null ? t.chooseOfficer : t.heading}</h1>
      {chosen === null ? (
        <Tiles people={state.recent} onChoose={setChosen} />
      ) : (
        <PasswordForm
          person={chosen === 'other' ? null : chosen}
          onState={onState}
          onBack={state.recent.length === 0 ? undefined : back}
        />
      )}
    </>
  );
}

function Tiles({ people, onChoose }: { people: Person[]; onChoose: (person: Person | 'other') => void }) {
  const t = useText(sessionText);
  return (
    <div className={classes.tiles}>
      {people.map((person) => (
        <UnstyledButton key={person.username} className={classes.tile} onClick={() => onChoose(person)}>
          <Avatar size={32} radius="xl" color="teal" aria-hidden="true">
            {initials(person.name)}
          </Avatar>
          <span className={classes.tileName}>{person.name}</span>
        </UnstyledButton>
      ))}
      <UnstyledButton className={classes.tile} onClick={() => onChoose('other')}>
        <Avatar size={32} radius="xl" aria-hidden="true">
          <IconUser size={18} stroke={1.6} />
        </Avatar>
        <span className={`${classes.tileName} ${classes.other}`}>{t.otherOfficer}</span>
      </UnstyledButton>
    </div>
  );
}

interface PasswordFormProps {
  person: Person | null;
  onState: (state: SessionState) => void;
  onBack?: () => void;
}

function PasswordForm({ person, onState, onBack }: PasswordFormProps) {
  const t = useText(sessionText);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const login = useMutation(api.session.login.mutationOptions({ onSuccess: onState }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    login.mutate({ username: person?.username ?? username, password });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {person !== null ? (
        <div className={classes.who}>
          <input type="hidden" name="username" autoComplete="username" value={person.username} />
          <Avatar size={40} radius="xl" color="teal" aria-hidden="true">
            {initials(person.name)}
          </Avatar>
          <span className={classes.whoName}>{person.name}</span>
        </div>
      ) : (
        <TextInput
          label={t.username}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          withAsterisk={false}
          required
          autoFocus
        />
      )}
      <PasswordField
        label={t.password}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        required
        autoFocus={person !== null}
      />
      {login.isError && (
        <Alert color="red" role="alert">
          {troubleOf(login.error, t.unreachable).message}
        </Alert>
      )}
      <Button type="submit" size="sm" fullWidth loading={login.isPending}>
        {t.signIn}
      </Button>
      {onBack !== undefined && (
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {t.back}
        </Anchor>
      )}
    </form>
  );
}
