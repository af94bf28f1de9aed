import { Button, Modal } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { escalationSendText } from '../../../../shared/text/escalations.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { type TicketDialogPartProps, useNotices, useText } from '../../../ui/index.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { Preview } from './Preview.tsx';
import { SendForm } from './SendForm.tsx';
import classes from './send.module.css';
import { useSend } from './useSend.ts';

/** Passing a ticket on to LKPP: what is complete, what leaves exactly, how it travels, and one button. */
export default function SendDialog({ ticket, onClose, onDone }: Omit<TicketDialogPartProps, 'onPlain'>) {
  const t = useText(escalationSendText);
  const ui = useText(uiText);
  const notices = useNotices();
  const sending = useSend(ticket, ({ channel }) => {
    notices.done(channel === 'gateway' ? t.sent : t.prepared);
    onDone();
  });
  const { blocked, send, stale, kept } = sending;
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t.title} · ${ticket.number}`}
      size="min(1240px, 96vw)"
      yOffset="3vh"
      closeOnClickOutside={false}
      data-wide-dialog
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <div className={classes.columns}>
        <SendForm ticket={ticket} sending={sending} />
        <div className={classes.side}>
          <Preview sending={sending} />
        </div>
      </div>
      <Trouble error={send.error} />
      <div className={classes.foot}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls here and must be reachable by keyboard */}
        <div className={classes.why} role="status" tabIndex={0}>
          {blocked === undefined ? null : blocked.length === 0 ? (
            t.ready
          ) : (
            <>
              {t.blocked}
              <ul>
                {blocked.map((why) => (
                  <li key={why}>{why}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        <div className={classes.buttons}>
          {kept !== 'no' && <span className={classes.dim}>{ui.draftSaved}</span>}
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
          <Button
            leftSection={<IconSend size={15} aria-hidden="true" />}
            loading={send.isPending}
            disabled={blocked === undefined || blocked.length > 0 || stale}
            onClick={() => send.mutate()}
          >
            {t.send}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
