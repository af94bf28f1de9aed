import { ActionIcon, Alert, Button } from '@mantine/core';
import { IconPhoneCall, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatPhone, maskPhone } from '../../../shared/domain/phone/phone.ts';
import { contactText } from '../../../shared/text/contacts-screen.ts';
import { maskNik, maskNpwp } from '../../../shared/text/format.ts';
import { reporterRoleText } from '../../../shared/text/vocabulary.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useTrouble } from '../../api/useTrouble.ts';
import { DefinitionList, ErrorState, Loading, openCall, useText } from '../../ui/index.ts';
import { ContactForm } from './ContactForm.tsx';
import { ContactHistory } from './ContactHistory.tsx';
import classes from './contacts.module.css';
import { Duplicates } from './Duplicates.tsx';
import { Merges } from './Merges.tsx';
import { Reveal } from './Reveal.tsx';
import type { Contact } from './types.ts';

/** One person: facts, people who may be the same, and everything that happened. */
export function ContactDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(contactText);
  const { can } = useSession();
  const trouble = useTrouble();
  const [editing, setEditing] = useState(false);
  const found = useQuery(api.contacts.get.queryOptions({ input: { id } }));
  const contact = found.data;
  return (
    <div className={classes.detail}>
      <div className={classes.head}>
        <h2>{contact ? contact.name || contact.organization || t.noName : t.detail}</h2>
        {contact && !editing && can('work') && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t.edit}
          </Button>
        )}
        <ActionIcon aria-label={t.close} onClick={onClose}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      {found.isPending && <Loading />}
      {found.isError && <ErrorState body={trouble(found.error).message} onRetry={() => void found.refetch()} />}
      {contact && editing && <ContactForm contact={contact} onDone={() => setEditing(false)} />}
      {contact && !editing && (
        <>
          {contact.id !== id && (
            <Alert color="teal" mb="sm">
              {t.leadsHere}
            </Alert>
          )}
          <Facts contact={contact} />
          <Duplicates contact={contact} />
          <Merges contact={contact} />
          <ContactHistory id={contact.id} />
        </>
      )}
    </div>
  );
}

function Facts({ contact }: { contact: Contact }) {
  const t = useText(contactText);
  const roles = useText(reporterRoleText);
  const { can } = useSession();
  const { phones, email, spseUserId, npwp, identityNumber, address, note } = contact;
  const items = [
    { term: t.organization, value: contact.organization },
    { term: t.role, value: roles[contact.role] },
    {
      term: t.phones,
      value: phones.length > 0 && (
        <ul className={classes.phones}>
          {phones.map((phone) => (
            <li key={phone}>
              <Reveal masked={maskPhone(phone)} value={phone.startsWith('+') ? formatPhone(phone) : phone} />
              {can('work') && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  leftSection={<IconPhoneCall size={13} aria-hidden="true" />}
                  onClick={() => openCall({ number: phone.startsWith('+') ? formatPhone(phone) : phone })}
                >
                  {t.call}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    { term: t.email, value: email },
    { term: t.spseUserId, value: spseUserId },
    { term: t.npwp, value: npwp && <Reveal masked={maskNpwp(npwp)} value={npwp} /> },
    {
      term: t.identityNumber,
      value: identityNumber && <Reveal masked={maskNik(identityNumber)} value={identityNumber} />,
    },
    { term: t.address, value: address },
    { term: t.note, value: note && <span className={classes.note}>{note}</span> },
  ];
  return <DefinitionList items={items.map(({ term, value }) => ({ term, value: value || undefined }))} />;
}
