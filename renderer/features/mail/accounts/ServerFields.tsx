import { NumberInput, Select, TextInput } from '@mantine/core';
import { mailSecurity } from '../../../../shared/contract/mail-accounts.ts';
import { mailAccountText } from '../../../../shared/text/mail-accounts-ui.ts';
import { FieldRow, SectionCard, useText } from '../../../ui/index.ts';
import { type AccountForm, portOf } from './account-form.ts';

interface ServerFieldsProps {
  kind: 'imap' | 'smtp';
  server: AccountForm['imap'];
  onChange: (server: AccountForm['imap']) => void;
  errorOf: (path: string) => string | undefined;
}

/** One end of an account; choosing another way to connect takes its usual port along. */
export function ServerFields({ kind, server, onChange, errorOf }: ServerFieldsProps) {
  const t = useText(mailAccountText);
  const set = (change: Partial<AccountForm['imap']>) => onChange({ ...server, ...change });
  return (
    <SectionCard title={kind === 'imap' ? t.incoming : t.outgoing}>
      <FieldRow>
        <TextInput
          label={t.host}
          required
          maxLength={253}
          spellCheck={false}
          value={server.host}
          error={errorOf(`${kind}.host`)}
          onChange={(event) => set({ host: event.currentTarget.value.trim() })}
        />
        <TextInput
          label={t.user}
          required
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={server.user}
          error={errorOf(`${kind}.user`)}
          onChange={(event) => set({ user: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={t.security}
          allowDeselect={false}
          data={mailSecurity.map((value) => ({ value, label: t[value] }))}
          value={server.security}
          error={errorOf(`${kind}.security`)}
          onChange={(value) => {
            const security = mailSecurity.find((known) => known === value) ?? 'tls';
            const usual = server.port === portOf(kind, server.security);
            set({ security, port: usual ? portOf(kind, security) : server.port });
          }}
        />
        <NumberInput
          label={t.port}
          min={1}
          max={65_535}
          allowDecimal={false}
          thousandSeparator=""
          value={server.port}
          error={errorOf(`${kind}.port`)}
          onChange={(value) => set({ port: typeof value === 'number' ? value : portOf(kind, server.security) })}
        />
      </FieldRow>
    </SectionCard>
  );
}
