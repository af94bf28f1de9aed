import { Alert, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { findStep } from '../../../../shared/domain/procedure/document.ts';
import { END } from '../../../../shared/domain/procedure/step.ts';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { stepNumber } from '../sop/sop-rows.ts';
import { useDesk } from '../ticket/desk.ts';

/** Skips the running step or departs from it: always with a reason, at a decision with the answer taken, a departure with where to go on. */
export function DepartDialog({ outcome, onClose }: { outcome: 'skipped' | 'deviated'; onClose: () => void }) {
  const { ticket, document: text, undo } = useDesk();
  const t = useText(sopText);
  const notices = useNotices();
  const run = ticket.run;
  const stepId = run?.currentStepId ?? '';
  const ways = run?.actions.filter((action) => action.outcome === outcome) ?? [];
  const answers = ways.filter(({ branch }) => branch !== null);
  const [branch, setBranch] = useState(answers[0]?.branch ?? null);
  const [jumpTo, setJumpTo] = useState<string | null>(null);
  const draft = useDraft(`ticket:${ticket.id}:depart:${stepId}`);
  const step = text ? findStep(text, stepId) : undefined;
  const number = step ? stepNumber(step) : stepId;
  const save = useTicketAction(
    ticket,
    (target, reason: string) =>
      client.tickets.completeStep({
        ...target,
        stepId,
        outcome,
        reason,
        branch: jumpTo === null ? (branch ?? undefined) : undefined,
        jumpTo: jumpTo ?? undefined,
      }),
    {
      quiet: true,
      onDone: () => {
        draft.clear();
        notices.undo(t.stepDone(number), undo);
        onClose();
      },
    },
  );
  const nameOf = (id: string) => {
    const target = text ? findStep(text, id) : undefined;
    if (id === END || target === undefined) return t.endOfRun;
    return `${t.stepNumber(stepNumber(target))}: ${target.activity.slice(0, 90)}`;
  };
  return (
    <TicketDialog
      title={outcome === 'skipped' ? t.departSkipTitle(number) : t.departDeviateTitle(number)}
      onClose={onClose}
      submit={outcome === 'skipped' ? t.skip : t.deviate}
      disabled={draft.text.trim().length < 3}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate(draft.text.trim())}
    >
      <Stack gap="sm">
        <Alert color="yellow" variant="light">
          {t.departHelp}
        </Alert>
        {answers.length > 0 && jumpTo === null && (
          <Radio.Group
            label={t.answer}
            value={branch ?? ''}
            onChange={(value) => setBranch(value === 'yes' || value === 'no' ? value : null)}
          >
            <Stack gap={6} mt="xs">
              {answers.map((way) => (
                <Radio key={way.branch} value={way.branch ?? ''} label={way.label} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {outcome === 'deviated' && (
          <Select
            label={t.continueAt}
            placeholder={t.asSop}
            clearable
            searchable
            data={run?.jumpTargets.map((id) => ({ value: id, label: nameOf(id) })) ?? []}
            value={jumpTo}
            onChange={setJumpTo}
          />
        )}
        <DraftField draft={draft} label={t.reason} maxLength={2000} data-autofocus />
      </Stack>
    </TicketDialog>
  );
}
