import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { bulkText } from '../../../../shared/text/mail-bulk-ui.ts';
import { useSession } from '../../../api/session.tsx';
import { type QueueActionProps, useText } from '../../../ui/index.ts';
import { useMailStatus } from '../parts/useMailStatus.ts';
import { BulkDialog } from './BulkDialog.tsx';

/** In the bar of ticked tickets: one mail to all their reporters. */
export function BulkAction({ ticketIds, onDone }: QueueActionProps) {
  const t = useText(bulkText);
  const session = useSession();
  const configured = useMailStatus()?.configured === true;
  const [open, setOpen] = useState(false);
  if (!session.can('work') || !configured) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMailForward size={14} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t.action}
      </Button>
      {open && <BulkDialog ticketIds={ticketIds} onClose={() => setOpen(false)} onSent={onDone} />}
    </>
  );
}
