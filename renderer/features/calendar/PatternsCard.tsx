import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { insertPattern } from '../../../shared/domain/time/edit-patterns.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { formatIsoDate } from '../../../shared/text/format.ts';
import { useSession } from '../../api/session.tsx';
import { SectionCard, useLanguage, useText } from '../../ui/index.ts';
import { AddPatternDialog } from './AddPatternDialog.tsx';
import { PatternEditor } from './PatternEditor.tsx';
import type { Faults, TypedCalendar, TypedPattern } from './typed.ts';

type Props = { typed: TypedCalendar; faults: Faults; onChange: ((next: TypedCalendar) => void) | undefined };

/** The weekly patterns, one of them opened: the one in force today to begin with. */
export function PatternsCard({ typed, faults, onChange }: Props) {
  const t = useText(calendarText);
  const { language } = useLanguage();
  const { now } = useSession();
  const { patterns } = typed;
  const [chosen, choose] = useState(() => inForceAt(patterns, new Date(now).toISOString().slice(0, 10)));
  const [isAdding, setAdding] = useState(false);
  const index = Math.min(chosen, patterns.length - 1);
  const put = (next: TypedPattern[]) => onChange?.({ ...typed, patterns: next });
  const add = (added: TypedPattern) => {
    const next = insertPattern(patterns, added);
    put(next);
    choose(next.indexOf(added));
  };
  const date = (iso: string) => formatIsoDate(iso, language);
  return (
    <SectionCard
      title={t.patterns}
      actions={
        onChange !== undefined && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t.addPattern}
          </Button>
        )
      }
    >
      <Select
        label={t.pattern}
        allowDeselect={false}
        value={String(index)}
        onChange={(value) => choose(Number(value))}
        data={patterns.map((pattern, at) => ({
          value: String(at),
          label: `${pattern.name}: ${date(pattern.validFrom)} – ${pattern.validTo ? date(pattern.validTo) : t.untilFurther}`,
        }))}
      />
      <PatternEditor
        patterns={patterns}
        index={index}
        faults={faults}
        onChange={onChange && put}
        onRemoved={() => choose(Math.max(0, index - 1))}
      />
      {isAdding && <AddPatternDialog patterns={patterns} onAdd={add} onClose={() => setAdding(false)} />}
    </SectionCard>
  );
}

function inForceAt(patterns: readonly TypedPattern[], date: string): number {
  const found = patterns.findIndex(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
  );
  return found === -1 ? patterns.length - 1 : found;
}
