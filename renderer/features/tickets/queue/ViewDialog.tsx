import { Button, Group, Modal, Switch, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useNotices, useText } from '../../../ui/index.ts';
import { useTrouble } from '../parts/useTrouble.ts';

/** A view about to be saved; without an id it is a new one. */
export interface ViewDraft {
  id?: string;
  name: string;
  shared: boolean;
  query: string;
}

/** Names a view and says whether the other officers see it. */
export function ViewDialog({ draft, onClose }: { draft: ViewDraft; onClose: () => void }) {
  const t = useText(queueScreenText);
  const ui = useText(uiText);
  const notices = useNotices();
  const trouble = useTrouble();
  const [name, setName] = useState(draft.name);
  const [shared, setShared] = useState(draft.shared);
  const save = useMutation({
    mutationFn: () => client.tickets.views.save({ ...draft, name: name.trim(), shared }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: api.tickets.views.key() });
      notices.done(t.viewSaved);
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={draft.id === undefined ? t.saveView : t.rename}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save.mutate();
        }}
      >
        <TextInput
          label={t.viewName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
          data-autofocus
        />
        <Switch
          mt="md"
          label={t.viewShared}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        {save.isError && (
          <Text role="alert" c="red" size="sm" mt="sm">
            {trouble(save.error).message}
          </Text>
        )}
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            {t.save}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
