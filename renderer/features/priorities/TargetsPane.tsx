import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { Priority } from '../../../shared/domain/priority/index.ts';
import { priorities as levels } from '../../../shared/domain/vocabulary.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { priorityText } from '../../../shared/text/vocabulary.ts';
import { PriorityMark, useText } from '../../ui/index.ts';
import classes from './priorities.module.css';
import type { Faults, Sheet, TypedTarget } from './sheet.ts';
import { TimeField } from './TimeField.tsx';

type Props = { sheet: Sheet; faults: Faults; onChange: ((next: Sheet) => void) | undefined };

/** What the office promises for each priority. */
export function TargetsPane({ sheet, faults, onChange }: Props) {
  return (
    <div className={classes.targets}>
      {levels.map((level) => (
        <TargetCard key={level} level={level} sheet={sheet} faults={faults} onChange={onChange} />
      ))}
    </div>
  );
}

function TargetCard({ level, sheet, faults, onChange }: Props & { level: Priority }) {
  const t = useText(prioritiesText);
  const words = useText(priorityText);
  const target = sheet.targets[level];
  const readOnly = onChange === undefined;
  const set = (part: Partial<TypedTarget>) =>
    onChange?.({ ...sheet, targets: { ...sheet.targets, [level]: { ...target, ...part } } });
  const fault = (field: keyof TypedTarget) =>
    faults.fields[`targets.${level}.${field}.amount`] ?? faults.fields[`targets.${level}.${field}`];
  return (
    <section className={classes.target} aria-label={words[level]}>
      <h2 className={classes.targetTitle}>
        <PriorityMark level={level} text={words[level]} />
      </h2>
      <TimeField
        label={t.response}
        value={target.response}
        error={fault('response')}
        readOnly={readOnly}
        onChange={(response) => set({ response })}
      />
      <Checkbox
        label={t.responseSameDay}
        checked={target.responseSameDay}
        disabled={readOnly}
        onChange={(event) => set({ responseSameDay: event.currentTarget.checked })}
      />
      <TimeField
        label={t.solve}
        value={target.solve}
        error={fault('solve')}
        readOnly={readOnly}
        onChange={(solve) => set({ solve })}
      />
      <TextInput
        label={`${t.solveBefore} (${t.solveBeforeUnit})`}
        placeholder={t.solveBeforeNone}
        inputMode="numeric"
        readOnly={readOnly}
        value={target.solveBeforeStage}
        error={fault('solveBeforeStage')}
        onChange={(event) => set({ solveBeforeStage: event.currentTarget.value })}
      />
      <TimeField
        label={t.escalateAfter}
        value={target.escalateAfter}
        error={fault('escalateAfter')}
        readOnly={readOnly}
        onChange={(escalateAfter) => set({ escalateAfter })}
      />
      <Textarea
        label={t.ground}
        minRows={2}
        readOnly={readOnly}
        value={target.ground}
        error={fault('ground')}
        onChange={(event) => set({ ground: event.currentTarget.value })}
      />
    </section>
  );
}
