import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { api, client } from '../../api/client.ts';
import { useTrouble } from '../../api/useTrouble.ts';
import { ConfirmDialog, useNotices, useText } from '../../ui/index.ts';
import classes from './reports.module.css';
import type { Deviation } from './types.ts';

/** The supervisor says that they have seen a departure from the SOP, or a late step. */
export function AcknowledgeDialog({ deviation, onClose }: { deviation: Deviation; onClose: () => void }) {
  const t = useText(reportsUiText);
  const notices = useNotices();
  const trouble = useTrouble();
  const cache = useQueryClient();
  const isLate = deviation.result === 'late';
  const [note, setNote] = useState('');
  const acknowledge = async () => {
    const { ticketId: id, stepRunId } = deviation;
    const ticket = await client.tickets.acknowledgeDeviation({ id, stepRunId, note });
    cache.setQueryData(api.tickets.get.queryKey({ input: { id } }), ticket);
    await cache.invalidateQueries({ queryKey: api.reports.key() });
    notices.done(isLate ? t.lateAcknowledged : t.acknowledged);
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      question={isLate ? t.acknowledgeLate : t.acknowledgeTitle}
      confirm={t.acknowledge}
      onConfirm={acknowledge}
      errorText={(error) => trouble(error).message}
    >
      <p className={classes.note}>
        {deviation.ticketNumber} · {deviation.step}
      </p>
      <p className={classes.note}>{deviation.reason}</p>
      <Textarea
        label={t.note}
        description={t.acknowledgeHelp}
        autosize
        minRows={2}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
