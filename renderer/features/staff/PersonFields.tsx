import { Select, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { staffText } from '../../../shared/text/settings.ts';
import { FieldRow, useText } from '../../ui/index.ts';
import { useRoles } from './roles.ts';

interface PersonFieldsProps {
  inputOf: (field: 'name' | 'role' | 'position' | 'nip') => GetInputPropsReturnType;
}

/** Name, role, position and staff number of a person, for a new one and a known one alike. */
export function PersonFields({ inputOf }: PersonFieldsProps) {
  const t = useText(staffText);
  const roles = useRoles();
  return (
    <>
      <FieldRow>
        <TextInput label={t.name} required data-autofocus {...inputOf('name')} />
        <Select label={t.role} data={roles} allowDeselect={false} {...inputOf('role')} />
      </FieldRow>
      <FieldRow>
        <TextInput label={t.position} {...inputOf('position')} />
        <TextInput label={t.nip} {...inputOf('nip')} />
      </FieldRow>
    </>
  );
}
