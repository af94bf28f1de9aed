import { Button, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { api, client } from '../../api/client.ts';
import { ConfirmDialog, useNotices, useText } from '../../ui/index.ts';
import type { Entry } from './types.ts';
import { useSay } from './useSay.ts';

/** Puts a version in force or withdraws it, with the ground written down. */
export function InForceButton({ entry }: { entry: Entry }) {
  const t = useText(proceduresText);
  const say = useSay();
  const notices = useNotices();
  const cache = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [note, setNote] = useState('');
  const confirm = async () => {
    if (note.trim() === '') throw new Error(t.noteNeeded);
    await client.procedures.setInForce({ id: entry.id, inForce: !entry.inForce, note });
    setNote('');
    await cache.invalidateQueries({ queryKey: api.procedures.key() });
    notices.done(t.changed);
  };
  const verb = entry.inForce ? t.withdraw : t.putInForce;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {verb}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        question={entry.inForce ? t.withdrawQuestion : t.putInForceQuestion}
        confirm={verb}
        danger={entry.inForce}
        onConfirm={confirm}
        errorText={(error) => (note.trim() === '' ? t.noteNeeded : say(error))}
      >
        <Text size="sm" mb="md">
          {entry.inForce ? t.withdrawBody : t.putInForceBody}
        </Text>
        <TextInput
          label={t.note}
          placeholder={t.notePlaceholder}
          required
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
