import { Alert, Button, Modal, Stack } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { ErrorState, FormActions, fileSize, Loading, useNotices, useText } from '../../../ui/index.ts';
import type { MailPart } from '../parts/types.ts';
import classes from './read.module.css';
import { downloadPart, usePart } from './usePart.ts';

/** One attachment: the picture or the text where that is safe, else its name and the way to save it. */
export function PartView({ part, onClose }: { part: MailPart; onClose: () => void }) {
  const t = useText(mailText);
  const ui = useText(uiText);
  const notices = useNotices();
  const trouble = useTrouble();
  const shown = usePart(part);
  const download = useMutation({
    mutationFn: () => downloadPart(part),
    onError: (error) => notices.failed(trouble(error).message, t.partFailed),
  });
  return (
    <Modal opened onClose={onClose} size="xl" title={part.name} closeButtonProps={{ 'aria-label': ui.close }}>
      <Stack gap="sm">
        <span className={classes.dim}>
          {part.mime} · {fileSize(part.size)}
        </span>
        {shown.isPending && <Loading lines={3} />}
        {shown.error && <ErrorState title={t.partFailed} body={trouble(shown.error).message} />}
        {shown.address !== undefined && <img src={shown.address} alt={part.name} className={classes.picture} />}
        {shown.text !== undefined && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          <section className={classes.plain} data-boxed aria-label={t.partText} tabIndex={0}>
            {shown.text}
          </section>
        )}
        {shown.kind === 'none' && (
          <Alert color="orange" variant="light" icon={<IconAlertTriangle size={16} />}>
            {t.partWarning}
          </Alert>
        )}
      </Stack>
      <FormActions>
        <Button
          loading={download.isPending}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          onClick={() => download.mutate()}
        >
          {t.download}
        </Button>
        <Button variant="default" onClick={onClose}>
          {ui.close}
        </Button>
      </FormActions>
    </Modal>
  );
}
