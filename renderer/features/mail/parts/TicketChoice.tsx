import { Radio, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { api } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useText } from '../../../ui/index.ts';
import classes from './parts.module.css';

interface TicketChoiceProps {
  value: string;
  onChange: (id: string) => void;
  /** Offered before anything is typed. */
  suggested: { id: string; number: string; subject: string; why: string } | null;
  /** Words to look for first, e.g. the sender's address. */
  first: string;
  /** The ticket it stands on already. */
  except?: string;
}

interface Choice {
  id: string;
  title: string;
  detail: string;
}

/** Finds a ticket by number, name or words; arrows choose while the cursor stays in the field. */
export function TicketChoice({ value, onChange, suggested, first, except }: TicketChoiceProps) {
  const t = useText(mailText);
  const trouble = useTrouble();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim() || first.trim(), 150);
  const found = useQuery(
    api.search.find.queryOptions({
      input: { query: asked || '-', kinds: ['ticket'], limit: 8 },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const known: Choice[] =
    suggested !== null && typed.trim() === ''
      ? [{ id: suggested.id, title: `${suggested.number} ${suggested.subject}`, detail: suggested.why }]
      : [];
  const hits = asked === '' ? [] : (found.data ?? []);
  const choices = [...known, ...hits.filter(({ id }) => id !== suggested?.id || known.length === 0)].filter(
    ({ id }) => id !== except,
  );
  const firstHit =
    typed.trim() === '' || found.isPlaceholderData ? undefined : hits.find(({ id }) => id !== except)?.id;
  useEffect(() => {
    // What is typed names its ticket: Enter takes the first that fits, arrows another.
    if (firstHit !== undefined) onChange(firstHit);
  }, [firstHit, onChange]);
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || choices.length === 0) return;
    event.preventDefault();
    const at = choices.findIndex(({ id }) => id === value);
    const next = choices[Math.min(choices.length - 1, Math.max(0, at + step))];
    if (next !== undefined) onChange(next.id);
  };
  return (
    <Stack gap="xs">
      <TextInput
        label={t.findTicket}
        value={typed}
        maxLength={200}
        data-autofocus
        error={found.error ? trouble(found.error).message : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <Radio.Group value={value} onChange={onChange} label={t.ticket} className={classes.choices}>
        {choices.map(({ id, title, detail }) => (
          <Radio key={id} value={id} label={title} description={detail} className={classes.choice} />
        ))}
      </Radio.Group>
      {typed.trim() !== '' && found.data !== undefined && choices.length === 0 && (
        <p className={classes.dim} role="status">
          {t.joinNobody}
        </p>
      )}
    </Stack>
  );
}
