import { Alert, Button, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { StaffRole } from '../../../shared/domain/roles.ts';
import { sessionText } from '../../../shared/text/session.ts';
import { settingsText, staffText } from '../../../shared/text/settings.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.tsx';
import { fieldErrors, troubleOf } from '../../api/refusals.ts';
import { FormActions, useText } from '../../ui/index.ts';
import { PasswordField } from './PasswordField.tsx';
import { PersonFields } from './PersonFields.tsx';
import classes from './signin.module.css';

/** A new person of the office with their first password. */
export function AddStaff({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText(staffText);
  const s = useText(settingsText);
  const words = useText(sessionText);
  const ui = useText(uiText);
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
        <PersonFields inputOf={(field) => form.getInputProps(field)} />
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
