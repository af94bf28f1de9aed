import { Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { reporterRoles } from '../../../shared/domain/vocabulary.ts';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { reporterRoleText } from '../../../shared/text/vocabulary.ts';
import { FieldRow, useText } from '../../ui/index.ts';
import { isUnfinishedEmail } from './edits.ts';
import type { VisitFields, VisitPatch } from './types.ts';

interface FieldsProps {
  fields: VisitFields;
  readOnly: boolean;
  onChange: (patch: VisitPatch) => void;
}
type LineField = Exclude<
  keyof VisitFields,
  'role' | 'identitySeen' | 'contactId' | 'purpose' | 'description' | 'solution' | 'address'
>;

/** Longest text each line takes; the core refuses more. */
const longest: Partial<Record<LineField, number>> = { phone: 40, npwp: 60, tenderCode: 60, applicationVersion: 60 };

function Line({ field, fields, readOnly, onChange }: FieldsProps & { field: LineField }) {
  const t = useText(visitsText);
  return (
    <TextInput
      label={t[field]}
      readOnly={readOnly}
      maxLength={longest[field] ?? 200}
      placeholder={field === 'salutation' && !readOnly ? t.salutationHelp : undefined}
      error={field === 'email' && isUnfinishedEmail(fields.email) ? t.emailUnfinished : undefined}
      value={fields[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
}

/** Who came, and why: the fields of the guest book. */
export function VisitorFields(props: FieldsProps) {
  const t = useText(visitsText);
  const roles = useText(reporterRoleText);
  const { fields, readOnly, onChange } = props;
  return (
    <Stack gap="sm">
      <FieldRow>
        <Line {...props} field="name" />
        <Line {...props} field="salutation" />
        <Select
          label={t.role}
          readOnly={readOnly}
          allowDeselect={false}
          data={reporterRoles.map((role) => ({ value: role, label: roles[role] }))}
          value={fields.role}
          onChange={(value) => onChange({ role: reporterRoles.find((role) => role === value) ?? fields.role })}
        />
      </FieldRow>
      <FieldRow>
        <Line {...props} field="organization" />
        <Line {...props} field="adminName" />
        <Line {...props} field="npwp" />
      </FieldRow>
      <FieldRow>
        <Line {...props} field="phone" />
        <Line {...props} field="email" />
        <TextInput
          label={t.address}
          readOnly={readOnly}
          maxLength={500}
          value={fields.address}
          onChange={(event) => onChange({ address: event.currentTarget.value })}
        />
      </FieldRow>
      <Textarea
        label={t.purpose}
        readOnly={readOnly}
        minRows={2}
        value={fields.purpose}
        onChange={(event) => onChange({ purpose: event.currentTarget.value })}
      />
      <Checkbox
        label={t.identitySeen}
        disabled={readOnly}
        checked={fields.identitySeen}
        onChange={(event) => onChange({ identitySeen: event.currentTarget.checked })}
      />
    </Stack>
  );
}

/** What it is about. */
export function ProblemFields(props: FieldsProps) {
  return (
    <Stack gap="sm">
      <FieldRow>
        <Line {...props} field="workUnit" />
        <Line {...props} field="tenderCode" />
        <Line {...props} field="tenderName" />
      </FieldRow>
      <FieldRow>
        <Line {...props} field="application" />
        <Line {...props} field="applicationVersion" />
        <Line {...props} field="errorCode" />
      </FieldRow>
    </Stack>
  );
}

/** What the visitor reported and what was answered. */
export function TextFields({ fields, readOnly, onChange }: FieldsProps) {
  const t = useText(visitsText);
  return (
    <Stack gap="sm">
      <Textarea
        label={t.description}
        readOnly={readOnly}
        minRows={4}
        maxLength={20_000}
        value={fields.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <Textarea
        label={t.solution}
        readOnly={readOnly}
        minRows={3}
        maxLength={20_000}
        value={fields.solution}
        onChange={(event) => onChange({ solution: event.currentTarget.value })}
      />
    </Stack>
  );
}
