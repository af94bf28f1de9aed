import { PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { mailAuth } from '../../../../shared/contract/mail-accounts.ts';
import { mailAccountText } from '../../../../shared/text/mail-accounts-ui.ts';
import { FieldRow, SectionCard, useText } from '../../../ui/index.ts';
import type { AccountForm, Secrets } from './account-form.ts';

interface SecretFieldsProps {
  form: AccountForm;
  set: (change: Partial<AccountForm>) => void;
  secrets: Secrets;
  onSecrets: (secrets: Secrets) => void;
  /** Secrets are kept already. */
  kept: boolean;
  errorOf: (path: string) => string | undefined;
}

/** How Loket signs in. What is typed here goes to the host's vault and nowhere else, not even into a draft. */
export function SecretFields({ form, set, secrets, onSecrets, kept, errorOf }: SecretFieldsProps) {
  const t = useText(mailAccountText);
  const secret = (name: keyof Secrets, label: string) => (
    <PasswordInput
      label={label}
      required={!kept && name !== 'clientSecret'}
      autoComplete="off"
      maxLength={4_000}
      description={kept ? t.passwordKept : name === 'password' ? t.passwordHelp : undefined}
      value={secrets[name]}
      error={errorOf(name)}
      onChange={(event) => onSecrets({ ...secrets, [name]: event.currentTarget.value })}
    />
  );
  const oauth = (name: keyof AccountForm['oauth'], label: string) => (
    <TextInput
      label={label}
      required={name !== 'scope'}
      maxLength={300}
      autoComplete="off"
      spellCheck={false}
      value={form.oauth[name]}
      error={errorOf(`oauth.${name}`)}
      onChange={(event) => set({ oauth: { ...form.oauth, [name]: event.currentTarget.value } })}
    />
  );
  return (
    <SectionCard title={t.login}>
      <Stack gap="xs">
        <SegmentedControl
          aria-label={t.login}
          value={form.auth}
          onChange={(value) => set({ auth: mailAuth.find((known) => known === value) ?? 'password' })}
          data={[
            { value: 'password', label: t.authPassword },
            { value: 'oauth2', label: t.authOauth },
          ]}
        />
        {form.auth === 'password' ? (
          secret('password', t.password)
        ) : (
          <>
            <FieldRow>
              {oauth('tokenUrl', t.tokenUrl)}
              {oauth('scope', t.scope)}
            </FieldRow>
            <FieldRow>
              {oauth('clientId', t.clientId)}
              {secret('clientSecret', t.clientSecret)}
            </FieldRow>
            {secret('refreshToken', t.refreshToken)}
          </>
        )}
      </Stack>
    </SectionCard>
  );
}
