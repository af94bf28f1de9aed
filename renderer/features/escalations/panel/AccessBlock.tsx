import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { api } from '../../../api/client.ts';
import { SectionCard, type TicketInSlot, useText } from '../../../ui/index.ts';
import { GrantForm } from '../grants/GrantForm.tsx';
import { GrantMark } from '../grants/GrantMark.tsx';
import classes from './panel.module.css';

/** Server access asked for this ticket. */
export function AccessBlock({ ticket, canWork }: { ticket: TicketInSlot; canWork: boolean }) {
  const t = useText(escalationText);
  const [asking, setAsking] = useState(false);
  const grants = useQuery(api.escalations.grants.list.queryOptions({ input: { ticketId: ticket.id } }));
  return (
    <SectionCard
      title={t.accessTitle}
      actions={
        canWork && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconKey size={14} aria-hidden="true" />}
            onClick={() => setAsking(true)}
          >
            {t.accessAsk}
          </Button>
        )
      }
    >
      {grants.data === undefined || grants.data.items.length === 0 ? (
        <p className={classes.dim}>{t.accessHelp}</p>
      ) : (
        <ul className={classes.lines}>
          {grants.data.items.map((grant) => (
            <li key={grant.id} className={classes.headLine}>
              <Link href={`/akses/${grant.id}`}>
                {grant.applicant} · {grant.account}
              </Link>
              <GrantMark grant={grant} />
            </li>
          ))}
        </ul>
      )}
      {asking && <GrantForm ticket={ticket} onClose={() => setAsking(false)} />}
    </SectionCard>
  );
}
