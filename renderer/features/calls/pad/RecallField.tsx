import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconTicket, IconUserCheck, IconUserQuestion, IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import type { z } from 'zod';
import type { recall } from '../../../../shared/contract/contacts.ts';
import { digitsFragment, formatPhone } from '../../../../shared/domain/phone/phone.ts';
import { callText } from '../../../../shared/text/calls.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { api, client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useLanguage, useText } from '../../../ui/index.ts';
import { PickList } from './PickList.tsx';
import classes from './pad.module.css';
import type { PadCall, Typed } from './pad-call.ts';
import { usePick } from './usePick.ts';

type Recall = z.infer<typeof recall>;
type Option = { person: Recall; ticket?: Recall['openTickets'][number] };

interface RecallFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  call: PadCall;
  description: string | undefined;
  onType: (change: Partial<Typed>) => void;
  onTicket: (ticket: PadCall['ticket']) => void;
  /** The number is done: the cursor goes on. */
  onDone: () => void;
}

/** The number, and while it is typed: who that is, and their open tickets. Nothing is attached unless it is chosen. */
export function RecallField({ ref, call, description, onType, onTicket, onDone }: RecallFieldProps) {
  const t = useText(callText);
  const { contactId, number, name } = call.typed;
  const [asked] = useDebouncedValue({ number, name }, 120);
  const askable = contactId === null && (digitsFragment(asked.number) !== '' || asked.name.trim().length >= 3);
  const found = useQuery(
    api.contacts.recall.queryOptions({
      input: { number: asked.number.slice(0, 40), name: asked.name },
      enabled: askable,
      placeholderData: keepPreviousData,
    }),
  );
  const people = askable ? (found.data ?? []) : [];
  const options = people.flatMap((person): Option[] => [
    { person },
    ...person.openTickets.map((ticket) => ({ person, ticket })),
  ]);
  const choose = async ({ person: { contact }, ticket }: Option) => {
    if (ticket) onTicket({ id: ticket.id, number: ticket.number, subject: ticket.subject });
    const { typed } = call;
    onType({
      contactId: contact.id,
      name: typed.name.trim() === '' || !contact.exact ? contact.name : typed.name,
      organization: typed.organization || contact.organization,
      role: typed.role === 'other' ? contact.role : typed.role,
    });
    onDone();
    if (!contact.exact) await fillNumber(contact.id, typed.number, onType);
  };
  const pick = usePick(options, (option) => void choose(option), people[0]?.contact.exact ? 0 : -1);
  return (
    <div>
      <TextInput
        {...pick.field}
        ref={ref}
        size="md"
        className={classes.number}
        label={t.number}
        placeholder={t.numberHint}
        description={description}
        inputWrapperOrder={['label', 'input', 'description']}
        inputMode="tel"
        autoComplete="off"
        maxLength={40}
        value={number}
        onChange={(event) => onType({ number: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (pick.onKey(event) || event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onDone();
        }}
      />
      {contactId !== null && (
        <p className={classes.fact}>
          <IconUserCheck size={15} aria-hidden="true" />
          <span className={classes.factText}>
            {t.linked} <a href={`#/kontak/${contactId}`}>{name || t.openContact}</a>
          </span>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconX size={12} aria-hidden="true" />}
            onClick={() => onType({ contactId: null })}
          >
            {t.unlink}
          </Button>
        </p>
      )}
      {options.length > 0 && (
        <>
          <div className={classes.recallHead}>
            <span>{t.whoCalls}</span>
            <span>{t.recallHelp}</span>
          </div>
          <PickList
            pick={pick}
            label={t.whoCalls}
            optionKey={({ person, ticket }) => ticket?.id ?? person.contact.id}
            look={({ ticket }) => (ticket ? 'inset' : undefined)}
          >
            {(option) => <RecallOption {...option} />}
          </PickList>
        </>
      )}
    </div>
  );
}

function RecallOption({ person, ticket }: Option) {
  const t = useText(callText);
  const { language } = useLanguage();
  const { zone } = useSession();
  if (ticket) {
    return (
      <>
        <IconTicket size={15} aria-hidden="true" />
        <span className={classes.optionText}>
          <strong>{ticket.number}</strong> {ticket.subject}
        </span>
      </>
    );
  }
  const { contact, lastCalls } = person;
  const last = lastCalls[0];
  const facts = [
    contact.exact ? '' : contact.phone,
    contact.organization,
    t.openTickets(contact.openTickets),
    last ? t.lastCall(formatDate(last.at, zone, language)) : '',
  ].filter((fact) => fact !== '');
  const PersonIcon = contact.exact ? IconUserCheck : IconUserQuestion;
  return (
    <>
      <PersonIcon size={15} aria-hidden="true" />
      <span className={classes.optionText}>
        <strong>{contact.name || contact.organization || contact.phone}</strong>
        {contact.exact && <span className={classes.exact}>{t.exact}</span>}
        <span className={classes.optionFacts}>{facts.join(' · ')}</span>
      </span>
    </>
  );
}

/** A person chosen by a fragment or by name: their number, whole, where the officer typed a part of it. */
async function fillNumber(id: string, fragment: string, onType: (change: Partial<Typed>) => void): Promise<void> {
  const { phones } = await client.contacts.get({ id });
  const digits = digitsFragment(fragment);
  const number =
    phones.find((phone) => digits !== '' && phone.includes(digits)) ?? (digits === '' ? phones[0] : undefined);
  if (number !== undefined) onType({ number: formatPhone(number) });
}
