import { Group, Input, Radio } from '@mantine/core';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { useText } from '../../../ui/index.ts';

const marks = [1, 2, 3, 4, 5];

/** The user's rating from 1 to 5, or none; as words for screen readers, as numbers for the eye. */
export function RatingField({ value, onChange }: { value: number | null; onChange: (value: number | null) => void }) {
  const t = useText(commandText);
  return (
    <Radio.Group
      label={t.rating}
      value={value === null ? '' : String(value)}
      onChange={(next) => onChange(marks.find((mark) => String(mark) === next) ?? null)}
    >
      <Group gap="md" mt="xs">
        {marks.map((mark) => (
          <Radio key={mark} value={String(mark)} label={mark} aria-label={t.ratingOf(mark)} />
        ))}
        <Radio value="" label={t.noRating} />
      </Group>
      <Input.Description mt={4}>{t.ratingHelp}</Input.Description>
    </Radio.Group>
  );
}
