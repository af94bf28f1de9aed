import { Button, Menu } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { api } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { saveFile, useNotices, useText } from '../../ui/index.ts';
import type { TableVersion } from './types.ts';

/** The shown version on paper or as a workbook. */
export function PrintMenu({ version }: { version: TableVersion }) {
  const t = useText(prioritiesText);
  const notices = useNotices();
  const print = useMutation(
    api.priorities.print.mutationOptions({
      onSuccess: saveFile,
      onError: (error) => notices.failed(troubleOf(error, t.unreachable).message),
    }),
  );
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" loading={print.isPending} leftSection={<IconPrinter size={15} aria-hidden="true" />}>
          {t.print}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileTypePdf size={16} aria-hidden="true" />}
          onClick={() => print.mutate({ id: version.id, format: 'pdf' })}
        >
          {t.printPdf}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
          onClick={() => print.mutate({ id: version.id, format: 'xlsx' })}
        >
          {t.printXlsx}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
