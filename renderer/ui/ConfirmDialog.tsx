import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  /** A plain question: "Tutup tiket tanpa konfirmasi pengguna?" */
  question: string;
  /** What will happen, in one or two sentences. */
  children?: ReactNode;
  /** The verb on the button: "Tutup tiket". Never "OK". */
  confirm: string;
  /** Red button, for what cannot be taken back. */
  danger?: boolean;
  /** The dialog stays open with its error until this succeeds. */
  onConfirm: () => void | Promise<void>;
  /** Puts an error into the officer's words. */
  errorText?: (error: unknown) => string;
}

/** Asks before something that cannot be undone. Where it can be undone, use `showUndo` and do not ask. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, question, children, confirm, danger, onConfirm, errorText = String } = props;
  const t = useText(uiText);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const close = () => {
    setError(undefined);
    onClose();
  };
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm();
      close();
    } catch (cause) {
      setError(errorText(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened={opened} onClose={close} title={question} closeButtonProps={{ 'aria-label': t.close }}>
      {children !== undefined && <div>{children}</div>}
      {error !== undefined && (
        <Text role="alert" c="red" size="sm" mt="sm">
          {error}
        </Text>
      )}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={close} data-autofocus>
          {t.cancel}
        </Button>
        <Button color={danger ? 'red' : undefined} loading={busy} onClick={run}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
