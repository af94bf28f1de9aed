import { Select, Textarea, TextInput } from '@mantine/core';
import { reporterRoles, ticketTypes } from '../../../../shared/domain/vocabulary.ts';
import { reporterRoleText, ticketTypeText } from '../../../../shared/text/vocabulary.ts';
import { useText } from '../../../ui/index.ts';
import type { EditableField } from './fields.ts';

/** Most letters of each field, as the contract has them. */
const longest: Partial<Record<EditableField, number>> = {
  description: 20_000,
  reporterPhone: 60,
  spseUserId: 60,
  applicationVersion: 60,
  tenderCode: 60,
  packageCode: 60,
  rupCode: 60,
  externalNumber: 60,
};

interface FieldInputProps {
  field: EditableField;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** The right control for a field. */
export function FieldInput({ field, label, value, onChange }: FieldInputProps) {
  const roles = useText(reporterRoleText);
  const types = useText(ticketTypeText);
  if (field === 'ticketType' || field === 'reporterRole') {
    const data =
      field === 'ticketType'
        ? ticketTypes.map((type) => ({ value: type, label: types[type] }))
        : reporterRoles.map((role) => ({ value: role, label: roles[role] }));
    return (
      <Select
        size="xs"
        aria-label={label}
        data={data}
        value={value}
        allowDeselect={false}
        searchable
        data-autofocus
        onChange={(next) => onChange(next ?? value)}
      />
    );
  }
  if (field === 'description')
    return (
      <Textarea
        aria-label={label}
        value={value}
        maxLength={longest.description}
        maxRows={14}
        autoFocus
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={value}
      maxLength={longest[field] ?? 200}
      type={field === 'reporterEmail' ? 'email' : field === 'reporterPhone' ? 'tel' : 'text'}
      autoFocus
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
