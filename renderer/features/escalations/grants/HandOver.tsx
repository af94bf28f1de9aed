import { Button, Group, Stack, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { IconAlertOctagonFilled, IconCircleCheck, IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { grantText } from '../../../../shared/text/access-grants-ui.ts';
import { client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { FieldRow, SectionCard, StateBadge, useText } from '../../../ui/index.ts';
import { fromLocalText, localText } from '../parts/local-time.ts';
import { Trouble } from '../parts/Trouble.tsx';
import type { AccessGrant } from '../parts/types.ts';
import { useWhen } from '../parts/useWhen.ts';
import { useGrantAction } from './useGrantAction.ts';

/** A password given by voice or sealed envelope before a witness, and the task to change it afterwards. */
export function HandOver({ grant, canWork }: { grant: AccessGrant; canWork: boolean }) {
  const t = useText(grantText);
  const when = useWhen();
  const { now } = useSession();
  const { id, version, handedOver } = grant;
  const changed = useGrantAction(() => client.escalations.grants.passwordChanged({ id, version }), t.changed);
  if (handedOver === null) return canWork ? <HandOverForm grant={grant} /> : null;
  const { at, witness, changeBy, changedAt } = handedOver;
  const late = changedAt === null && changeBy < now;
  return (
    <SectionCard title={t.handOver}>
      <Stack gap="xs">
        <span>{t.handedOver(when(at), witness)}</span>
        <Group gap="sm">
          <StateBadge
            tone={changedAt !== null ? 'done' : late ? 'late' : 'duesoon'}
            icon={changedAt !== null ? IconCircleCheck : late ? IconAlertOctagonFilled : IconKey}
            text={
              changedAt !== null
                ? t.changedAt(when(changedAt))
                : late
                  ? t.changeLate(when(changeBy))
                  : t.mustChange(when(changeBy))
            }
          />
          {changedAt === null && canWork && (
            <Button size="xs" loading={changed.isPending} onClick={() => changed.mutate(undefined)}>
              {t.changed}
            </Button>
          )}
        </Group>
        <Trouble error={changed.error} />
      </Stack>
    </SectionCard>
  );
}

function HandOverForm({ grant: { id, version, closesAt } }: { grant: AccessGrant }) {
  const t = useText(grantText);
  const { zone } = useSession();
  const [witness, setWitness] = useState('');
  const [until, setUntil] = useState<string | null>(localText(closesAt, zone));
  const changeBy = fromLocalText(until, zone);
  const record = useGrantAction(
    (by: number) => client.escalations.grants.recordHandOver({ id, version, witness: witness.trim(), changeBy: by }),
    t.handOverDone,
  );
  return (
    <SectionCard title={t.handOver}>
      <Stack gap="sm">
        <span>{t.handOverHelp}</span>
        <FieldRow>
          <TextInput
            label={t.witness}
            maxLength={200}
            value={witness}
            onChange={(event) => setWitness(event.currentTarget.value)}
          />
          <DateTimePicker label={t.changeBy} valueFormat="D MMM YYYY HH.mm" value={until} onChange={setUntil} />
        </FieldRow>
        <Trouble error={record.error} />
        <div>
          <Button
            variant="default"
            loading={record.isPending}
            disabled={witness.trim() === '' || changeBy === null}
            onClick={() => changeBy !== null && record.mutate(changeBy)}
          >
            {t.recordHandOver}
          </Button>
        </div>
      </Stack>
    </SectionCard>
  );
}
