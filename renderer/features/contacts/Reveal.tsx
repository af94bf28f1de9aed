import { ActionIcon, Tooltip } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { contactText } from '../../../shared/text/contacts-screen.ts';
import { CopyButton, useText } from '../../ui/index.ts';

/** A personal number, masked until it is asked for: the screen may be seen by visitors. */
export function Reveal({ masked, value }: { masked: string; value: string }) {
  const t = useText(contactText);
  const [shown, setShown] = useState(false);
  if (masked === value) return <span className="tabular">{value}</span>;
  const label = shown ? t.hide : t.reveal;
  return (
    <span className="tabular">
      {shown ? value : masked}{' '}
      <Tooltip label={label}>
        <ActionIcon size="sm" aria-label={label} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? <IconEyeOff size={14} aria-hidden="true" /> : <IconEye size={14} aria-hidden="true" />}
        </ActionIcon>
      </Tooltip>
      {shown && <CopyButton value={value} />}
    </span>
  );
}
