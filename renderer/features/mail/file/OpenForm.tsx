import { Button, Checkbox, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { reporterRoles } from '../../../../shared/domain/vocabulary.ts';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { ticketFieldText } from '../../../../shared/text/tickets-fields.ts';
import { reporterRoleText } from '../../../../shared/text/vocabulary.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useKeptForm } from '../../../api/useKeptForm.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { FieldRow, useNotices, useText } from '../../../ui/index.ts';
import { refreshMessage, takeMessage } from '../parts/cache.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import type { MailMessage } from '../parts/types.ts';
import { type OpenForm as Form, openForm } from './open-form.ts';

type Line = 'reporterName' | 'reporterPhone' | 'reporterEmail' | 'organization' | 'tenderCode' | 'errorCode';

interface OpenFormProps {
  message: MailMessage;
  first: Form;
  onClose: () => void;
  onDone: () => void;
}

/** The form itself; every keystroke is kept, and pressing twice makes one ticket. */
export function OpenForm({ message, first, onClose, onDone }: OpenFormProps) {
  const t = useText(mailText);
  const f = useText(ticketFieldText);
  const roles = useText(reporterRoleText);
  const notices = useNotices();
  const trouble = useTrouble();
  const [, navigate] = useLocation();
  const { fields, set, clear } = useKeptForm(`mail:open:${message.id}`, openForm, first);
  const stays = useRef(false);
  const open = useMutation({
    mutationFn: () => client.mail.open({ id: message.id, version: message.version, ticket: fields }),
    onSuccess: ({ message: next, ticket }) => {
      queries.setQueryData(api.tickets.get.queryKey({ input: { id: ticket.id } }), ticket);
      takeMessage(next);
      clear();
      notices.done(t.opened(ticket.number));
      if (stays.current) onDone();
      else navigate(`/tiket/${ticket.id}?`);
    },
    onError: (error) => {
      if (trouble(error).code === 'CONFLICT') void refreshMessage(message.id);
    },
  });
  const submit = (stay: boolean) => {
    stays.current = stay;
    open.mutate();
  };
  const text = (name: Line, maxLength = 200) => (
    <TextInput
      label={f[name]}
      value={fields[name]}
      maxLength={maxLength}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <FormDialog
      title={t.openTitle}
      size="xl"
      onClose={onClose}
      submit={t.openDo}
      disabled={fields.subject.trim() === ''}
      busy={open.isPending}
      error={open.error}
      onSubmit={() => submit(false)}
      aside={
        <Button variant="subtle" disabled={fields.subject.trim() === '' || open.isPending} onClick={() => submit(true)}>
          {t.openStay}
        </Button>
      }
    >
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t.openHelp}
        </Text>
        <TextInput
          label={f.subject}
          required
          data-autofocus
          value={fields.subject}
          maxLength={200}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={f.description}
          autosize
          minRows={4}
          maxRows={9}
          maxLength={20_000}
          value={fields.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <FieldRow>
          {text('reporterName')}
          {text('reporterPhone', 60)}
        </FieldRow>
        <FieldRow>
          {text('organization')}
          <Select
            label={f.reporterRole}
            searchable
            allowDeselect={false}
            data={reporterRoles.map((value) => ({ value, label: roles[value] }))}
            value={fields.reporterRole}
            onChange={(value) => set({ reporterRole: reporterRoles.find((known) => known === value) ?? 'other' })}
          />
        </FieldRow>
        <FieldRow>
          {text('reporterEmail')}
          {text('tenderCode', 60)}
          {text('errorCode')}
        </FieldRow>
        <Checkbox
          label={t.assignToMe}
          checked={fields.assignToMe}
          onChange={(event) => set({ assignToMe: event.currentTarget.checked })}
        />
      </Stack>
    </FormDialog>
  );
}
