import { Chip, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { refreshAround, refreshMessage, takeMessage } from '../parts/cache.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import type { MailMessage } from '../parts/types.ts';

interface IgnoreDialogProps {
  message: MailMessage;
  onClose: () => void;
  onDone: () => void;
}

/** Sets a message aside with the reason that stays on record; it can be taken back at once or at any time. */
export function IgnoreDialog({ message, onClose, onDone }: IgnoreDialogProps) {
  const t = useText(mailText);
  const notices = useNotices();
  const trouble = useTrouble();
  const reason = useDraft(`mail:ignore:${message.id}`);
  const text = reason.text.trim();
  const takeBack = (id: string, version: number) =>
    client.mail.restore({ id, version }).then(takeMessage, (error: unknown) => {
      refreshAround();
      notices.failed(trouble(error).message);
    });
  const ignore = useMutation({
    mutationFn: () => client.mail.ignore({ id: message.id, version: message.version, reason: text }),
    onSuccess: (next) => {
      takeMessage(next);
      reason.clear();
      notices.undo(t.ignored1, () => void takeBack(next.id, next.version));
      onDone();
    },
    onError: (error) => {
      if (trouble(error).code === 'CONFLICT') void refreshMessage(message.id);
    },
  });
  return (
    <FormDialog
      title={t.ignoreTitle}
      onClose={onClose}
      submit={t.ignore.replace('…', '')}
      disabled={text.length < 3}
      busy={ignore.isPending}
      error={ignore.error}
      onSubmit={() => ignore.mutate()}
    >
      <Stack gap="sm">
        <Text size="sm">{t.ignoreHelp}</Text>
        <Chip.Group value={reason.text} onChange={(value) => reason.setText(typeof value === 'string' ? value : '')}>
          <Group gap={6} role="group" aria-label={t.reasons}>
            {[t.reasonAdvert, t.reasonWrong, t.reasonDouble].map((each) => (
              <Chip key={each} value={each} size="xs">
                {each}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <DraftField draft={reason} label={t.reason} required maxLength={2_000} minRows={2} data-autofocus />
      </Stack>
    </FormDialog>
  );
}
