import { Alert, Button, Code, Group, Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import type { token } from '../../../shared/contract/office.ts';
import type { StaffRole } from '../../../shared/domain/roles.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { settingsText, tokenText } from '../../../shared/text/settings.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { staffRoleText } from '../../../shared/text/vocabulary.ts';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.tsx';
import { fieldErrors, troubleOf } from '../../api/refusals.ts';
import { useSession } from '../../api/session.tsx';
import { type Column, DataTable } from '../../table/index.ts';
import {
  ConfirmDialog,
  CopyButton,
  EmptyState,
  FormActions,
  ListPane,
  StateBadge,
  useLanguage,
  useText,
} from '../../ui/index.ts';

type Token = z.infer<typeof token>;
const none: Token[] = [];
const refresh = () => queries.invalidateQueries({ queryKey: api.office.tokens.list.key() });

/** Tokens of other office systems: make, copy once, revoke. */
export function TokensPane() {
  const t = useText(tokenText);
  const s = useText(settingsText);
  const tokens = useQuery(api.office.tokens.list.queryOptions());
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const revoke = useMutation(api.office.tokens.revoke.mutationOptions({ onSuccess: refresh }));
  const columns = useColumns(setRevoking);
  return (
    <ListPane
      note={t.intro}
      actions={
        <Button leftSection={<IconPlus size={15} aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      }
    >
      <DataTable
        label={t.list}
        tableKey="tokens"
        columns={columns}
        rows={tokens.data ?? none}
        rowId={(row) => row.id}
        isLoading={tokens.isPending}
        error={tokens.isError ? troubleOf(tokens.error, s.unreachable).message : undefined}
        onRetry={() => void tokens.refetch()}
        empty={<EmptyState title={t.empty} body={t.emptyBody} />}
      />
      <AddToken key={String(adding)} opened={adding} onClose={() => setAdding(false)} />
      <ConfirmDialog
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        question={t.revokeQuestion(revoking?.name ?? '')}
        confirm={t.revoke}
        danger
        onConfirm={async () => {
          if (revoking !== null) await revoke.mutateAsync({ id: revoking.id });
        }}
        errorText={(error) => troubleOf(error, s.unreachable).message}
      >
        {t.revokeBody}
      </ConfirmDialog>
    </ListPane>
  );
}

function useColumns(onRevoke: (row: Token) => void): Column<Token>[] {
  const t = useText(tokenText);
  const roles = useText(staffRoleText);
  const { language } = useLanguage();
  const { zone } = useSession();
  return useMemo(() => {
    const time = (at: number) => formatDateTime(at, zone, language);
    return [
      { id: 'name', header: t.name, cell: (row) => row.name, grow: 2, width: 180, canHide: false },
      { id: 'role', header: t.role, cell: (row) => roles[row.role], width: 180 },
      { id: 'createdBy', header: t.createdBy, cell: (row) => row.createdBy, grow: 1, width: 140 },
      { id: 'createdAt', header: t.created, cell: (row) => time(row.createdAt), width: 210 },
      {
        id: 'lastUsedAt',
        header: t.lastUsed,
        cell: (row) => (row.lastUsedAt === null ? t.neverUsed : time(row.lastUsedAt)),
        width: 210,
      },
      {
        id: 'state',
        header: t.state,
        cell: (row) => (
          <StateBadge
            tone={row.revokedAt === null ? 'ontime' : 'paused'}
            text={row.revokedAt === null ? t.active : t.revoked}
          />
        ),
        width: 110,
      },
      {
        id: 'revoke',
        header: t.revoke,
        cell: (row) =>
          row.revokedAt === null && (
            <Button variant="subtle" color="red" size="compact-xs" onClick={() => onRevoke(row)}>
              {t.revoke}
            </Button>
          ),
        width: 90,
      },
    ];
  }, [t, roles, language, zone, onRevoke]);
}

function AddToken({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText(tokenText);
  const s = useText(settingsText);
  const ui = useText(uiText);
  const roles = useText(staffRoleText);
  const initialValues: { name: string; role: StaffRole } = { name: '', role: 'auditor' };
  const form = useForm({ initialValues });
  const create = useMutation(
    api.office.tokens.create.mutationOptions({
      onSuccess: refresh,
      onError: (error) => form.setErrors(fieldErrors(troubleOf(error, s.unreachable))),
    }),
  );
  const secret = create.data?.secret;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.add}
      closeOnClickOutside={secret === undefined}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {secret !== undefined ? (
        <>
          <Alert color="yellow">{t.shownOnce}</Alert>
          <Group wrap="nowrap" my="md" gap="xs">
            <Code block flex={1} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {secret}
            </Code>
            <CopyButton value={secret} label={t.copy} />
          </Group>
          <FormActions>
            <Button onClick={onClose}>{t.close}</Button>
          </FormActions>
        </>
      ) : (
        <form onSubmit={form.onSubmit((values) => create.mutate(values))}>
          <TextInput
            label={t.name}
            placeholder={t.namePlaceholder}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Select
            label={t.role}
            mt="sm"
            data={Object.entries(roles).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
            {...form.getInputProps('role')}
          />
          {create.isError && (
            <Alert color="red" role="alert" mt="sm">
              {troubleOf(create.error, s.unreachable).message}
            </Alert>
          )}
          <FormActions>
            <Button type="submit" loading={create.isPending}>
              {t.create}
            </Button>
            <Button variant="default" onClick={onClose}>
              {s.cancel}
            </Button>
          </FormActions>
        </form>
      )}
    </Modal>
  );
}
