import { Alert, Button, Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { StaffRole } from '../../../shared/domain/roles.ts';
import { sessionText } from '../../../shared/text/session.ts';
import { settingsText, staffText } from '../../../shared/text/settings.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.tsx';
import { fieldErrors, troubleOf } from '../../api/refusals.ts';
import { FieldRow, FormActions, useText } from '../../ui/index.ts';
import { PasswordField } from './PasswordField.tsx';
import { useRoles } from './roles.ts';
import classes from './signin.module.css';

/** A new person of the office with their first password. */
export function AddStaff({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText(staffText);
  const s = useText(settingsText);
  const words = useText(sessionText);
  const ui = useText(uiText);
  const roles = useRoles();
  const initialValues: {
    name: string;
    username: string;
    role: StaffRole;
    position: string;
    nip: string;
    password: string;
  } = { name: '', username: '', role: 'officer', position: '', nip: '', password: '' };
  const form = useForm({ initialValues });
  const create = useMutation(
    api.staff.create.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: api.staff.key() });
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(troubleOf(error, s.unreachable))),
    }),
  );
  return (
    <Modal opened={opened} onClose={onClose} title={t.add} size="lg" closeButtonProps={{ 'aria-label': ui.close }}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => create.mutate(values))} autoComplete="off">
        <FieldRow>
          <TextInput label={t.name} required data-autofocus {...form.getInputProps('name')} />
          <Select label={t.role} data={roles} allowDeselect={false} {...form.getInputProps('role')} />
        </FieldRow>
        <FieldRow>
          <TextInput label={t.position} {...form.getInputProps('position')} />
          <TextInput label={t.nip} {...form.getInputProps('nip')} />
        </FieldRow>
        <TextInput
          label={t.username}
          description={t.usernameHelp}
          required
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('username')}
        />
        <PasswordField
          label={t.password}
          description={words.passwordRule}
          withAsterisk
          required
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        {create.isError && (
          <Alert color="red" role="alert">
            {troubleOf(create.error, s.unreachable).message}
          </Alert>
        )}
        <FormActions>
          <Button type="submit" loading={create.isPending}>
            {t.add}
          </Button>
          <Button variant="default" onClick={onClose}>
            {s.cancel}
          </Button>
        </FormActions>
      </form>
    </Modal>
  );
}
