import { Alert, Button, Modal } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { sessionText } from '../../../shared/text/session.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { api } from '../../api/client.ts';
import { fieldErrors, troubleOf } from '../../api/refusals.ts';
import { FormActions, useNotices, useText } from '../../ui/index.ts';
import { PasswordField } from './PasswordField.tsx';
import classes from './signin.module.css';

/** An officer changes their own password. */
export function ChangePassword({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText(sessionText);
  const ui = useText(uiText);
  const notices = useNotices();
  const form = useForm({
    initialValues: { current: '', next: '', repeat: '' },
    validate: { repeat: (value, all) => (value === all.next ? null : t.notTheSame) },
  });
  const change = useMutation(
    api.session.changePassword.mutationOptions({
      onSuccess: () => {
        notices.done(t.passwordChanged);
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(troubleOf(error, t.unreachable))),
    }),
  );
  const trouble = change.isError ? troubleOf(change.error, t.unreachable) : null;
  return (
    <Modal opened={opened} onClose={onClose} title={t.changePassword} closeButtonProps={{ 'aria-label': ui.close }}>
      <form className={classes.form} onSubmit={form.onSubmit(({ current, next }) => change.mutate({ current, next }))}>
        <PasswordField
          label={t.currentPassword}
          required
          data-autofocus
          autoComplete="current-password"
          {...form.getInputProps('current')}
        />
        <PasswordField
          label={t.nextPassword}
          description={t.passwordRule}
          required
          autoComplete="new-password"
          {...form.getInputProps('next')}
        />
        <PasswordField
          label={t.repeatPassword}
          required
          autoComplete="new-password"
          {...form.getInputProps('repeat')}
        />
        {trouble && Object.keys(fieldErrors(trouble)).length === 0 && (
          <Alert color="red" role="alert">
            {trouble.message}
          </Alert>
        )}
        <FormActions>
          <Button type="submit" loading={change.isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
        </FormActions>
      </form>
    </Modal>
  );
}
