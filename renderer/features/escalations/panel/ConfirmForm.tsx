import { Button, Rating } from '@mantine/core';
import { useState } from 'react';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { client } from '../../../api/client.ts';
import { clearDraft, DraftTextarea, useText } from '../../../ui/index.ts';
import { useEscalationAction } from '../parts/cache.ts';
import { Trouble } from '../parts/Trouble.tsx';
import type { Escalation } from '../parts/types.ts';
import classes from './panel.module.css';

/** Tells LKPP whether its solution worked; "not solved" goes on under the same number. */
export function ConfirmForm({ escalation: { id } }: { escalation: Escalation }) {
  const t = useText(escalationText);
  const draftKey = `escalation.confirm.${id}`;
  const [clientKey] = useState(() => crypto.randomUUID());
  const [note, setNote] = useState('');
  const [rating, setRating] = useState(0);
  const confirm = useEscalationAction(
    (solved: boolean) =>
      client.escalations.confirm({ id, clientKey, solved, note: note.trim(), rating: rating === 0 ? null : rating }),
    t.confirmed,
    () => clearDraft(draftKey),
  );
  return (
    <section className={classes.task} data-open aria-label={t.confirmTitle}>
      <strong>{t.confirmTitle}</strong>
      <p className={classes.dim}>{t.confirmHelp}</p>
      <div className={classes.form}>
        <DraftTextarea label={t.note} draftKey={draftKey} autosize minRows={2} value={note} onChange={setNote} />
        <div className={classes.buttons}>
          <span>{t.rating}</span>
          <Rating value={rating} onChange={setRating} aria-label={t.rating} />
        </div>
        <Trouble error={confirm.error} />
        <div className={classes.buttons}>
          <Button loading={confirm.isPending} onClick={() => confirm.mutate(true)}>
            {t.solved}
          </Button>
          <Button
            variant="default"
            disabled={confirm.isPending || note.trim() === ''}
            onClick={() => confirm.mutate(false)}
          >
            {t.notSolved}
          </Button>
        </div>
      </div>
    </section>
  );
}
