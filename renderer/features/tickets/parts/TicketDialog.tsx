import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { uiText } from '../../../../shared/text/ui.ts';
import { useText } from '../../../ui/index.ts';
import { TroubleText } from './TroubleText.tsx';

interface TicketDialogProps {
  title: string;
  onClose: () => void;
  /** The verb on the button. */
  submit: string;
  onSubmit: () => void;
  disabled?: boolean;
  busy: boolean;
  /** What the last try was answered with. */
  error: unknown;
  danger?: boolean;
  size?: 'md' | 'lg' | 'xl';
  /** Beside the buttons. */
  aside?: ReactNode;
  children: ReactNode;
}

/** Every dialog that changes a ticket: stays open with its text until the change succeeds. Ctrl+Enter submits. */
export function TicketDialog(props: TicketDialogProps) {
  const ui = useText(uiText);
  const submit = () => {
    if (props.disabled !== true && !props.busy) props.onSubmit();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'lg'}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          submit();
        }}
      >
        {props.children}
        <TroubleText error={props.error} />
        <Group justify="flex-end" gap="sm" mt="lg">
          <div style={{ marginInlineEnd: 'auto' }}>{props.aside}</div>
          <Button variant="default" onClick={props.onClose}>
            {ui.cancel}
          </Button>
          <Button type="submit" color={props.danger ? 'red' : undefined} loading={props.busy} disabled={props.disabled}>
            {props.submit}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
