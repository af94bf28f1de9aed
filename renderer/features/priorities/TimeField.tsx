import { Input, Select, TextInput } from '@mantine/core';
import { timeUnit } from '../../../shared/domain/time/index.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { useText } from '../../ui/index.ts';
import classes from './priorities.module.css';
import type { TypedTime } from './sheet.ts';

type Props = {
  label: string;
  value: TypedTime;
  error: string | undefined;
  readOnly: boolean;
  onChange: (next: TypedTime) => void;
};

/** A standard time: how much, and of what; or that nothing is measured. */
export function TimeField({ label, value, error, readOnly, onChange }: Props) {
  const t = useText(prioritiesText);
  const timed = value.kind === 'limit' || value.kind === 'minimum';
  const choose = (chosen: string | null) => {
    const unit = timeUnit.safeParse(chosen);
    if (unit.success) onChange({ ...value, kind: timed ? value.kind : 'limit', unit: unit.data });
    else if (chosen === 'notApplicable' || chosen === 'unspecified') onChange({ ...value, kind: chosen });
  };
  return (
    <fieldset className={classes.plain}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.timeField}>
        <TextInput
          aria-label={`${label}: ${t.amount}`}
          inputMode="numeric"
          readOnly={readOnly}
          disabled={!timed}
          error={error !== undefined}
          value={timed ? value.amount : ''}
          onChange={(event) => onChange({ ...value, amount: event.currentTarget.value })}
        />
        <Select
          aria-label={`${label}: ${t.unit}`}
          readOnly={readOnly}
          allowDeselect={false}
          value={timed ? value.unit : value.kind}
          onChange={choose}
          data={[
            ...timeUnit.options.map((unit) => ({ value: unit, label: t[unit] })),
            { value: 'notApplicable', label: t.notApplicable },
            { value: 'unspecified', label: t.unspecified },
          ]}
        />
      </div>
      {error !== undefined && <Input.Error mt={4}>{error}</Input.Error>}
    </fieldset>
  );
}
