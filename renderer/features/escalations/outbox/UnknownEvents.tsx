import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { outboxText } from '../../../../shared/text/escalations-outbox.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { api } from '../../../api/client.ts';
import { Loading, useText } from '../../../ui/index.ts';
import panel from '../panel/panel.module.css';
import { useWhen } from '../parts/useWhen.ts';

/** News of kinds this Loket does not know, as they came. */
export function UnknownEvents({ onClose }: { onClose: () => void }) {
  const t = useText(outboxText);
  const ui = useText(uiText);
  const when = useWhen();
  const events = useQuery(api.escalations.unknownEvents.queryOptions({ input: { limit: 100 } }));
  return (
    <Modal opened onClose={onClose} size="lg" title={t.unknownTitle} closeButtonProps={{ 'aria-label': ui.close }}>
      <p className={panel.dim}>{t.unknownHelp}</p>
      {events.data === undefined ? (
        <Loading lines={3} />
      ) : (
        <ul className={panel.lines}>
          {events.data.items.map(({ id, type, at, ticketNumber, data }) => (
            <li key={id}>
              <div className={panel.headLine}>
                <strong>
                  {type} {ticketNumber}
                </strong>
                <span className={panel.dim}>{when(at)}</span>
              </div>
              <code className={panel.hash}>{data}</code>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
