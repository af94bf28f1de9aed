import { Button, FileButton, Group, Input, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { profileText } from '../../../shared/text/settings.ts';
import { useText } from '../../ui/index.ts';
import classes from './office.module.css';

const largest = 300 * 1024;

interface LogoFieldProps {
  /** PNG as base64, or null. */
  value: string | null;
  error?: ReactNode;
  onChange: (value: string | null) => void;
}

/** The logo of the letterhead, shown as it is. */
export function LogoField({ value, error, onChange }: LogoFieldProps) {
  const t = useText(profileText);
  const [tooBig, setTooBig] = useState(false);
  const take = async (file: File | null) => {
    if (file === null) return;
    setTooBig(file.size > largest);
    if (file.size > largest) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    onChange(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
  };
  const wrong = tooBig ? t.logoTooBig : error;
  return (
    <Input.Wrapper label={t.logo} labelElement="div" error={wrong}>
      <Group gap="md">
        <div className={classes.logo}>
          {value === null ? (
            <Text c="dimmed" size="xs">
              –
            </Text>
          ) : (
            <img src={`data:image/png;base64,${value}`} alt={t.logoAlt} />
          )}
        </div>
        <FileButton onChange={(file) => void take(file)} accept="image/png">
          {(props) => (
            <Button variant="default" {...props}>
              {t.chooseLogo}
            </Button>
          )}
        </FileButton>
        {value !== null && (
          <Button variant="subtle" color="gray" onClick={() => onChange(null)}>
            {t.removeLogo}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
