import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { useText } from '../../ui/index.ts';

interface CodesInputProps {
  codes: readonly string[];
  onChange: (codes: string[]) => void;
}

/** Codes of the priority table, typed with commas between them; wrong ones stay in the field and are pointed at. */
export function CodesInput({ codes, onChange }: CodesInputProps) {
  const t = useText(proceduresText);
  const [typed, setTyped] = useState(codes.join(', '));
  const isWrong = codesIn(typed) === null;
  return (
    <TextInput
      aria-label={t.problems}
      placeholder={t.problemsPlaceholder}
      value={typed}
      error={isWrong ? t.problemsWrong : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const fresh = codesIn(next);
        if (fresh) onChange(fresh);
      }}
    />
  );
}

/** The codes in a text, or null when something in it is no code. */
function codesIn(text: string): string[] | null {
  const codes = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  return codes.every((code) => /^[A-Z][A-Z0-9-]{0,11}$/.test(code)) ? codes : null;
}
