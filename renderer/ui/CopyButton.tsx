import { ActionIcon, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';

/** Copies a number, code or text; a tick shows that it worked, a notice says what to do when it did not. */
export function CopyButton({ value, label }: { value: string; label?: string }) {
  const t = useText(uiText);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      setTimeout(() => setCopied(false), 1500);
    } catch {
      notifications.show({ color: 'red', message: t.copyFailed });
    }
  };
  const text = copied ? t.copied : (label ?? t.copy);
  return (
    <Tooltip label={text} openDelay={200}>
      <ActionIcon size="sm" aria-label={text} onClick={copy}>
        {copied ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />}
      </ActionIcon>
    </Tooltip>
  );
}
