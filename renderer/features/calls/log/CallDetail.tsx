import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callText } from '../../../../shared/text/calls.ts';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { reporterRoleText } from '../../../../shared/text/vocabulary.ts';
import { api, client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import {
  ConfirmDialog,
  CopyButton,
  DefinitionList,
  ErrorState,
  Loading,
  useLanguage,
  useNotices,
  useText,
} from '../../../ui/index.ts';
import type { Call } from '../pad/pad-call.ts';
import { EditCall } from './EditCall.tsx';
import classes from './log.module.css';
import { OutcomeBadge, shownNumber } from './useCallColumns.tsx';

/** Everything of one call, with what can still be done about it. */
export function CallDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(callText);
  const trouble = useTrouble();
  const found = useQuery(api.calls.get.queryOptions({ input: { id } }));
  const [editing, setEditing] = useState(false);
  return (
    <div className={classes.detail}>
      <div className={classes.detailHead}>
        <h2>{t.detail}</h2>
        <ActionIcon aria-label={t.close} onClick={onClose}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      {found.isPending && <Loading />}
      {found.isError && <ErrorState body={trouble(found.error).message} onRetry={() => void found.refetch()} />}
      {found.data &&
        (editing ? (
          <EditCall call={found.data} onDone={() => setEditing(false)} />
        ) : (
          <>
            <CallFacts call={found.data} />
            <CallActions call={found.data} onEdit={() => setEditing(true)} onRemoved={onClose} />
          </>
        ))}
    </div>
  );
}

function CallFacts({ call }: { call: Call }) {
  const t = useText(callText);
  const roles = useText(reporterRoleText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const time = (at: number) => formatDateTime(at, zone, language, { seconds: true });
  const number = shownNumber(call);
  const items = [
    { term: t.result, value: <OutcomeBadge call={call} /> },
    {
      term: t.number,
      value: number ? (
        <span className="tabular">
          {number} <CopyButton value={number} label={t.copyNumber} />
        </span>
      ) : (
        t.anonymous
      ),
    },
    {
      term: t.name,
      value: call.contactId ? (
        <a href={`#/kontak/${call.contactId}`}>{call.name || t.openContact}</a>
      ) : (
        call.name || undefined
      ),
    },
    { term: t.organization, value: call.organization || undefined },
    { term: t.role, value: roles[call.role] },
    { term: t.started, value: time(call.startedAt) },
    { term: t.endedAt, value: call.endedAt === null ? undefined : time(call.endedAt) },
    { term: t.officer, value: call.officer.name },
    ...(call.ticket
      ? [
          {
            term: t.ticket,
            value: <a href={`#/tiket/${call.ticket.id}`}>{`${call.ticket.number} ${call.ticket.subject}`}</a>,
          },
        ]
      : []),
    ...(call.externalNumber ? [{ term: t.externalNumber, value: call.externalNumber }] : []),
    ...(call.callbackAt === null
      ? []
      : [
          {
            term: t.callbackAt,
            value: [
              time(call.callbackAt),
              call.callbackDoneAt === null ? '' : t.callbackKept(time(call.callbackDoneAt)),
            ]
              .filter(Boolean)
              .join(', '),
          },
        ]),
    ...(call.callbackOf
      ? [{ term: t.answersCall, value: <a href={`#/telepon/${call.callbackOf}`}>{t.detail}</a> }]
      : []),
  ];
  return (
    <>
      <DefinitionList items={items} />
      <h3>{t.note}</h3>
      <p className={classes.words}>{call.note || '–'}</p>
      <h3>{t.answer}</h3>
      <p className={classes.words}>{call.answer || '–'}</p>
    </>
  );
}

function CallActions({ call, onEdit, onRemoved }: { call: Call; onEdit: () => void; onRemoved: () => void }) {
  const t = useText(callText);
  const { can } = useSession();
  const queries = useQueryClient();
  const notices = useNotices();
  const trouble = useTrouble();
  const [removing, setRemoving] = useState(false);
  const [reason, setReason] = useState('');
  if (!can('work')) return null;
  const reopen = async () => {
    try {
      queries.setQueryData(
        api.calls.get.queryKey({ input: { id: call.id } }),
        await client.calls.reopen({ id: call.id }),
      );
      notices.done(t.reopened);
    } catch (error) {
      notices.failed(trouble(error).message);
    }
  };
  return (
    <Group gap="xs" mt="md">
      <Button variant="default" onClick={onEdit}>
        {t.edit}
      </Button>
      {call.endedAt !== null && (
        <Button variant="default" onClick={() => void reopen()}>
          {t.reopen}
        </Button>
      )}
      {can('supervise') && (
        <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
          {t.remove}
        </Button>
      )}
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        question={t.removeQuestion}
        confirm={t.remove}
        danger
        errorText={(error) => trouble(error).message}
        onConfirm={async () => {
          await client.calls.remove({ id: call.id, reason });
          notices.done(t.removed);
          onRemoved();
        }}
      >
        <p>{t.removeBody}</p>
        <TextInput
          label={t.removeReason}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </Group>
  );
}
