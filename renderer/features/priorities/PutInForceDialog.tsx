import { Alert, List, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { api, client } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useSession } from '../../api/session.tsx';
import { ConfirmDialog, useNotices, useText } from '../../ui/index.ts';
import { useCompare } from './CompareDialog.tsx';
import type { TableVersion } from './types.ts';
import type { View } from './view.ts';

type Props = { current: TableVersion; draft: TableVersion; onClose: () => void; view: View };

/** Asks before a draft becomes the table in force, and says what that means. */
export function PutInForceDialog({ current, draft, onClose, view }: Props) {
  const t = useText(prioritiesText);
  const notices = useNotices();
  const cache = useQueryClient();
  const { staff } = useSession();
  const [note, setNote] = useState('');
  const changes = useCompare(current, draft);
  const force = async () => {
    const { document } = await client.priorities.putInForce({ id: draft.id, version: draft.version, note });
    view.show(null);
    await cache.invalidateQueries({ queryKey: api.priorities.key() });
    notices.done(t.forced(document.revision));
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      question={t.forceQuestion(draft.document.revision)}
      confirm={t.force}
      onConfirm={force}
      errorText={(error) =>
        note.trim() === '' ? `${t.forceNote}: ${t.forceNoteHelp}` : troubleOf(error, t.unreachable).message
      }
    >
      <List size="sm" spacing={4} mb="md">
        <List.Item>{t.forceWhat(current.document.revision)}</List.Item>
        {changes.data !== undefined && <List.Item>{t.forceChanges(changes.data.length)}</List.Item>}
        <List.Item>{t.forceWho(staff.name)}</List.Item>
      </List>
      {!draft.document.approved && (
        <Alert color="yellow" mb="md" icon={<IconAlertTriangle size={18} aria-hidden="true" />}>
          {t.forceNotApproved}
        </Alert>
      )}
      <Textarea
        label={t.forceNote}
        description={t.forceNoteHelp}
        minRows={2}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
