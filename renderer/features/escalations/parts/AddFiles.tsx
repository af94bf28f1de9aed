import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useNotices, useText } from '../../../ui/index.ts';

/** Attaches files to the ticket from here, so that an answer or a proof needs no detour. */
export function AddFiles({ ticketId, onAdded }: { ticketId: string; onAdded: (ids: string[]) => void }) {
  const t = useText(escalationText);
  const notices = useNotices();
  const trouble = useTrouble();
  const attach = useMutation({
    mutationFn: async (files: File[]) => {
      const added: string[] = [];
      for (const file of files) {
        const { id } = await client.tickets.attach({ id: ticketId, clientKey: crypto.randomUUID(), file });
        added.push(id);
      }
      return added;
    },
    onSuccess: async (ids) => {
      await queries.invalidateQueries({ queryKey: api.tickets.get.queryKey({ input: { id: ticketId } }) });
      onAdded(ids);
    },
    onError: (error) => notices.failed(trouble(error).message),
  });
  return (
    <FileButton multiple onChange={(files) => files.length > 0 && attach.mutate(files)}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          size="xs"
          leftSection={<IconPaperclip size={15} aria-hidden="true" />}
          loading={attach.isPending}
        >
          {t.addFiles}
        </Button>
      )}
    </FileButton>
  );
}
