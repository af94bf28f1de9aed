import { Alert, Button, Group, List, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bulkText } from '../../../../shared/text/mail-bulk-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { api, client } from '../../../api/client.ts';
import { useKeptForm } from '../../../api/useKeptForm.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { ErrorState, KeyHint, Loading, useText } from '../../../ui/index.ts';
import { Trouble } from '../parts/Trouble.tsx';
import type { BulkMail } from '../parts/types.ts';
import { useMailStatus } from '../parts/useMailStatus.ts';
import classes from './bulk.module.css';
import { bulkForm, type BulkForm as Fields, filledFor } from './bulk-form.ts';

interface BulkFormProps {
  ticketIds: string[];
  onClose: () => void;
  onSent: (bulk: BulkMail) => void;
}

/** What all of them get, with who will and who cannot; the first recipient's mail is shown as it will read. */
export function BulkForm({ ticketIds, onClose, onSent }: BulkFormProps) {
  const t = useText(bulkText);
  const ui = useText(uiText);
  const trouble = useTrouble();
  const accounts = useMailStatus()?.accounts ?? [];
  const [clientKey] = useState(() => crypto.randomUUID());
  const [first] = useState<Fields>(() => ({ clientKey, accountId: null, subject: '', body: '' }));
  const { fields, set, clear, kept } = useKeptForm('mail:bulk', bulkForm, first);
  const preview = useQuery(api.mail.bulk.preview.queryOptions({ input: { ticketIds }, staleTime: 0 }));
  const accountId = fields.accountId ?? accounts[0]?.id ?? null;
  const recipients = preview.data?.recipients ?? [];
  const able = recipients.filter(({ problem }) => problem === '');
  const unable = recipients.filter(({ problem }) => problem !== '');
  const send = useMutation({
    mutationFn: async () => {
      if (accountId === null) throw new Error('a mail without an account cannot be sent');
      return client.mail.bulk.send({
        clientKey: fields.clientKey,
        accountId,
        ticketIds: able.map(({ ticketId }) => ticketId),
        subject: fields.subject.trim(),
        body: fields.body,
      });
    },
    onSuccess: (bulk) => {
      clear();
      onSent(bulk);
    },
  });
  const change = (next: Parameters<typeof set>[0]) => set({ clientKey: fields.clientKey, ...next });
  const ready =
    able.length > 0 &&
    accountId !== null &&
    fields.subject.trim() !== '' &&
    fields.body.trim() !== '' &&
    !send.isPending;
  const example = able[0];
  if (preview.isPending) return <Loading lines={4} />;
  if (preview.data === undefined)
    return <ErrorState body={trouble(preview.error).message} onRetry={() => void preview.refetch()} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !ready) return;
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t.willGet(able.length)}</Text>
        <ul className={classes.recipients} aria-label={t.recipients}>
          {able.map(({ ticketId, ticketNumber, name, address }) => (
            <li key={ticketId}>
              <span>{ticketNumber}</span>
              <span>{name}</span>
              <span className={classes.dim}>{address}</span>
            </li>
          ))}
        </ul>
        {unable.length > 0 && (
          <Alert color="orange" variant="light" p="xs" icon={<IconAlertTriangle size={16} aria-hidden="true" />}>
            {t.cannot(unable.length)}
            <List size="sm">
              {unable.map(({ ticketId, ticketNumber, problem }) => (
                <List.Item key={ticketId}>
                  {ticketNumber}: {problem}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        {accounts.length === 0 && <Text size="sm">{t.noAccount}</Text>}
        {accounts.length > 1 && (
          <Select
            label={t.from}
            allowDeselect={false}
            data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            value={accountId}
            onChange={(value) => change({ accountId: value })}
          />
        )}
        <TextInput
          label={t.subject}
          required
          maxLength={200}
          data-autofocus
          value={fields.subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={t.body}
          description={t.placeholders}
          required
          autosize
          minRows={6}
          maxRows={12}
          maxLength={20_000}
          value={fields.body}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
        {example !== undefined && fields.body.includes('{{') && (
          <details className={classes.example} open>
            <summary>{t.preview}</summary>
            <pre>{filledFor(fields.body, example)}</pre>
          </details>
        )}
        <Trouble error={send.error} />
        <Group justify="flex-end" gap="sm">
          <Text size="xs" c="dimmed" mr="auto" role="status">
            {kept === 'no' ? '' : t.draftKept}
          </Text>
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
          <Button
            type="submit"
            loading={send.isPending}
            disabled={!ready}
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyHint keys="mod+Enter" />}
          >
            {t.send(able.length)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
