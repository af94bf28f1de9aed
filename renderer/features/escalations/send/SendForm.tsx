import { Alert, Checkbox, Radio, Select, Stack, Textarea } from '@mantine/core';
import { ticketClasses } from '../../../../shared/lkpp/classes.ts';
import { escalationSendText, escalationText } from '../../../../shared/text/escalations.ts';
import { fileSize, type TicketInSlot, useText } from '../../../ui/index.ts';
import { AddFiles } from '../parts/AddFiles.tsx';
import type { Channel } from '../parts/types.ts';
import { Gate } from './Gate.tsx';
import { Masked, Secrets } from './Masked.tsx';
import classes from './send.module.css';
import type { Sending } from './useSend.ts';

const channels: Channel[] = ['gateway', 'manual', 'mail'];

/** What the officer decides about a package. */
export function SendForm({ ticket, sending }: { ticket: TicketInSlot; sending: Sending }) {
  const t = useText(escalationSendText);
  const e = useText(escalationText);
  const { preview, status, channel } = sending;
  const helps = {
    gateway: status?.configured === false ? t.gatewayOff : t.gatewayHelp,
    manual: t.manualHelp,
    mail: t.mailHelp,
  };
  return (
    <div className={classes.form}>
      {preview.data && <Secrets gate={preview.data.gate} sending={sending} />}
      {preview.data && <Gate gate={preview.data.gate} sending={sending} />}
      <Textarea
        label={t.steps}
        placeholder={t.stepsHelp}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={20_000}
        value={sending.stepsTried}
        onChange={(event) => sending.set({ stepsTried: event.currentTarget.value })}
      />
      <Select
        label={t.ticketClass}
        placeholder={t.noClass}
        clearable
        value={sending.ticketClass}
        onChange={(value) =>
          sending.set({ ticketClass: ticketClasses.find(({ code }) => code === value)?.code ?? null })
        }
        data={ticketClasses.map(({ code, level, title }) => ({ value: code, label: t.expected(title, level) }))}
      />
      <Checkbox.Group label={t.files} value={sending.attachmentIds} onChange={(files) => sending.set({ files })}>
        <Stack gap={4} mt={4}>
          {ticket.attachments.length === 0 && <span className={classes.dim}>{e.noFiles}</span>}
          {ticket.attachments.map(({ id, name, size }) => (
            <Checkbox key={id} size="xs" value={id} label={`${name} · ${fileSize(size)}`} />
          ))}
        </Stack>
      </Checkbox.Group>
      <div className={classes.buttons}>
        <AddFiles ticketId={ticket.id} onAdded={sending.addFiles} />
      </div>
      {preview.data && <Masked masked={preview.data.masked} sending={sending} />}
      <Radio.Group
        label={t.channel}
        value={channel}
        onChange={(value) => sending.set({ channel: channels.find((each) => each === value) ?? 'manual' })}
      >
        <Stack gap={6} mt={4}>
          {channels.map((each) => (
            <Radio
              key={each}
              size="xs"
              value={each}
              label={e[each]}
              description={helps[each]}
              disabled={each === 'gateway' && status?.configured === false}
            />
          ))}
        </Stack>
      </Radio.Group>
      {channel === 'gateway' && status?.configured && (status.paused || !status.online) && (
        <Alert color="orange" variant="light" role="status" p="xs">
          {status.paused ? t.pausedNow : t.offline}
        </Alert>
      )}
      <Textarea
        label={t.notice}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={20_000}
        value={sending.notice}
        onChange={(event) => sending.set({ notice: event.currentTarget.value })}
      />
    </div>
  );
}
