import { Button, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { moveEnd, moveStart, removePattern } from '../../../shared/domain/time/edit-patterns.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { FieldRow, useLanguage, useNotices, useText } from '../../ui/index.ts';
import classes from './calendar.module.css';
import { HoursFields } from './HoursFields.tsx';
import { type Faults, lawfulMinutes, minutesOfWeek, type TypedPattern } from './typed.ts';

type Props = {
  patterns: readonly TypedPattern[];
  index: number;
  faults: Faults;
  onChange: ((next: TypedPattern[]) => void) | undefined;
  onRemoved: () => void;
};

/** Name, dates and hours of one weekly pattern. Its neighbours follow when a date moves. */
export function PatternEditor({ patterns, index, faults, onChange, onRemoved }: Props) {
  const t = useText(calendarText);
  const notices = useNotices();
  const pattern = patterns[index];
  if (pattern === undefined) return null;
  const readOnly = onChange === undefined;
  const isLast = index === patterns.length - 1;
  const fault = (field: string) => faults[`patterns.${index}.${field}`];
  const set = (part: Partial<TypedPattern>) =>
    onChange?.(patterns.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const remove = () => {
    onChange?.(removePattern(patterns, index));
    onRemoved();
    notices.undo(t.patternRemoved(pattern.name), () => onChange?.([...patterns]));
  };
  return (
    <div className={classes.pattern}>
      <TextInput
        label={t.patternName}
        readOnly={readOnly}
        value={pattern.name}
        error={fault('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <FieldRow>
        <DateInput
          label={t.validFrom}
          valueFormat="D MMM YYYY"
          readOnly={readOnly}
          value={pattern.validFrom}
          error={fault('validFrom')}
          onChange={(date) => date !== null && onChange?.(moveStart(patterns, index, date))}
        />
        <DateInput
          label={t.validTo}
          valueFormat="D MMM YYYY"
          placeholder={t.untilFurther}
          readOnly={readOnly}
          clearable={isLast && !readOnly}
          value={pattern.validTo}
          error={fault('validTo')}
          onChange={(date) => onChange?.(moveEnd(patterns, index, date))}
        />
      </FieldRow>
      <HoursFields
        days={pattern.days}
        readOnly={readOnly}
        faultOf={(weekday) => fault(`days.${weekday}`)}
        onChange={(days) => set({ days })}
      />
      {fault('days') !== undefined && (
        <p role="alert" className={classes.fault}>
          {fault('days')}
        </p>
      )}
      <div className={classes.week}>
        <WeekTotal pattern={pattern} />
        {!readOnly && patterns.length > 1 && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={remove}>
            {t.removePattern}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Hours a week beside what the law sets: a word and a shape. */
export function WeekTotal({ pattern }: { pattern: TypedPattern }) {
  const t = useText(calendarText);
  const { language } = useLanguage();
  const minutes = minutesOfWeek(pattern);
  if (minutes === null) return null;
  const hours = (amount: number) => formatNumber(amount / 60, language, 2);
  const law = lawfulMinutes(pattern.name);
  const isLawful = minutes === law;
  return (
    <span className={classes.total} data-tone={isLawful ? 'ontime' : 'duesoon'}>
      {isLawful ? <IconCircleCheck size={16} aria-hidden="true" /> : <IconAlertTriangle size={16} aria-hidden="true" />}
      <strong>{t.perWeek(hours(minutes))}</strong> {isLawful ? t.asLaw(hours(law)) : t.notAsLaw(hours(law))}
    </span>
  );
}
