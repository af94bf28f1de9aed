import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { useText } from '../../../ui/index.ts';
import { TroubleText } from '../parts/TroubleText.tsx';
import { RefusedContext } from './desk.ts';

/** Where a click came after a colleague's change: says who changed what, over whatever else is open. */
export function Refusals({ children }: { children: ReactNode }) {
  const t = useText(ticketPageText);
  const ui = useText(uiText);
  const [error, setError] = useState<unknown>();
  const close = () => setError(undefined);
  return (
    <RefusedContext value={setError}>
      {children}
      <Modal
        opened={error !== undefined}
        onClose={close}
        title={t.changedTitle}
        size="lg"
        zIndex={300}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        <TroubleText error={error} />
        <Group justify="flex-end" mt="lg">
          <Button onClick={close} data-autofocus>
            {t.changedSeen}
          </Button>
        </Group>
      </Modal>
    </RefusedContext>
  );
}
