import { Alert, Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { sessionText } from '../../../shared/text/session.ts';
import { firstRunText, profileText, settingsText, staffText } from '../../../shared/text/settings.ts';
import { api } from '../../api/client.ts';
import { fieldErrors, troubleOf } from '../../api/refusals.ts';
import type { SessionState } from '../../api/session.tsx';
import { FieldRow, useText } from '../../ui/index.ts';
import classes from './firstrun.module.css';
import { ladders } from './ladders.ts';
import { useZones } from './zones.ts';

/** The first screen of an empty data folder: the office and its first supervisor, or an invented office to look at. */
export function FirstRun({ onState }: { onState: (state: SessionState) => void }) {
  const t = useText(firstRunText);
  const p = useText(profileText);
  const s = useText(settingsText);
  const people = useText(staffText);
  const words = useText(sessionText);
  const zones = useZones();
  const form = useForm({
    initialValues: {
      profile: { name: '', path: '', zone: guessZone(), government: '', ladder: '2024' as const },
      supervisor: { name: '', username: '', position: '', password: '' },
      repeat: '',
    },
    validate: { repeat: (value, all) => (value === all.supervisor.password ? null : words.notTheSame) },
  });
  const setUp = useMutation(
    api.office.setUp.mutationOptions({
      onSuccess: onState,
      onError: (error) => form.setErrors(fieldErrors(troubleOf(error, s.unreachable))),
    }),
  );
  const demo = useMutation(api.office.tryDemo.mutationOptions({ onSuccess: onState }));
  const error = setUp.error ?? demo.error;
  return (
    <>
      <h1 className={classes.heading}>{t.heading}</h1>
      <p className={classes.intro}>{t.intro}</p>
      <form
        className={classes.form}
        onSubmit={form.onSubmit(({ profile, supervisor }) => setUp.mutate({ profile, supervisor }))}
      >
        <FieldRow>
          <TextInput
            label={p.name}
            placeholder={p.namePlaceholder}
            required
            autoFocus
            {...form.getInputProps('profile.name')}
          />
          <TextInput
            label={p.government}
            placeholder={p.governmentPlaceholder}
            {...form.getInputProps('profile.government')}
          />
        </FieldRow>
        <FieldRow>
          <TextInput label={p.path} description={p.pathHelp} required {...form.getInputProps('profile.path')} />
          <Select
            label={p.zone}
            description={'\u00a0'}
            data={zones}
            allowDeselect={false}
            {...form.getInputProps('profile.zone')}
          />
        </FieldRow>
        <Select label={p.ladder} data={ladders(p)} allowDeselect={false} {...form.getInputProps('profile.ladder')} />
        <h2 className={classes.section}>{t.supervisor}</h2>
        <p className={classes.help}>{t.supervisorHelp}</p>
        <FieldRow>
          <TextInput label={t.yourName} required autoComplete="name" {...form.getInputProps('supervisor.name')} />
          <TextInput label={people.position} {...form.getInputProps('supervisor.position')} />
        </FieldRow>
        <TextInput
          label={people.username}
          description={people.usernameHelp}
          required
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="username"
          {...form.getInputProps('supervisor.username')}
        />
        <FieldRow>
          <PasswordInput
            label={words.password}
            description={words.passwordRule}
            required
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
            {...form.getInputProps('supervisor.password')}
          />
          <PasswordInput
            label={t.repeat}
            description={'\u00a0'}
            required
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
            {...form.getInputProps('repeat')}
          />
        </FieldRow>
        {error !== null && (
          <Alert color="red" role="alert">
            {troubleOf(error, s.unreachable).message}
          </Alert>
        )}
        <Button type="submit" size="sm" loading={setUp.isPending} disabled={demo.isPending}>
          {t.start}
        </Button>
      </form>
      <div className={classes.demo}>
        <div>
          <div className={classes.or}>{t.or}</div>
          <div className={classes.help}>{t.tryDemoHelp}</div>
        </div>
        <Button
          variant="default"
          size="sm"
          loading={demo.isPending}
          disabled={setUp.isPending}
          onClick={() => demo.mutate({})}
        >
          {t.tryDemo}
        </Button>
      </div>
    </>
  );
}

/** The zone of this PC when it is one of the three, else the one of most offices. */
function guessZone(): 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura' {
  const minutes = -new Date().getTimezoneOffset();
  if (minutes === 8 * 60) return 'Asia/Makassar';
  return minutes === 9 * 60 ? 'Asia/Jayapura' : 'Asia/Jakarta';
}
