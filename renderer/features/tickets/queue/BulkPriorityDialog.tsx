import { Button, Group, List, Modal, SegmentedControl, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Priority, priorities } from '../../../../shared/domain/vocabulary.ts';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { priorityText } from '../../../../shared/text/vocabulary.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { clearDraft, DraftTextarea, useNotices, useText } from '../../../ui/index.ts';
import { useTrouble } from '../parts/useTrouble.ts';

const draftKey = 'tickets.bulkPriority';

/** One priority for many tickets, with the reason that is recorded on each; says which ones were refused and why. */
export function BulkPriorityDialog(props: { ids: string[]; onDone: () => void; onClose: () => void }) {
  const { ids, onDone, onClose } = props;
  const t = useText(queueScreenText);
  const ui = useText(uiText);
  const names = useText(priorityText);
  const notices = useNotices();
  const trouble = useTrouble();
  const [priority, setPriority] = useState<Priority>('high');
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => client.tickets.bulkPriority({ ids, priority, reason: reason.trim() }),
    onSuccess: ({ changed, refused }) => {
      void queries.invalidateQueries({ queryKey: api.tickets.key() });
      clearDraft(draftKey);
      if (changed > 0) notices.done(t.priorityChanged(changed));
      if (refused.length > 0) return;
      onDone();
      onClose();
    },
  });
  const refused = change.data?.refused ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.setPriorityTitle(ids.length)}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <SegmentedControl
        fullWidth
        aria-label={t.priority}
        value={priority}
        onChange={(value) => setPriority(priorities.find((known) => known === value) ?? 'high')}
        data={priorities.map((value) => ({ value, label: names[value] }))}
      />
      <DraftTextarea
        mt="md"
        label={t.reason}
        description={t.reasonHelp}
        value={reason}
        onChange={setReason}
        draftKey={draftKey}
        maxLength={2000}
        data-autofocus
      />
      {change.isError && (
        <Text role="alert" c="red" size="sm" mt="sm">
          {trouble(change.error).message}
        </Text>
      )}
      {refused.length > 0 && (
        <div role="alert">
          <Text size="sm" mt="sm">
            {t.refused(refused.length)}
          </Text>
          <List size="sm">
            {refused.map(({ number, why }) => (
              <List.Item key={number}>
                {number}: {why}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose}>
          {refused.length > 0 ? ui.close : ui.cancel}
        </Button>
        {refused.length === 0 && (
          <Button loading={change.isPending} disabled={reason.trim().length < 3} onClick={() => change.mutate()}>
            {t.changePriority}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
