import { Button, Group, Popover } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf, isoFromDay } from '../../../../shared/domain/time/zone.ts';
import { grantText } from '../../../../shared/text/access-grants-ui.ts';
import { client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { FieldRow, saveFile, useNotices, useText } from '../../../ui/index.ts';

/** Prints the register of a period; this year unless something else is chosen. */
export function RegisterButtons() {
  const t = useText(grantText);
  const notices = useNotices();
  const trouble = useTrouble();
  const { now, zone } = useSession();
  const today = isoFromDay(dayOf(now, zone));
  const [period, setPeriod] = useState({ from: `${today.slice(0, 4)}-01-01`, to: today });
  const make = useMutation({
    mutationFn: (format: 'pdf' | 'xlsx') => client.escalations.grants.register({ ...period, format }),
    onSuccess: (file) => {
      saveFile(file);
      notices.done(t.made(file.name));
    },
    onError: (error) => notices.failed(trouble(error).message),
  });
  return (
    <Popover width={320} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconPrinter size={15} aria-hidden="true" />}>
          {t.print}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <FieldRow>
          {(['from', 'to'] as const).map((side) => (
            <DateInput
              key={side}
              label={t[side]}
              valueFormat="D MMM YYYY"
              value={period[side]}
              popoverProps={{ withinPortal: false }}
              onChange={(value) => value !== null && setPeriod((known) => ({ ...known, [side]: value }))}
            />
          ))}
        </FieldRow>
        <Group gap="sm" mt="md" justify="flex-end">
          <Button variant="default" disabled={make.isPending} onClick={() => make.mutate('xlsx')}>
            {t.workbook}
          </Button>
          <Button data-autofocus loading={make.isPending} onClick={() => make.mutate('pdf')}>
            {t.pdf}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
