import { Alert, Button, Code, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { grantText } from '../../../../shared/text/access-grants-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { CopyButton, FieldRow, FormActions, SectionCard, useText } from '../../../ui/index.ts';
import { fromLocalText, localText } from '../parts/local-time.ts';
import { Trouble } from '../parts/Trouble.tsx';
import type { AccessGrant } from '../parts/types.ts';
import { refreshGrants, useGrantAction } from './useGrantAction.ts';

/** A secret that must travel: typed once, sealed to LKPP's key, shown sealed once (domain.md §8.5). */
export function SealedSecret({ grant, canWork }: { grant: AccessGrant; canWork: boolean }) {
  const t = useText(grantText);
  const [showing, setShowing] = useState(false);
  return (
    <SectionCard title={t.sealedTitle}>
      <Stack gap="sm">
        <Text size="sm">{t.sealedHelp}</Text>
        {grant.sealed !== 'none' && <Text size="sm">{t[grant.sealed]}</Text>}
        {grant.sealed === 'waiting' && canWork && (
          <div>
            <Button variant="default" onClick={() => setShowing(true)}>
              {t.show}
            </Button>
          </div>
        )}
        {grant.sealed !== 'waiting' && canWork && grant.closedAt === null && <SealForm grant={grant} />}
      </Stack>
      {showing && <ShowOnce grant={grant} onClose={() => setShowing(false)} />}
    </SectionCard>
  );
}

function SealForm({ grant: { id, version, closesAt } }: { grant: AccessGrant }) {
  const t = useText(grantText);
  const { zone } = useSession();
  const [secret, setSecret] = useState('');
  const [until, setUntil] = useState<string | null>(localText(closesAt, zone));
  const expiresAt = fromLocalText(until, zone);
  const seal = useGrantAction(
    (at: number) => client.escalations.grants.seal({ id, version, secret, expiresAt: at }),
    t.sealedDone,
    () => setSecret(''),
  );
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (expiresAt !== null) seal.mutate(expiresAt);
      }}
    >
      <FieldRow>
        <PasswordInput
          label={t.secret}
          description={t.secretHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          maxLength={4000}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <DateTimePicker label={t.expires} valueFormat="D MMM YYYY HH.mm" value={until} onChange={setUntil} />
      </FieldRow>
      <Trouble error={seal.error} />
      <Button type="submit" mt="sm" variant="default" loading={seal.isPending} disabled={secret === ''}>
        {t.seal}
      </Button>
    </form>
  );
}

/** Asks first, then shows the sealed text this one time. */
function ShowOnce({ grant: { id, version }, onClose }: { grant: AccessGrant; onClose: () => void }) {
  const t = useText(grantText);
  const ui = useText(uiText);
  const show = useMutation({
    mutationFn: () => client.escalations.grants.showSealed({ id, version }),
    onSuccess: () => void refreshGrants(),
  });
  const sealed = show.data?.sealed;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.showQuestion}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={sealed === undefined}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {sealed === undefined ? (
        <>
          <Text size="sm">{t.showBody}</Text>
          <Trouble error={show.error} />
          <FormActions>
            <Button loading={show.isPending} onClick={() => show.mutate()}>
              {t.show}
            </Button>
            <Button variant="default" onClick={onClose}>
              {ui.cancel}
            </Button>
          </FormActions>
        </>
      ) : (
        <>
          <Alert color="yellow">{t.showWarning}</Alert>
          <Group wrap="nowrap" my="md" gap="xs" align="start">
            <Code block flex={1} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {sealed}
            </Code>
            <CopyButton value={sealed} label={t.copySealed} />
          </Group>
          <FormActions>
            <Button onClick={onClose}>{ui.close}</Button>
          </FormActions>
        </>
      )}
    </Modal>
  );
}
