import { Button, Group } from '@mantine/core';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { Trouble } from '../parts/Trouble.tsx';

interface NoteFormProps {
  /** Names the note while it is a draft. */
  draftKey: string;
  label: string;
  busy: boolean;
  error: unknown;
  /** The first is the main one. `forget` is for when the note is safely saved. */
  actions: { label: string; danger?: boolean; needsNote?: boolean; run: (note: string, forget: () => void) => void }[];
}

/** A note and the buttons it goes with. */
export function NoteForm({ draftKey, label, busy, error, actions }: NoteFormProps) {
  const draft = useDraft(draftKey);
  const note = draft.text.trim();
  return (
    <>
      <DraftField draft={draft} label={label} autosize minRows={2} maxLength={2000} />
      <Trouble error={error} />
      <Group gap="sm" mt="sm">
        {actions.map(({ label: name, danger, needsNote, run }, index) => (
          <Button
            key={name}
            variant={index === 0 ? 'filled' : 'light'}
            color={danger ? 'red' : undefined}
            loading={busy}
            disabled={needsNote && note === ''}
            onClick={() => run(note, draft.clear)}
          >
            {name}
          </Button>
        ))}
      </Group>
    </>
  );
}
