import { Alert, Button, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { fillTemplate, templateFields, unknownFields } from '../../../shared/text/fill-template.ts';
import { exampleValues, knowledgeText } from '../../../shared/text/knowledge.ts';
import { api, client } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import {
  ConfirmDialog,
  CopyButton,
  clearDraft,
  DraftTextarea,
  FieldRow,
  FormActions,
  SectionCard,
  useNotices,
  useText,
} from '../../ui/index.ts';
import { type Draft, uses } from './types.ts';

interface TemplateEditorProps {
  template: Draft;
  readOnly: boolean;
  onSaved: (id: string) => void;
  onRemoved: () => void;
}

/** One template: what it says, when it is offered, and how it looks when filled in. */
export function TemplateEditor({ template, readOnly, onSaved, onRemoved }: TemplateEditorProps) {
  const t = useText(knowledgeText);
  const notices = useNotices();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(template);
  const [asking, setAsking] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const draftKey = `template.${template.id ?? 'new'}`;
  const say = (error: unknown) => troubleOf(error, t.unreachable).message;
  const refresh = () => cache.invalidateQueries({ queryKey: api.knowledge.key() });
  const save = useMutation(
    api.knowledge.saveTemplate.mutationOptions({
      onSuccess: async (saved) => {
        clearDraft(draftKey);
        setDraft(saved);
        await refresh();
        notices.done(t.saved);
        onSaved(saved.id);
      },
    }),
  );
  const remove = async () => {
    if (!template.id) return;
    await client.knowledge.removeTemplate({ id: template.id });
    clearDraft(draftKey);
    await refresh();
    notices.done(t.removed);
    onRemoved();
  };
  const insert = (field: string) => {
    const at = area.current?.selectionStart ?? draft.body.length;
    setDraft({ ...draft, body: `${draft.body.slice(0, at)}{${field}}${draft.body.slice(at)}` });
    area.current?.focus();
  };
  const unknown = unknownFields(draft.body);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <Stack p="lg" gap="md">
        {readOnly && (
          <Text size="sm" c="dimmed">
            {t.readOnly}
          </Text>
        )}
        <FieldRow>
          <TextInput
            label={t.name}
            required
            maxLength={200}
            readOnly={readOnly}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          <Select
            label={t.use}
            readOnly={readOnly}
            allowDeselect={false}
            data={uses.map((use) => ({ value: use, label: t[use] }))}
            value={draft.use}
            onChange={(value) => setDraft({ ...draft, use: uses.find((use) => use === value) ?? draft.use })}
          />
        </FieldRow>
        <DraftTextarea
          ref={area}
          label={t.body}
          required
          minRows={8}
          maxLength={8_000}
          readOnly={readOnly}
          draftKey={readOnly ? undefined : draftKey}
          value={draft.body}
          onChange={(body) => setDraft((old) => ({ ...old, body }))}
        />
        {!readOnly && (
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t.fields}:
            </Text>
            {templateFields.map((field) => (
              <Button key={field} variant="default" size="compact-sm" onClick={() => insert(field)}>
                {`{${field}}`}
              </Button>
            ))}
          </Group>
        )}
        {unknown.length > 0 && <Alert color="yellow">{t.unknown(unknown.map((name) => `{${name}}`).join(', '))}</Alert>}
        <Switch
          label={t.active}
          disabled={readOnly}
          checked={draft.active}
          onChange={(event) => setDraft({ ...draft, active: event.currentTarget.checked })}
        />
        <SectionCard title={t.preview} actions={<CopyButton value={draft.body} />}>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }} lang="id">
            {fillTemplate(draft.body, exampleValues).text}
          </Text>
        </SectionCard>
        {save.isError && (
          <Text c="red" size="sm" role="alert">
            {say(save.error)}
          </Text>
        )}
        {!readOnly && (
          <FormActions>
            <Button type="submit" loading={save.isPending}>
              {t.save}
            </Button>
            {template.id && (
              <Button variant="default" onClick={() => setAsking(true)}>
                {t.remove}
              </Button>
            )}
          </FormActions>
        )}
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        question={t.removeQuestion}
        confirm={t.remove}
        danger
        onConfirm={remove}
        errorText={say}
      >
        <Text size="sm">{t.removeBody}</Text>
      </ConfirmDialog>
    </form>
  );
}
