import { Button, Divider, Modal, Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { sessionText } from '../../../shared/text/session.ts';
import { settingsText, staffText } from '../../../shared/text/settings.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.tsx';
import { fieldErrors, troubleOf } from '../../api/refusals.ts';
import { FormActions, keepTyped, useNotices, useText } from '../../ui/index.ts';
import { PasswordField } from './PasswordField.tsx';
import { PersonFields } from './PersonFields.tsx';
import { PersonTrouble } from './PersonTrouble.tsx';
import type { StaffMember } from './StaffPane.tsx';
import classes from './signin.module.css';

const refresh = () => queries.invalidateQueries({ queryKey: api.staff.key() });

/** One person: name, role, whether they work here, and a new password when theirs is lost. */
export function EditStaff({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const t = useText(staffText);
  const s = useText(settingsText);
  const ui = useText(uiText);
  const form = useForm({ initialValues: typedOf(member) });
  // The version the form builds on: news of a colleague's save must not make it the newer one unseen.
  const [version, setVersion] = useState(member.version);
  const update = useMutation(
    api.staff.update.mutationOptions({
      onSuccess: () => {
        void refresh();
        onClose();
      },
      onError: (error) => {
        const trouble = troubleOf(error, s.unreachable);
        form.setErrors(fieldErrors(trouble));
        if (trouble.code === 'CONFLICT') void refresh().then(takeOver);
      },
    }),
  );
  // What was typed stays; the next save builds on what the colleague saved.
  const takeOver = () => {
    const stored = queries.getQueryData(api.staff.list.queryKey())?.find(({ id }) => id === member.id);
    if (!stored) return;
    setVersion(stored.version);
    keepTyped(form, typedOf(stored));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t.edit}: ${member.name}`}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form
        className={classes.form}
        onSubmit={form.onSubmit((patch) => update.mutate({ id: member.id, version, patch }))}
      >
        <PersonFields inputOf={(field) => form.getInputProps(field)} />
        <Switch
          label={t.worksHere}
          description={t.worksHereHelp}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
        {update.isError && (
          <PersonTrouble
            trouble={troubleOf(update.error, s.unreachable)}
            onTheirs={() => {
              form.reset();
              update.reset();
            }}
          />
        )}
        <FormActions>
          <Button type="submit" loading={update.isPending}>
            {s.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {s.cancel}
          </Button>
        </FormActions>
      </form>
      <Divider my="lg" />
      <ResetPassword member={member} onDone={onClose} />
    </Modal>
  );
}

const typedOf = ({ name, role, position, nip, active }: StaffMember) => ({ name, role, position, nip, active });

function ResetPassword({ member, onDone }: { member: StaffMember; onDone: () => void }) {
  const t = useText(staffText);
  const s = useText(settingsText);
  const words = useText(sessionText);
  const notices = useNotices();
  const [password, setPassword] = useState('');
  const reset = useMutation(
    api.staff.resetPassword.mutationOptions({
      onSuccess: () => {
        notices.done(t.passwordReset);
        onDone();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate({ id: member.id, password });
  };
  const trouble = reset.isError ? troubleOf(reset.error, s.unreachable) : null;
  return (
    <form className={classes.form} onSubmit={submit} autoComplete="off">
      <PasswordField
        label={t.newPassword}
        description={`${t.resetHelp} ${words.passwordRule}`}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="new-password"
        error={trouble && (fieldErrors(trouble).password ?? trouble.message)}
      />
      <FormActions>
        <Button type="submit" variant="default" loading={reset.isPending} disabled={password === ''}>
          {t.resetPassword}
        </Button>
      </FormActions>
    </form>
  );
}
