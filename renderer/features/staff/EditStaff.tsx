import { Alert, Button, Divider, Modal, Select, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { sessionText } from '../../../shared/text/session.ts';
import { settingsText, staffText } from '../../../shared/text/settings.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.tsx';
import { fieldErrors, troubleOf } from '../../api/refusals.ts';
import { FieldRow, FormActions, useNotices, useText } from '../../ui/index.ts';
import { PasswordField } from './PasswordField.tsx';
import { useRoles } from './roles.ts';
import type { StaffMember } from './StaffPane.tsx';
import classes from './signin.module.css';

const refresh = () => queries.invalidateQueries({ queryKey: api.staff.key() });

/** One person: name, role, whether they work here, and a new password when theirs is lost. */
export function EditStaff({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const t = useText(staffText);
  const s = useText(settingsText);
  const ui = useText(uiText);
  const roles = useRoles();
  const { name, role, position, nip, active } = member;
  const form = useForm({ initialValues: { name, role, position, nip, active } });
  const update = useMutation(
    api.staff.update.mutationOptions({
      onSuccess: () => {
        void refresh();
        onClose();
      },
      onError: (error) => {
        const trouble = troubleOf(error, s.unreachable);
        form.setErrors(fieldErrors(trouble));
        if (trouble.code === 'CONFLICT') void refresh(); // what was typed stays
      },
    }),
  );
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
        onSubmit={form.onSubmit((patch) => update.mutate({ id: member.id, version: member.version, patch }))}
      >
        <FieldRow>
          <TextInput label={t.name} required data-autofocus {...form.getInputProps('name')} />
          <Select label={t.role} data={roles} allowDeselect={false} {...form.getInputProps('role')} />
        </FieldRow>
        <FieldRow>
          <TextInput label={t.position} {...form.getInputProps('position')} />
          <TextInput label={t.nip} {...form.getInputProps('nip')} />
        </FieldRow>
        <Switch
          label={t.worksHere}
          description={t.worksHereHelp}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
        {update.isError && (
          <Alert color="red" role="alert">
            {troubleOf(update.error, s.unreachable).message}
          </Alert>
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
