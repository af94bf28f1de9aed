import { Button, NumberInput, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { escalationText } from '../../../shared/text/escalations.ts';
import { gatewayText } from '../../../shared/text/escalations-outbox.ts';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.tsx';
import { fieldErrors } from '../../api/refusals.ts';
import { useTrouble } from '../../api/useTrouble.ts';
import {
  ErrorState,
  FieldRow,
  FormActions,
  Loading,
  SectionCard,
  useNotices,
  useText,
  Verdict,
} from '../../ui/index.ts';
import { Trouble } from './parts/Trouble.tsx';
import type { Channel, GatewaySettings } from './parts/types.ts';
import { useSaid } from './parts/useSaid.ts';

const channels: Channel[] = ['gateway', 'manual', 'mail'];
const refresh = () => queries.invalidateQueries({ queryKey: api.escalations.key() });

/** Pengaturan → LKPP: where LKPP is reached, with what, and whether it answers. */
export function GatewayPane() {
  const trouble = useTrouble();
  const settings = useQuery(api.escalations.settings.queryOptions());
  if (settings.isPending) return <Loading />;
  if (settings.data === undefined) {
    return <ErrorState body={trouble(settings.error).message} onRetry={() => void settings.refetch()} />;
  }
  return (
    <Stack gap="md" maw={860}>
      <Connection settings={settings.data} />
      <Pause paused={settings.data.paused} />
    </Stack>
  );
}

function Connection({ settings }: { settings: GatewaySettings }) {
  const t = useText(gatewayText);
  const e = useText(escalationText);
  const said = useSaid();
  const notices = useNotices();
  const trouble = useTrouble();
  const { url, publicKey, channel, checkEveryHours, hasToken, mailAddress, mailAccountId } = settings;
  const accounts = useQuery(api.mail.accounts.list.queryOptions());
  const form = useForm({
    initialValues: { url, publicKey, channel, checkEveryHours, mailAddress, mailAccountId, token: '' },
  });
  const test = useMutation(api.escalations.testConnection.mutationOptions({ onSettled: refresh }));
  const save = useMutation(
    api.escalations.saveSettings.mutationOptions({
      onSuccess: () => {
        form.setFieldValue('token', '');
        form.resetDirty({ ...form.getValues(), token: '' });
        test.reset();
        notices.done(t.saved);
        void refresh();
      },
      onError: (error) => form.setErrors(fieldErrors(trouble(error))),
    }),
  );
  return (
    <SectionCard title={t.title}>
      <form
        onSubmit={form.onSubmit(({ token, ...rest }) =>
          save.mutate({ ...rest, ...(token.trim() === '' ? {} : { token: token.trim() }) }),
        )}
      >
        <Stack gap="sm">
          <p style={{ margin: 0 }}>{t.intro}</p>
          <TextInput label={t.url} description={t.urlHelp} maxLength={300} {...form.getInputProps('url')} />
          <PasswordInput
            label={t.token}
            description={hasToken ? t.tokenKept : t.tokenNone}
            autoComplete="off"
            maxLength={500}
            {...form.getInputProps('token')}
          />
          <TextInput
            label={t.publicKey}
            description={t.publicKeyHelp}
            maxLength={200}
            {...form.getInputProps('publicKey')}
          />
          <FieldRow>
            <Select
              label={t.channel}
              allowDeselect={false}
              data={channels.map((value) => ({ value, label: e[value] }))}
              {...form.getInputProps('channel')}
            />
            <NumberInput label={t.checkEvery} min={1} max={168} {...form.getInputProps('checkEveryHours')} />
          </FieldRow>
          <FieldRow>
            <TextInput
              label={t.mailAddress}
              description={t.mailAddressHelp}
              type="email"
              maxLength={200}
              {...form.getInputProps('mailAddress')}
            />
            <Select
              label={t.mailAccount}
              description={t.mailAccountHelp}
              clearable
              data={(accounts.data ?? []).map(({ id, name, address }) => ({
                value: id,
                label: `${name} · ${address}`,
              }))}
              {...form.getInputProps('mailAccountId')}
            />
          </FieldRow>
          <Trouble error={save.error} />
          {test.data !== undefined && (
            <Verdict ok={test.data.ok} title={t.testTitle}>
              {said(test.data.message)}
            </Verdict>
          )}
          <Trouble error={test.error} />
        </Stack>
        <FormActions>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {t.save}
          </Button>
          <Button
            variant="default"
            loading={test.isPending}
            disabled={form.isDirty() || url === ''}
            onClick={() => test.mutate({})}
          >
            {t.test}
          </Button>
        </FormActions>
      </form>
    </SectionCard>
  );
}

function Pause({ paused }: { paused: boolean }) {
  const t = useText(gatewayText);
  const notices = useNotices();
  const trouble = useTrouble();
  const pause = useMutation(
    api.escalations.pause.mutationOptions({
      onSuccess: refresh,
      onError: (error) => notices.failed(trouble(error).message),
    }),
  );
  return (
    <SectionCard title={t.pauseTitle}>
      <p style={{ margin: '0 0 12px' }}>{paused ? t.pausedBody : t.runningBody}</p>
      <Button
        variant={paused ? 'filled' : 'default'}
        loading={pause.isPending}
        onClick={() => pause.mutate({ paused: !paused })}
      >
        {paused ? t.resume : t.pause}
      </Button>
    </SectionCard>
  );
}
