import { Button, Group } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { mailRegisterText } from '../../../../shared/text/mail-register-ui.ts';
import { client } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { type ReportPeriod, saveFile, useNotices, useText } from '../../../ui/index.ts';

/** The name of the report on its tab. */
export function RegisterTitle() {
  return useText(mailRegisterText).tab;
}

/** The register on official paper or as a workbook. */
export function RegisterActions({ period: { from, to } }: { period: ReportPeriod }) {
  const t = useText(mailRegisterText);
  const notices = useNotices();
  const trouble = useTrouble();
  const make = useMutation({
    mutationFn: (format: 'pdf' | 'xlsx') => client.mail.registerFile({ from, to, format }),
    onSuccess: (file) => {
      saveFile(file);
      notices.done(t.made(file.name));
    },
    onError: (error) => notices.failed(trouble(error).message),
  });
  return (
    <Group gap="xs" className="no-print">
      <Button
        leftSection={<IconPrinter size={15} aria-hidden="true" />}
        loading={make.isPending && make.variables === 'pdf'}
        disabled={make.isPending}
        onClick={() => make.mutate('pdf')}
      >
        {t.pdf}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={15} aria-hidden="true" />}
        loading={make.isPending && make.variables === 'xlsx'}
        disabled={make.isPending}
        onClick={() => make.mutate('xlsx')}
      >
        {t.xlsx}
      </Button>
    </Group>
  );
}
