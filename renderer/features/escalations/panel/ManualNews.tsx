import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { client } from '../../../api/client.ts';
import { clearDraft, DraftTextarea, FieldRow, useText } from '../../../ui/index.ts';
import { useEscalationAction } from '../parts/cache.ts';
import { Trouble } from '../parts/Trouble.tsx';
import type { Escalation } from '../parts/types.ts';
import classes from './panel.module.css';

const kinds = ['accepted', 'dataRequested', 'levelChanged', 'progress', 'resolved', 'returned'] as const;
type Kind = (typeof kinds)[number];

/** Writes down what LKPP's own page shows, so that clocks and ticket move as with the gateway. */
export function ManualNews({ escalation: { id, version, level, acceptedAt } }: { escalation: Escalation }) {
  const t = useText(escalationText);
  const draftKey = `escalation.news.${id}`;
  const [kind, setKind] = useState<Kind>(acceptedAt === null ? 'accepted' : 'progress');
  const [at, setLevel] = useState<number>(level ?? 0);
  const [body, setBody] = useState('');
  const withLevel = kind === 'accepted' || kind === 'levelChanged';
  const needsWords = kind !== 'accepted' && kind !== 'levelChanged';
  const save = useEscalationAction(
    () => client.escalations.recordManualEvent({ id, version, kind, level: withLevel ? at : level, body: body.trim() }),
    t.newsSaved,
    () => {
      clearDraft(draftKey);
      setBody('');
    },
  );
  return (
    <form
      className={classes.form}
      aria-label={t.whatShown}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <strong>{t.whatShown}</strong>
      <FieldRow>
        <Select
          label={t.kind}
          allowDeselect={false}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'progress')}
          data={kinds.map((value) => ({ value, label: t[`saw_${value}`] }))}
        />
        {withLevel && (
          <Select
            label={t.levelLabel}
            allowDeselect={false}
            value={String(at)}
            onChange={(value) => setLevel(Number(value))}
            data={[0, 1, 2].map((value) => ({ value: String(value), label: t.level(value) }))}
          />
        )}
      </FieldRow>
      <DraftTextarea
        label={t.words}
        required={needsWords}
        draftKey={draftKey}
        autosize
        minRows={2}
        value={body}
        onChange={setBody}
      />
      <Trouble error={save.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending} disabled={needsWords && body.trim() === ''}>
          {t.saveNews}
        </Button>
      </div>
    </form>
  );
}
