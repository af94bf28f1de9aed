import { Radio, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { ticketFieldText } from '../../../../shared/text/tickets-fields.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { useSession } from '../../../api/session.tsx';
import { useLanguage, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import classes from './data.module.css';
import type { Clash, EditableField } from './fields.ts';
import type { Patch } from './useSaveFields.ts';

interface ConflictDialogProps {
  clashes: Clash[];
  patch: Patch;
  busy: boolean;
  error: unknown;
  onChoose: (patch: Patch) => void;
  onClose: () => void;
}

/** Both texts of every field two people changed at once; the officer chooses for each, nothing is lost meanwhile. */
export function ConflictDialog({ clashes, patch, busy, error, onChoose, onClose }: ConflictDialogProps) {
  const t = useText(ticketPageText);
  const names = useText(ticketFieldText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const [theirs, setTheirs] = useState<ReadonlySet<EditableField>>(new Set());
  const choose = (field: EditableField, takeTheirs: boolean) => {
    const next = new Set(theirs);
    if (takeTheirs) next.add(field);
    else next.delete(field);
    setTheirs(next);
  };
  const submit = () => {
    const chosen: Patch = { ...patch };
    for (const clash of clashes) if (theirs.has(clash.field)) chosen[clash.field] = clash.theirs;
    onChoose(chosen);
  };
  return (
    <TicketDialog
      title={t.conflictTitle}
      onClose={onClose}
      submit={t.applyChoice}
      size="xl"
      busy={busy}
      error={error}
      onSubmit={submit}
    >
      <Text size="sm" mb="sm">
        {t.conflictBody}
      </Text>
      {clashes.map(({ field, before, theirs: other, mine, by, at }) => (
        <Radio.Group
          key={field}
          label={names[field]}
          description={t.conflictBy(by, formatDateTime(at, zone, language))}
          value={theirs.has(field) ? 'theirs' : 'mine'}
          onChange={(value) => choose(field, value === 'theirs')}
          mb="md"
        >
          <Table withTableBorder mt="xs" layout="fixed">
            <Table.Tbody>
              <Table.Tr>
                <Table.Th w={160}>{t.before}</Table.Th>
                <Table.Td className={classes.version}>{before || t.empty}</Table.Td>
              </Table.Tr>
              <Table.Tr>
                <Table.Th>
                  <Radio value="mine" label={t.useMine} />
                </Table.Th>
                <Table.Td className={classes.version}>{mine || t.empty}</Table.Td>
              </Table.Tr>
              <Table.Tr>
                <Table.Th>
                  <Radio value="theirs" label={t.useTheirs} />
                </Table.Th>
                <Table.Td className={classes.version}>{other || t.empty}</Table.Td>
              </Table.Tr>
            </Table.Tbody>
          </Table>
        </Radio.Group>
      ))}
    </TicketDialog>
  );
}
