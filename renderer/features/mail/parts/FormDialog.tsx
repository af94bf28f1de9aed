import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { uiText } from '../../../../shared/text/ui.ts';
import { KeyHint, useText } from '../../../ui/index.ts';
import { Trouble } from './Trouble.tsx';

interface FormDialogProps {
  title: string;
  onClose: () => void;
  submit: string;
  onSubmit: () => void;
  disabled?: boolean;
  busy: boolean;
  error: unknown;
  danger?: boolean;
  size?: 'md' | 'lg' | 'xl';
  /** Further buttons, left of the others. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A dialog that stays open with its text until what it asks for is done. Ctrl+Enter submits. */
export function FormDialog(props: FormDialogProps) {
  const ui = useText(uiText);
  const submit = () => {
    if (props.disabled !== true && !props.busy) props.onSubmit();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'md'}
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
        <div style={{ marginTop: 8 }}>
          <Trouble error={props.error} />
        </div>
        <Group justify="flex-end" gap="sm" mt="md">
          <div style={{ marginInlineEnd: 'auto' }}>{props.aside}</div>
          <Button variant="default" onClick={props.onClose}>
            {ui.cancel}
          </Button>
          <Button
            type="submit"
            color={props.danger ? 'red' : undefined}
            loading={props.busy}
            disabled={props.disabled}
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyHint keys="mod+Enter" />}
          >
            {props.submit}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
