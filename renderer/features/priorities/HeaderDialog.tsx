import { Button, Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { FieldRow, FormActions, useText } from '../../ui/index.ts';
import type { Faults, Sheet } from './sheet.ts';

type Props = {
  opened: boolean;
  onClose: () => void;
  sheet: Sheet;
  faults: Faults;
  onChange: (next: Sheet) => void;
};

/** Number, title and approval of the document; saved as it is typed, like the rest of the draft. */
export function HeaderDialog({ opened, onClose, sheet, faults, onChange }: Props) {
  const t = useText(prioritiesText);
  const ui = useText(uiText);
  const text = (field: 'number' | 'title' | 'approvedBy') => ({
    value: sheet[field],
    error: faults.fields[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...sheet, [field]: event.currentTarget.value }),
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t.header} size="lg" closeButtonProps={{ 'aria-label': ui.close }}>
      <Stack gap="sm">
        <TextInput label={t.documentTitle} {...text('title')} data-autofocus />
        <FieldRow>
          <TextInput label={t.number} {...text('number')} />
          <DateInput
            label={t.effectiveFrom}
            valueFormat="D MMMM YYYY"
            clearable
            error={faults.fields.effectiveFrom}
            value={sheet.effectiveFrom === '' ? null : sheet.effectiveFrom}
            onChange={(date) => onChange({ ...sheet, effectiveFrom: date ?? '' })}
          />
        </FieldRow>
        <TextInput label={t.approvedByField} {...text('approvedBy')} />
        <Checkbox
          label={t.approved}
          description={t.approvedHelp}
          checked={sheet.approved}
          onChange={(event) => onChange({ ...sheet, approved: event.currentTarget.checked })}
        />
      </Stack>
      <FormActions>
        <Button onClick={onClose}>{t.close}</Button>
      </FormActions>
    </Modal>
  );
}
