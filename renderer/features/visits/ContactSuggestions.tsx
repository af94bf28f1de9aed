import { Button, Group, Pill, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../ui/index.ts';
import type { NewVisitor } from './new-visitor.ts';

interface ContactSuggestionsProps {
  draft: NewVisitor;
  onChange: (patch: Partial<NewVisitor>) => void;
}

/** People the office knows by this number or name; nothing is connected before the officer chooses. */
export function ContactSuggestions({ draft, onChange }: ContactSuggestionsProps) {
  const t = useText(visitsText);
  const [typed] = useDebouncedValue(`${draft.phone}\n${draft.name}`, 200);
  const [number = '', name = ''] = typed.split('\n');
  const enough = number.replace(/\D/g, '').length >= 3 || name.trim().length >= 3;
  const known = useQuery(
    api.contacts.recall.queryOptions({ input: { number, name }, enabled: enough && draft.contactId === null }),
  );
  if (draft.contactId) {
    return (
      <Pill withRemoveButton onRemove={() => onChange({ contactId: null, contactName: '' })}>
        {t.chosenContact(draft.contactName)}
      </Pill>
    );
  }
  if (!enough || !known.data || known.data.length === 0) return null;
  return (
    <div role="status">
      <Text size="xs" c="dimmed" mb={4}>
        {t.suggestions}
      </Text>
      <Group gap="xs">
        {known.data.map(({ contact }) => (
          <Button
            key={contact.id}
            variant="light"
            size="compact-sm"
            onClick={() =>
              onChange({
                contactId: contact.id,
                contactName: contact.name,
                name: contact.name || draft.name,
                phone: draft.phone || (contact.phones[0] ?? ''),
                organization: contact.organization || draft.organization,
                role: contact.role,
              })
            }
          >
            {[contact.name, contact.organization].filter(Boolean).join(' · ')}
          </Button>
        ))}
      </Group>
    </div>
  );
}
