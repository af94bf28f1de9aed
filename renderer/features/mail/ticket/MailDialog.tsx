import { Button, Modal } from '@mantine/core';
import { composeText } from '../../../../shared/text/mail-compose-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { type TicketDialogPartProps, useText } from '../../../ui/index.ts';
import { ComposerOrWhy } from '../send/Composer.tsx';
import type { Purpose } from '../send/compose-form.ts';
import { answerable, useThread } from './useThread.ts';

/** On a ticket that came by mail, asking and solving are mails; writing it down without one stays possible. */
function MailDialog({ ticket, onClose, onDone, onPlain, purpose }: TicketDialogPartProps & { purpose: Purpose }) {
  const c = useText(composeText);
  const ui = useText(uiText);
  const thread = useThread(ticket.id);
  return (
    <Modal opened onClose={onClose} size="xl" title={c[purpose]} closeButtonProps={{ 'aria-label': ui.close }}>
      {!thread.isPending && (
        <ComposerOrWhy
          ticket={ticket}
          purpose={purpose}
          answers={answerable(thread.data ?? [])?.id}
          onSent={onDone}
          autoFocus
          aside={
            <Button size="xs" variant="subtle" onClick={onPlain}>
              {c.plain}
            </Button>
          }
        />
      )}
    </Modal>
  );
}

export function RequestByMail(props: TicketDialogPartProps) {
  return <MailDialog {...props} purpose="requestData" />;
}

export function ResolveByMail(props: TicketDialogPartProps) {
  return <MailDialog {...props} purpose="resolve" />;
}
