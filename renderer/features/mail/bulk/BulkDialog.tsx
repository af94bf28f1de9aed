import { Modal } from '@mantine/core';
import { useState } from 'react';
import { bulkText } from '../../../../shared/text/mail-bulk-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { useText } from '../../../ui/index.ts';
import type { BulkMail } from '../parts/types.ts';
import { BulkForm } from './BulkForm.tsx';
import { BulkProgress } from './BulkProgress.tsx';
import { ByProblem } from './ByProblem.tsx';

interface BulkDialogProps {
  /** Left out: the tickets of a kind of problem, chosen here. */
  ticketIds?: string[];
  onClose: () => void;
  onSent?: () => void;
}

/** One answer to the reporters of many tickets: who gets it, what it says, how far it is. */
export function BulkDialog({ ticketIds, onClose, onSent }: BulkDialogProps) {
  const t = useText(bulkText);
  const ui = useText(uiText);
  const [chosen, setChosen] = useState(ticketIds ?? []);
  const [sent, setSent] = useState<BulkMail>();
  const close = () => {
    if (sent !== undefined) onSent?.();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={ticketIds === undefined ? t.byProblemTitle : t.title(ticketIds.length)}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {sent !== undefined ? (
        <BulkProgress bulk={sent} onClose={close} />
      ) : (
        <>
          {ticketIds === undefined && <ByProblem onChosen={setChosen} />}
          {chosen.length > 0 && <BulkForm key={chosen.join()} ticketIds={chosen} onClose={close} onSent={setSent} />}
        </>
      )}
    </Modal>
  );
}
