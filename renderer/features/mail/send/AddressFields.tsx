import { Select, TextInput } from '@mantine/core';
import { composeText } from '../../../../shared/text/mail-compose-ui.ts';
import { useText } from '../../../ui/index.ts';
import { readAddresses } from '../parts/addresses.ts';
import { useMailStatus } from '../parts/useMailStatus.ts';
import classes from './compose.module.css';
import type { Compose } from './useCompose.ts';

interface AddressFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  /** At the end of the line. */
  aside?: React.ReactNode;
}

/** Addresses in one line, as people write them: commas between, names allowed. What is no address is named at once. */
export function AddressField({ label, value, onChange, error, aside }: AddressFieldProps) {
  const t = useText(composeText);
  const { wrong } = readAddresses(value);
  // While somebody types at the end, an unfinished address is no mistake yet.
  const finished = wrong.filter((part) => !value.trimEnd().toLowerCase().endsWith(part));
  return (
    <TextInput
      label={label}
      size="xs"
      className={classes.line}
      rightSection={aside || undefined}
      rightSectionWidth={aside ? 92 : undefined}
      maxLength={4_000}
      autoComplete="off"
      spellCheck={false}
      value={value}
      error={error ?? (finished.length > 0 ? t.wrongAddress(finished.join(', ')) : undefined)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Which of the office's mailboxes it leaves from; not asked while there is but one. */
export function FromField({ compose: { mail, set } }: { compose: Compose }) {
  const t = useText(composeText);
  const accounts = useMailStatus()?.accounts ?? [];
  if (accounts.length < 2) return null;
  return (
    <Select
      label={t.from}
      size="xs"
      className={classes.line}
      allowDeselect={false}
      data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      value={mail.accountId}
      onChange={(accountId) => set({ accountId })}
    />
  );
}
