import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { reporterRoles } from '../../../shared/domain/vocabulary.ts';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { reporterRoleText } from '../../../shared/text/vocabulary.ts';
import { api } from '../../api/client.ts';
import { FieldRow, KeyHint, useNotices, useText } from '../../ui/index.ts';
import { ContactSuggestions } from './ContactSuggestions.tsx';
import { clearNewVisitor, emptyVisitor, keepNewVisitor, keptNewVisitor } from './new-visitor.ts';
import { useSay } from './useSay.ts';

/** The quick note at the reception: a name is enough. What is typed is kept until it is recorded. */
export function RegisterForm({ onDone }: { onDone: () => void }) {
  const t = useText(visitsText);
  const roles = useText(reporterRoleText);
  const say = useSay();
  const notices = useNotices();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(keptNewVisitor);
  const [missing, setMissing] = useState(false);
  const put = (patch: Partial<typeof draft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    keepNewVisitor(next);
  };
  const register = useMutation(api.visits.register.mutationOptions());
  const submit = (thenOpen: boolean) => {
    if (draft.name.trim() === '') {
      setMissing(true);
      return;
    }
    const { contactName: _, ...input } = draft;
    register.mutate(input, {
      onSuccess: (visit) => {
        clearNewVisitor();
        setDraft(emptyVisitor());
        cache.setQueryData(api.visits.get.queryKey({ input: { id: visit.id } }), visit);
        void cache.invalidateQueries({ queryKey: api.visits.list.key() });
        notices.done(t.registered(visit.queueNumber, visit.name));
        onDone();
        if (thenOpen) navigate(`/tamu/${visit.id}`);
      },
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        submit(true);
      }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t.registerHelp}
        </Text>
        <FieldRow>
          <TextInput
            label={t.name}
            required
            data-autofocus
            maxLength={200}
            error={missing && draft.name.trim() === '' ? t.nameNeeded : undefined}
            value={draft.name}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t.phone}
            maxLength={40}
            inputMode="tel"
            value={draft.phone}
            onChange={(event) => put({ phone: event.currentTarget.value })}
          />
        </FieldRow>
        <ContactSuggestions draft={draft} onChange={put} />
        <FieldRow>
          <TextInput
            label={t.organization}
            maxLength={200}
            value={draft.organization}
            onChange={(event) => put({ organization: event.currentTarget.value })}
          />
          <Select
            label={t.role}
            allowDeselect={false}
            data={reporterRoles.map((role) => ({ value: role, label: roles[role] }))}
            value={draft.role}
            onChange={(value) => put({ role: reporterRoles.find((role) => role === value) ?? 'other' })}
          />
        </FieldRow>
        <Textarea
          label={t.purpose}
          minRows={2}
          value={draft.purpose}
          onChange={(event) => put({ purpose: event.currentTarget.value })}
        />
        {register.isError && (
          <Text c="red" size="sm" role="alert">
            {say(register.error)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => submit(true)} rightSection={<KeyHint keys="mod+Enter" />}>
            {t.saveAndOpen}
          </Button>
          <Button type="submit" loading={register.isPending}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
