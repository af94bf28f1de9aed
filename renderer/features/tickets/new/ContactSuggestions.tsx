import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ticketFormText } from '../../../../shared/text/tickets-form.ts';
import { api } from '../../../api/client.ts';
import { useText } from '../../../ui/index.ts';
import type { FormState } from './form-state.ts';
import classes from './new.module.css';

interface ContactSuggestionsProps {
  fields: FormState['fields'];
  onUse: (fields: Partial<FormState['fields']>) => void;
}

/** People the office knows by this number or name; taking one over is the officer's choice. */
export function ContactSuggestions({ fields, onUse }: ContactSuggestionsProps) {
  const t = useText(ticketFormText);
  const known = useRecall(fields);
  const others = known.filter(({ contact }) => contact.id !== fields.contactId).slice(0, 3);
  if (fields.contactId !== null || others.length === 0) return null;
  return (
    <ul className={classes.known} aria-label={t.suggestion}>
      {others.map(({ contact, openTickets }) => (
        <li key={contact.id}>
          <span>
            <strong>{contact.name || contact.phone}</strong> {contact.organization}
            {openTickets.length > 0 && <span className={classes.quiet}> · {t.openOf(openTickets.length)}</span>}
          </span>
          <Button
            size="compact-xs"
            variant="light"
            onClick={() =>
              onUse({
                contactId: contact.id,
                reporterName: contact.name,
                organization: contact.organization,
                reporterRole: contact.role,
                reporterEmail: contact.email || fields.reporterEmail,
                reporterPhone: contact.phones[0] ?? fields.reporterPhone,
              })
            }
          >
            {t.useContact}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Who the office knows by the number or the name typed so far, exact matches first. */
export function useRecall(fields: FormState['fields']) {
  const [asked] = useDebouncedValue({ number: fields.reporterPhone, name: fields.reporterName }, 300);
  const digits = asked.number.replace(/\D/g, '').length;
  const { data } = useQuery(
    api.contacts.recall.queryOptions({
      input: { number: asked.number.slice(0, 40), name: asked.name },
      enabled: digits >= 4 || asked.name.length >= 4,
    }),
  );
  return digits >= 4 || asked.name.length >= 4 ? (data ?? []) : [];
}
