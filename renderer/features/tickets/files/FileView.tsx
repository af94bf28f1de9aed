import { Button, Group, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { fileSize, Loading, useNotices, useText } from '../../../ui/index.ts';
import type { Attachment } from '../parts/types.ts';
import { useTrouble } from '../parts/useTrouble.ts';
import classes from './files.module.css';
import { downloadAttachment, isPicture, usePicture } from './useFile.ts';

/** One attachment in full: the picture if it is one, what is known of it, and the way to save it. */
export function FileView({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const t = useText(ticketPageText);
  const ui = useText(uiText);
  const notices = useNotices();
  const trouble = useTrouble();
  const address = usePicture(file);
  const download = useMutation({
    mutationFn: () => downloadAttachment(file),
    onError: (error) => notices.failed(trouble(error).message, t.fileFailed),
  });
  return (
    <Modal opened onClose={onClose} size="xl" title={file.name} closeButtonProps={{ 'aria-label': ui.close }}>
      {isPicture(file) &&
        (address === undefined ? (
          <Loading lines={3} />
        ) : (
          <img src={address} alt={file.name} className={classes.full} />
        ))}
      <Group justify="space-between" mt="md">
        <span className={classes.size}>
          {fileSize(file.size)} · {t.hash(file.sha256.slice(0, 12))}
        </span>
        <Button
          loading={download.isPending}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          onClick={() => download.mutate()}
        >
          {t.download}
        </Button>
      </Group>
    </Modal>
  );
}
