import { Button, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { DateInput, DateTimePicker } from '@mantine/dates';
import { type ChangeEvent, type FormEvent, useState } from 'react';
import { z } from 'zod';
import { dayOf, isoFromDay } from '../../../../shared/domain/time/zone.ts';
import { grantText } from '../../../../shared/text/access-grants-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { client } from '../../../api/client.ts';
import { fieldErrors } from '../../../api/refusals.ts';
import { useSession } from '../../../api/session.tsx';
import { useKeptForm } from '../../../api/useKeptForm.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { FieldRow, FormActions, type TicketInSlot, useText } from '../../../ui/index.ts';
import { fromLocalText, localText } from '../parts/local-time.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { TicketSelect } from './TicketSelect.tsx';
import { useGrantAction } from './useGrantAction.ts';

const hour = 3_600_000;
const rights = ['user', 'admin'] as const;
const line = z.string();
const typedFields = z.object({
  ticketId: line.nullable(),
  letterNumber: line,
  letterDate: line,
  letterOrigin: line,
  letterSubject: line,
  applicant: line,
  agency: line,
  purpose: line,
  account: line,
  right: z.enum(rights),
  method: line,
  opensAt: line.nullable(),
  closesAt: line.nullable(),
});
const readTyped = typedFields.partial();
type Typed = z.infer<typeof typedFields>;
type LineField = Exclude<keyof Typed, 'ticketId' | 'right' | 'opensAt' | 'closesAt' | 'letterDate'>;

/** The access-permission form of Standard 10 (domain.md §3.4), kept as a draft; a supervisor decides on it. */
export function GrantForm({ ticket, onClose }: { ticket?: TicketInSlot; onClose: () => void }) {
  const t = useText(grantText);
  const ui = useText(uiText);
  const trouble = useTrouble();
  const { now, zone } = useSession();
  const [clientKey] = useState(() => crypto.randomUUID());
  const [empty] = useState(
    (): Typed => ({
      ticketId: null,
      letterNumber: '',
      letterDate: isoFromDay(dayOf(now, zone)),
      letterOrigin: '',
      letterSubject: '',
      applicant: '',
      agency: 'LKPP',
      purpose: '',
      account: '',
      right: 'user',
      method: '',
      opensAt: localText(now, zone),
      closesAt: localText(now + 4 * hour, zone),
    }),
  );
  const { fields, set, clear, kept } = useKeptForm(`grant:${ticket?.id ?? 'new'}`, readTyped, empty);
  const ticketId = ticket?.id ?? fields.ticketId;
  const opensAt = fromLocalText(fields.opensAt, zone);
  const closesAt = fromLocalText(fields.closesAt, zone);
  const request = useGrantAction(
    (input: Parameters<typeof client.escalations.grants.request>[0]) => client.escalations.grants.request(input),
    t.requested,
    () => {
      clear();
      onClose();
    },
  );
  const wrong = request.error === null ? {} : fieldErrors(trouble(request.error));
  const typing = (field: LineField) => ({
    label: t[field],
    error: wrong[field],
    value: fields[field],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      set({ [field]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ticketId === null || opensAt === null || closesAt === null) return;
    request.mutate({ ...fields, opensAt, closesAt, clientKey, ticketId });
  };
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
          {ticket === undefined && <TicketSelect value={ticketId} onChange={(id) => set({ ticketId: id })} />}
          <FieldRow>
            <TextInput
              required
              maxLength={200}
              data-autofocus={ticket !== undefined || undefined}
              {...typing('letterNumber')}
            />
            <DateInput
              label={t.letterDate}
              required
              valueFormat="D MMM YYYY"
              error={wrong.letterDate}
              value={fields.letterDate}
              onChange={(day) => day !== null && set({ letterDate: day })}
            />
          </FieldRow>
          <FieldRow>
            <TextInput maxLength={200} {...typing('letterOrigin')} />
            <TextInput maxLength={200} {...typing('letterSubject')} />
          </FieldRow>
          <FieldRow>
            <TextInput required maxLength={200} {...typing('applicant')} />
            <TextInput maxLength={200} {...typing('agency')} />
          </FieldRow>
          <Textarea required autosize minRows={2} maxLength={2000} {...typing('purpose')} />
          <FieldRow>
            <TextInput
              description={t.accountHelp}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              required
              maxLength={200}
              {...typing('account')}
            />
            <TextInput placeholder={t.methodPlaceholder} required maxLength={200} {...typing('method')} />
          </FieldRow>
          <FieldRow>
            <Select
              label={t.right}
              allowDeselect={false}
              value={fields.right}
              onChange={(value) => set({ right: rights.find((each) => each === value) ?? 'user' })}
              data={rights.map((value) => ({ value, label: t[value] }))}
            />
            <DateTimePicker
              label={t.opensAt}
              required
              valueFormat="D MMM YYYY HH.mm"
              error={wrong.opensAt}
              value={fields.opensAt}
              onChange={(opensAt) => set({ opensAt })}
            />
            <DateTimePicker
              label={t.closesAt}
              required
              valueFormat="D MMM YYYY HH.mm"
              error={wrong.closesAt}
              value={fields.closesAt}
              onChange={(closesAt) => set({ closesAt })}
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
          {kept !== 'no' && (
            <Text size="xs" c="dimmed">
              {ui.draftSaved}
            </Text>
          )}
        </FormActions>
      </form>
    </Modal>
  );
}
