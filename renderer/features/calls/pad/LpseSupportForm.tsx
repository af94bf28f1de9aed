import { Button, TextInput } from '@mantine/core';
import { callText } from '../../../../shared/text/calls.ts';
import { useText } from '../../../ui/index.ts';
import classes from './pad.module.css';

interface LpseSupportFormProps {
  busy: boolean;
  value: string;
  onChange: (value: string) => void;
  onEnd: () => void;
}

/** The caller goes to LPSE Support: with their ticket number there, if they have one. */
export function LpseSupportForm({ busy, value, onChange, onEnd }: LpseSupportFormProps) {
  const t = useText(callText);
  return (
    <form
      className={classes.asking}
      onSubmit={(event) => {
        event.preventDefault();
        onEnd();
      }}
    >
      <TextInput
        autoFocus
        label={t.externalNumber}
        description={t.externalHelp}
        maxLength={60}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy}>
        {t.end}
      </Button>
    </form>
  );
}
