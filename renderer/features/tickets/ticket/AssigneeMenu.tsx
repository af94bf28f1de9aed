import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { KeyHint, useShortcut, useText } from '../../../ui/index.ts';
import { useAssign } from '../parts/useAssign.ts';
import { useDesk } from './desk.ts';

/** Who works the ticket: a menu to hand it on, and A to take it oneself. */
export function AssigneeMenu() {
  const { ticket, canWork } = useDesk();
  const t = useText(ticketPageText);
  const q = useText(queueScreenText);
  const session = useSession();
  const assign = useAssign(ticket.id);
  const { data: staff = [] } = useQuery(api.staff.names.queryOptions());
  const me = session.staff.staffId;
  const isMine = ticket.assignee?.id === me;
  const give = (assigneeId: string | null) => assign.mutate({ ids: [ticket.id], assigneeId });
  useShortcut('a', t.assignMe, () => give(me), { group: t.shortcuts, enabled: canWork && !isMine });
  const name = ticket.assignee?.name ?? t.nobody;
  if (!canWork) return <span>{name}</span>;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={`${t.assign}: ${name}`}
            rightSection={<IconChevronDown size={13} aria-hidden="true" />}
          >
            {name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
          {staff
            .filter(({ role, id }) => role !== 'auditor' && id !== ticket.assignee?.id)
            .map((person) => (
              <Menu.Item key={person.id} onClick={() => give(person.id)}>
                {person.id === me ? q.assignMe : person.name}
              </Menu.Item>
            ))}
          {ticket.assignee !== null && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => give(null)}>{q.assignNobody}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {!isMine && (
        <Button
          variant="light"
          size="compact-xs"
          aria-keyshortcuts="A"
          rightSection={<KeyHint keys="a" />}
          onClick={() => give(me)}
        >
          {t.take}
        </Button>
      )}
    </>
  );
}
