import { Alert, Button, Code, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconExternalLink } from '@tabler/icons-react';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { CopyButton, FormActions, isSafeAddress, openOutside, useText } from '../../../ui/index.ts';
import { hostOf, type MailLink, misleads } from './link.ts';
import classes from './read.module.css';

/** Where a link really leads, before anything opens. */
export function LinkDialog({ link, onClose }: { link: MailLink; onClose: () => void }) {
  const t = useText(mailText);
  const ui = useText(uiText);
  const host = hostOf(link.address);
  const isMail = /^mailto:/i.test(link.address);
  const safe = isSafeAddress(link.address);
  return (
    <Modal opened onClose={onClose} title={t.linkTitle} closeButtonProps={{ 'aria-label': ui.close }}>
      <Stack gap="sm">
        <Text size="sm">{t.linkBody}</Text>
        {host !== '' && <strong className={classes.linkHost}>{host}</strong>}
        <div className={classes.linkLine}>
          <Code block className={classes.linkAddress}>
            {link.address}
          </Code>
          <CopyButton value={link.address} label={t.copy} />
        </div>
        {link.words !== '' && (
          <Text size="sm" c="dimmed">
            {t.linkSays(link.words)}
          </Text>
        )}
        {misleads(link) && (
          <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle size={16} />}>
            {t.linkDiffers}
          </Alert>
        )}
        {!safe && (
          <Text size="sm" role="note">
            {isMail ? t.linkMail : t.linkUnsafe}
          </Text>
        )}
      </Stack>
      <FormActions>
        {safe && (
          <Button
            variant="default"
            leftSection={<IconExternalLink size={15} aria-hidden="true" />}
            onClick={() => {
              openOutside(link.address);
              onClose();
            }}
          >
            {t.linkOpen}
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          {ui.close}
        </Button>
      </FormActions>
    </Modal>
  );
}
