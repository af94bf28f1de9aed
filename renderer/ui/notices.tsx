import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';

/** Short notices in the corner: what was done (with Urungkan where it can be), and what failed. */
export function useNotices() {
  const t = useText(uiText);
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t.close };
    return {
      /** "Tiket ditutup." and a button that takes it back, for 10 seconds. */
      undo: (message: string, onUndo: () => void) => {
        const id = crypto.randomUUID();
        const undo = () => {
          notifications.hide(id);
          onUndo();
        };
        notifications.show({
          id,
          autoClose: 10_000,
          withBorder: true,
          closeButtonProps,
          message: (
            <Group justify="space-between" wrap="nowrap" gap="sm">
              <span>{message}</span>
              <Button variant="light" size="compact-sm" onClick={undo}>
                {t.undo}
              </Button>
            </Group>
          ),
        });
      },
      /** Something is done and needs no answer. */
      done: (message: string) =>
        notifications.show({ message, withBorder: true, closeButtonProps, icon: <IconCheck size={16} /> }),
      /** Something failed; stays until it is closed. Say what to do next. */
      failed: (message: string, title?: string) =>
        notifications.show({
          title,
          message,
          color: 'red',
          autoClose: false,
          withBorder: true,
          role: 'alert',
          closeButtonProps,
          icon: <IconAlertTriangle size={16} />,
        }),
    };
  }, [t]);
}
