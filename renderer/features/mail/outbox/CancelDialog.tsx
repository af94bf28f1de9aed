import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { outgoingText } from '../../../../shared/text/mail-outbox-ui.ts';
import { api, client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { queries } from '../../../api/queries.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { FormDialog } from '../parts/FormDialog.tsx';

/** Why a mail shall not leave any more; the reason stays on record. */
export function CancelDialog({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const t = useText(outgoingText);
  const notices = useNotices();
  const reason = useDraft(`mail:cancel:${id}`);
  const text = reason.text.trim();
  const cancel = useMutation({
    mutationFn: () => client.mail.cancel({ id, reason: text }),
    onSuccess: () => {
      reason.clear();
      notices.done(t.cancelDone);
      void queries.invalidateQueries({ queryKey: api.mail.key() });
      onDone();
    },
  });
  return (
    <FormDialog
      title={t.cancelQuestion}
      onClose={onClose}
      submit={t.cancel.replace('…', '')}
      danger
      disabled={text.length < 3}
      busy={cancel.isPending}
      error={cancel.error}
      onSubmit={() => cancel.mutate()}
    >
      <Stack gap="sm">
        <Text size="sm">{t.cancelBody}</Text>
        <DraftField draft={reason} label={t.reason} required maxLength={2_000} minRows={2} data-autofocus />
      </Stack>
    </FormDialog>
  );
}
