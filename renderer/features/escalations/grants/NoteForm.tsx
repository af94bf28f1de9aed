import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Trouble } from '../parts/Trouble.tsx';

interface NoteFormProps {
  label: string;
  busy: boolean;
  error: unknown;
  /** The first is the main one. */
  actions: { label: string; danger?: boolean; needsNote?: boolean; run: (note: string) => void }[];
}

/** A note and the buttons it goes with. */
export function NoteForm({ label, busy, error, actions }: NoteFormProps) {
  const [note, setNote] = useState('');
  return (
    <>
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Trouble error={error} />
      <Group gap="sm" mt="sm">
        {actions.map(({ label: name, danger, needsNote, run }, index) => (
          <Button
            key={name}
            variant={index === 0 ? 'filled' : 'light'}
            color={danger ? 'red' : undefined}
            loading={busy}
            disabled={needsNote && note.trim() === ''}
            onClick={() => run(note.trim())}
          >
            {name}
          </Button>
        ))}
      </Group>
    </>
  );
}
