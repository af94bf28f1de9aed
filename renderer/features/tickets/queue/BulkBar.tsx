import { Button, Menu } from '@mantine/core';
import { IconArrowsSort, IconUserCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Queue } from '../../../../shared/domain/vocabulary.ts';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { queueActions, useText } from '../../../ui/index.ts';
import { useAssign } from '../parts/useAssign.ts';
import { BulkPriorityDialog } from './BulkPriorityDialog.tsx';
import { changeQueue } from './memory.ts';
import classes from './queue.module.css';

/** What can be done with the ticked tickets; stands in the place of the filters while something is ticked. */
export function BulkBar({ queue, selection }: { queue: Queue; selection: ReadonlySet<string> }) {
  const t = useText(queueScreenText);
  const session = useSession();
  const assign = useAssign();
  const [prioritising, setPrioritising] = useState(false);
  const { data: staff = [] } = useQuery(api.staff.names.queryOptions());
  const ids = [...selection];
  const clear = () => changeQueue(queue, { selection: new Set() });
  const others = staff.filter(({ id, role }) => id !== session.staff.staffId && role !== 'auditor');
  const give = (assigneeId: string | null) => assign.mutate({ ids, assigneeId }, { onSuccess: clear });
  return (
    <section className={classes.bar} data-bulk aria-label={t.selected(ids.length)}>
      <strong>{t.selected(ids.length)}</strong>
      {session.can('work') && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button loading={assign.isPending} leftSection={<IconUserCheck size={14} aria-hidden="true" />}>
              {t.assign}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
            <Menu.Label>{t.assignTo}</Menu.Label>
            <Menu.Item onClick={() => give(session.staff.staffId)}>{t.assignMe}</Menu.Item>
            {others.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => give(id)}>
                {name}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => give(null)}>{t.assignNobody}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {session.can('work') && (
        <Button
          variant="default"
          leftSection={<IconArrowsSort size={14} aria-hidden="true" />}
          onClick={() => setPrioritising(true)}
        >
          {t.setPriority}
        </Button>
      )}
      {queueActions().map(({ key, Action }) => (
        <Action key={key} ticketIds={ids} onDone={clear} />
      ))}
      <Button variant="subtle" ml="auto" leftSection={<IconX size={14} aria-hidden="true" />} onClick={clear}>
        {t.clearSelection}
      </Button>
      {prioritising && <BulkPriorityDialog ids={ids} onDone={clear} onClose={() => setPrioritising(false)} />}
    </section>
  );
}
