import { Button, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { DateInput, DateTimePicker } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { dayOf, isoFromDay } from '../../../../shared/domain/time/zone.ts';
import { grantText } from '../../../../shared/text/access-grants-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { client } from '../../../api/client.ts';
import { fieldErrors } from '../../../api/refusals.ts';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { FieldRow, FormActions, type TicketInSlot, useText } from '../../../ui/index.ts';
import { fromLocalText, localText } from '../parts/local-time.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { TicketSelect } from './TicketSelect.tsx';
import { useGrantAction } from './useGrantAction.ts';

const hour = 3_600_000;
const rights = ['user', 'admin'] as const;

/** The access-permission form of Standard 10 (domain.md §3.4); a supervisor decides on it. */
export function GrantForm({ ticket, onClose }: { ticket?: TicketInSlot; onClose: () => void }) {
  const t = useText(grantText);
  const ui = useText(uiText);
  const trouble = useTrouble();
  const { now, zone } = useSession();
  const [clientKey] = useState(() => crypto.randomUUID());
  const [ticketId, setTicketId] = useState<string | null>(ticket?.id ?? null);
  const [right, setRight] = useState<(typeof rights)[number]>('user');
  const form = useForm({
    initialValues: {
      letterNumber: '',
      letterDate: isoFromDay(dayOf(now, zone)),
      letterOrigin: '',
      letterSubject: '',
      applicant: '',
      agency: 'LKPP',
      purpose: '',
      account: '',
      method: '',
      opensAt: localText(now, zone),
      closesAt: localText(now + 4 * hour, zone),
    },
  });
  const values = form.getValues();
  const opensAt = fromLocalText(values.opensAt, zone);
  const closesAt = fromLocalText(values.closesAt, zone);
  const request = useGrantAction(
    (input: Parameters<typeof client.escalations.grants.request>[0]) => client.escalations.grants.request(input),
    t.requested,
    onClose,
  );
  const submit = form.onSubmit(({ opensAt: _, closesAt: __, ...rest }) => {
    if (ticketId === null || opensAt === null || closesAt === null) return;
    request.mutate(
      { ...rest, right, opensAt, closesAt, clientKey, ticketId },
      { onError: (error) => form.setErrors(fieldErrors(trouble(error))) },
    );
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.request}
      size="xl"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {ticket === undefined && <TicketSelect value={ticketId} onChange={setTicketId} />}
          <FieldRow>
            <TextInput
              label={t.letterNumber}
              required
              maxLength={200}
              data-autofocus={ticket !== undefined || undefined}
              {...form.getInputProps('letterNumber')}
            />
            <DateInput label={t.letterDate} required valueFormat="D MMM YYYY" {...form.getInputProps('letterDate')} />
          </FieldRow>
          <FieldRow>
            <TextInput label={t.letterOrigin} maxLength={200} {...form.getInputProps('letterOrigin')} />
            <TextInput label={t.letterSubject} maxLength={200} {...form.getInputProps('letterSubject')} />
          </FieldRow>
          <FieldRow>
            <TextInput label={t.applicant} required maxLength={200} {...form.getInputProps('applicant')} />
            <TextInput label={t.agency} maxLength={200} {...form.getInputProps('agency')} />
          </FieldRow>
          <Textarea
            label={t.purpose}
            required
            autosize
            minRows={2}
            maxLength={2000}
            {...form.getInputProps('purpose')}
          />
          <FieldRow>
            <TextInput
              label={t.account}
              description={t.accountHelp}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              required
              maxLength={200}
              {...form.getInputProps('account')}
            />
            <TextInput
              label={t.method}
              placeholder={t.methodPlaceholder}
              required
              maxLength={200}
              {...form.getInputProps('method')}
            />
          </FieldRow>
          <FieldRow>
            <Select
              label={t.right}
              allowDeselect={false}
              value={right}
              onChange={(value) => setRight(rights.find((each) => each === value) ?? 'user')}
              data={rights.map((value) => ({ value, label: t[value] }))}
            />
            <DateTimePicker
              label={t.opensAt}
              required
              valueFormat="D MMM YYYY HH.mm"
              {...form.getInputProps('opensAt')}
            />
            <DateTimePicker
              label={t.closesAt}
              required
              valueFormat="D MMM YYYY HH.mm"
              {...form.getInputProps('closesAt')}
            />
          </FieldRow>
          <Trouble error={request.error} />
        </Stack>
        <FormActions>
          <Button type="submit" loading={request.isPending} disabled={ticketId === null}>
            {t.request}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
        </FormActions>
      </form>
    </Modal>
  );
}
