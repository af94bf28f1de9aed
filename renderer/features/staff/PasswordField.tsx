import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { IconLetterCase } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { sessionText } from '../../../shared/text/session.ts';
import { useText } from '../../ui/index.ts';
import classes from './signin.module.css';

/** A password field that says when Caps Lock is on. */
export function PasswordField(props: PasswordInputProps) {
  const t = useText(sessionText);
  const [caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        withAsterisk={false}
        {...props}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setCaps(false)}
        visibilityToggleButtonProps={{ 'aria-label': t.showPassword }}
      />
      <div role="status" className={classes.caps}>
        {caps && (
          <>
            <IconLetterCase size={14} aria-hidden="true" /> {t.capsLock}
          </>
        )}
      </div>
    </div>
  );
}
