import { Button, Group, Modal, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { dayOf, isoFromDay } from '../../../../shared/domain/time/zone.ts';
import { mailAccountText } from '../../../../shared/text/mail-accounts-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { client } from '../../../api/client.ts';
import { fieldErrors } from '../../../api/refusals.ts';
import { useSession } from '../../../api/session.tsx';
import { useKeptForm } from '../../../api/useKeptForm.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { FieldRow, Loading, SectionCard, useNotices, useText } from '../../../ui/index.ts';
import { Trouble } from '../parts/Trouble.tsx';
import type { MailAccount } from '../parts/types.ts';
import {
  accountForm,
  emptyAccount,
  formOf,
  guessed,
  inputOf,
  mistakesOf,
  noSecrets,
  secretsOf,
} from './account-form.ts';
import classes from './accounts.module.css';
import { ReadingFields } from './ReadingFields.tsx';
import { SecretFields } from './SecretFields.tsx';
import { ServerFields } from './ServerFields.tsx';
import { TestSteps } from './TestSteps.tsx';
import { takeAccount } from './useAccount.ts';

/** Connects a mailbox or changes one: tries every step, says what is wrong, and saves what works. */
export function AccountDialog({ account, onClose }: { account: MailAccount | undefined; onClose: () => void }) {
  const t = useText(mailAccountText);
  const ui = useText(uiText);
  const notices = useNotices();
  const trouble = useTrouble();
  const { now, zone, officeName } = useSession();
  const [first] = useState(() =>
    account ? formOf(account) : emptyAccount(crypto.randomUUID(), isoFromDay(dayOf(now, zone)), officeName),
  );
  const kept = useKeptForm(`mail:account:${account?.id ?? 'new'}`, accountForm, first);
  const form = kept.fields;
  const [secrets, setSecrets] = useState(noSecrets);
  const [tried, setTried] = useState(false);
  const area = useRef<HTMLFormElement>(null);
  const hasSecret = account?.hasSecret === true && account.auth === form.auth;
  const mistakes = mistakesOf(form, secrets, hasSecret);
  const test = useMutation({
    mutationFn: () => client.mail.accounts.test({ ...inputOf(form), id: account?.id, secrets: secretsOf(secrets) }),
  });
  const save = useMutation({
    mutationFn: () =>
      account
        ? client.mail.accounts.save({
            ...inputOf(form),
            id: account.id,
            version: account.version,
            secrets: secretsOf(secrets),
          })
        : client.mail.accounts.create({ ...inputOf(form), clientKey: form.clientKey, secrets: secretsOf(secrets) }),
    onSuccess: (next) => {
      takeAccount(next);
      kept.clear();
      notices.done(t.saved);
      onClose();
    },
  });
  const set: typeof kept.set = (change) => {
    kept.set({ clientKey: form.clientKey, ...change });
    test.reset();
  };
  const guess = () => {
    const next = guessed(form);
    if (JSON.stringify(next) !== JSON.stringify({ imap: form.imap, smtp: form.smtp })) set(next);
  };
  const refused = fieldErrors(trouble(save.error ?? test.error));
  const errorOf = (path: string): string | undefined => {
    const mistake = tried ? mistakes[path] : undefined;
    return mistake === undefined ? refused[path] : t[mistake];
  };
  const check = (then?: () => void) => {
    setTried(true);
    if (Object.keys(mistakes).length > 0) {
      requestAnimationFrame(() => area.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (test.isPending) return;
    test.mutate(undefined, { onSuccess: ({ ok }) => ok && then?.() });
  };
  const failed = test.data?.ok === false;
  return (
    <Modal
      opened
      onClose={onClose}
      size={820}
      closeOnClickOutside={false}
      title={account ? t.editTitle(account.name) : t.add}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form
        ref={area}
        onSubmit={(event) => {
          event.preventDefault();
          check(() => save.mutate());
        }}
      >
        <Stack gap="sm">
          <SectionCard title={t.identity}>
            <FieldRow>
              <TextInput
                label={t.address}
                description={'\u00a0'}
                required
                type="email"
                maxLength={200}
                data-autofocus
                value={form.address}
                error={errorOf('address')}
                onChange={(event) => set({ address: event.currentTarget.value })}
                onBlur={guess}
              />
              <TextInput
                label={t.name}
                description={t.nameHelp}
                required
                maxLength={200}
                value={form.name}
                error={errorOf('name')}
                onChange={(event) => set({ name: event.currentTarget.value })}
              />
            </FieldRow>
            <FieldRow>
              <TextInput
                label={t.senderName}
                description={t.senderNameHelp}
                maxLength={200}
                value={form.senderName}
                error={errorOf('senderName')}
                onChange={(event) => set({ senderName: event.currentTarget.value })}
              />
              <TagsInput
                label={t.aliases}
                description={t.aliasesHelp}
                maxTags={20}
                value={form.aliases}
                error={errorOf('aliases')}
                onChange={(aliases) => set({ aliases })}
              />
            </FieldRow>
          </SectionCard>
          <SecretFields
            form={form}
            set={set}
            secrets={secrets}
            onSecrets={(next) => {
              setSecrets(next);
              test.reset();
            }}
            kept={hasSecret}
            errorOf={errorOf}
          />
          <ServerFields kind="imap" server={form.imap} onChange={(imap) => set({ imap })} errorOf={errorOf} />
          <ServerFields kind="smtp" server={form.smtp} onChange={(smtp) => set({ smtp })} errorOf={errorOf} />
          <ReadingFields form={form} set={set} folders={test.data?.folders ?? []} errorOf={errorOf} />
          {test.isPending && <Loading lines={2} />}
          {test.data !== undefined && <TestSteps ok={test.data.ok} steps={test.data.steps} />}
          <Trouble error={save.error ?? test.error} />
          <div className={classes.foot}>
            {tried && Object.keys(mistakes).length > 0 && (
              <Text c="red" size="sm" role="alert">
                {t.fillMissing}
              </Text>
            )}
            <Group justify="flex-end" gap="sm">
              <Text size="xs" c="dimmed" mr="auto" role="status">
                {kept.kept === 'no' ? '' : t.draftKept}
              </Text>
              <Button variant="default" onClick={onClose}>
                {ui.cancel}
              </Button>
              {failed && (
                <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
                  {t.saveAnyway}
                </Button>
              )}
              <Button variant="default" loading={test.isPending} onClick={() => check()}>
                {t.test}
              </Button>
              <Button type="submit" loading={save.isPending} disabled={test.isPending}>
                {t.testAndSave}
              </Button>
            </Group>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
