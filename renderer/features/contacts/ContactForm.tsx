import { Alert, Button, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatPhone } from '../../../shared/domain/phone/phone.ts';
import { reporterRoles } from '../../../shared/domain/vocabulary.ts';
import { contactText } from '../../../shared/text/contacts-screen.ts';
import { reporterRoleText } from '../../../shared/text/vocabulary.ts';
import { api, client } from '../../api/client.ts';
import { useTrouble } from '../../api/useTrouble.ts';
import { clearDraft, DraftTextarea, FieldRow, FormActions, useNotices, useText } from '../../ui/index.ts';
import type { Contact } from './types.ts';

interface ContactFormProps {
  /** Left out for a new contact. */
  contact?: Contact;
  onDone: (saved?: Contact) => void;
}

/** Adds or changes a contact; a name or a number is enough. */
export function ContactForm({ contact, onDone }: ContactFormProps) {
  const t = useText(contactText);
  const roles = useText(reporterRoleText);
  const queries = useQueryClient();
  const notices = useNotices();
  const trouble = useTrouble();
  const [clientKey] = useState(() => crypto.randomUUID());
  const [version, setVersion] = useState(contact?.version ?? 1);
  const [fields, setFields] = useState(() => fieldsOf(contact));
  const [error, setError] = useState<{ message: string; fields: Map<string, string> }>();
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<typeof fields>) => setFields((old) => ({ ...old, ...change }));
  const draftKey = `contact.${contact?.id ?? 'new'}`;
  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const saved = contact
        ? await client.contacts.update({ id: contact.id, version, patch: fields })
        : await client.contacts.create({ clientKey, ...fields });
      queries.setQueryData(api.contacts.get.queryKey({ input: { id: saved.id } }), saved);
      clearDraft(draftKey);
      notices.done(t.saved);
      onDone(saved);
    } catch (cause) {
      const { message, code, detail } = trouble(cause);
      setError({
        message,
        fields: new Map(detail.fields?.map((field) => [field.path.replace('patch.', ''), field.message])),
      });
      // What was typed stays; saving again is a decision made knowing of the other change.
      if (code === 'CONFLICT' && contact) setVersion((await client.contacts.get({ id: contact.id })).version);
    } finally {
      setBusy(false);
    }
  };
  const line = (field: 'name' | 'organization' | 'email' | 'spseUserId' | 'npwp' | 'identityNumber', longest = 200) => (
    <TextInput
      label={t[field]}
      maxLength={longest}
      value={fields[field]}
      error={error?.fields.get(field)}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {line('name')}
      <FieldRow>
        {line('organization')}
        <Select
          label={t.role}
          allowDeselect={false}
          data={reporterRoles.map((value) => ({ value, label: roles[value] }))}
          value={fields.role}
          onChange={(value) => set({ role: reporterRoles.find((role) => role === value) ?? 'other' })}
        />
      </FieldRow>
      <TagsInput
        label={t.phones}
        description={t.phonesHint}
        acceptValueOnBlur
        maxTags={20}
        splitChars={[',', ';']}
        value={fields.phones}
        error={error?.fields.get('phones')}
        onChange={(phones) => set({ phones })}
      />
      <FieldRow>
        {line('email')}
        {line('spseUserId', 60)}
      </FieldRow>
      <FieldRow>
        {line('npwp', 60)}
        {line('identityNumber', 60)}
      </FieldRow>
      <Textarea
        label={t.address}
        minRows={2}
        maxLength={500}
        value={fields.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <DraftTextarea
        label={t.note}
        draftKey={draftKey}
        maxLength={4_000}
        value={fields.note}
        onChange={(note) => set({ note })}
      />
      {error && (
        <Alert color="red" role="alert">
          {error.message}
        </Alert>
      )}
      <FormActions>
        <Button type="submit" loading={busy}>
          {t.save}
        </Button>
        <Button variant="default" onClick={() => onDone()}>
          {t.cancel}
        </Button>
      </FormActions>
    </form>
  );
}

function fieldsOf(contact: Contact | undefined) {
  return {
    name: contact?.name ?? '',
    organization: contact?.organization ?? '',
    role: contact?.role ?? ('other' as const),
    phones: contact?.phones.map((phone) => (phone.startsWith('+') ? formatPhone(phone) : phone)) ?? [],
    email: contact?.email ?? '',
    spseUserId: contact?.spseUserId ?? '',
    npwp: contact?.npwp ?? '',
    identityNumber: contact?.identityNumber ?? '',
    address: contact?.address ?? '',
    note: contact?.note ?? '',
  };
}
