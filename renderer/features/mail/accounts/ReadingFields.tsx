import { Autocomplete, Checkbox, NumberInput, Stack, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { mailAccountText } from '../../../../shared/text/mail-accounts-ui.ts';
import { FieldRow, SectionCard, useText } from '../../../ui/index.ts';
import type { AccountForm } from './account-form.ts';

interface ReadingFieldsProps {
  form: AccountForm;
  set: (change: Partial<AccountForm>) => void;
  /** Folders the test found. */
  folders: string[];
  errorOf: (path: string) => string | undefined;
}

/** Which folder, since when, how often, and what stands under every mail. */
export function ReadingFields({ form, set, folders, errorOf }: ReadingFieldsProps) {
  const t = useText(mailAccountText);
  return (
    <SectionCard title={t.reading}>
      <Stack gap="xs">
        <FieldRow>
          <Autocomplete
            label={t.folder}
            required
            data={folders}
            maxLength={200}
            value={form.folder}
            error={errorOf('folder')}
            onChange={(folder) => set({ folder })}
          />
          <Autocomplete
            label={t.sentFolder}
            description={t.sentFolderHelp}
            data={folders}
            maxLength={200}
            value={form.sentFolder}
            error={errorOf('sentFolder')}
            onChange={(sentFolder) => set({ sentFolder })}
          />
        </FieldRow>
        <FieldRow>
          <DateInput
            label={t.readFrom}
            description={t.readFromHelp}
            clearable
            valueFormat="DD MMM YYYY"
            value={form.readFrom}
            error={errorOf('readFrom')}
            onChange={(readFrom) => set({ readFrom })}
          />
          <NumberInput
            label={t.poll}
            description={t.pollHelp}
            min={1}
            max={120}
            allowDecimal={false}
            value={form.pollMinutes}
            onChange={(value) => set({ pollMinutes: typeof value === 'number' ? value : 2 })}
          />
        </FieldRow>
        <Textarea
          label={t.signature}
          description={t.signatureHelp}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={2_000}
          value={form.signature}
          onChange={(event) => set({ signature: event.currentTarget.value })}
        />
        <Checkbox
          label={t.opensTickets}
          description={t.opensTicketsHelp}
          checked={form.opensTickets}
          onChange={(event) => set({ opensTickets: event.currentTarget.checked })}
        />
      </Stack>
    </SectionCard>
  );
}
