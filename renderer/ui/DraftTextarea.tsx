import { Textarea, type TextareaProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { maskSecrets } from '../../shared/domain/secrets/scan.ts';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';
import { remember, remembered } from './preferences.ts';

interface DraftTextareaProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string;
  onChange: (value: string) => void;
  /** Called on every keystroke, to keep the draft on the server as well. */
  onDraft?: (value: string) => void;
  /** Names the text on this PC, e.g. `reply.<ticketId>`; typed text comes back after a crash until `clearDraft`. */
  draftKey?: string;
}

/** A text field whose text is never lost: kept on this PC with every keystroke and put back when it opens empty. */
export function DraftTextarea({ value, onChange, onDraft, draftKey, ...rest }: DraftTextareaProps) {
  const t = useText(uiText);
  const restored = useRef<string>(undefined);
  useEffect(() => {
    if (draftKey === undefined || restored.current === draftKey) return;
    restored.current = draftKey;
    const kept = remembered(`draft.${draftKey}`);
    if (kept !== undefined && kept !== '' && value === '') {
      onChange(kept);
      onDraft?.(kept);
    }
  }, [draftKey, value, onChange, onDraft]);
  const type = (next: string) => {
    if (draftKey !== undefined) remember(`draft.${draftKey}`, next === '' ? undefined : maskSecrets(next));
    onChange(next);
    onDraft?.(next);
  };
  const isKept = draftKey !== undefined && value !== '' && remembered(`draft.${draftKey}`) === value;
  return (
    <Textarea
      {...rest}
      value={value}
      onChange={(event) => type(event.currentTarget.value)}
      description={rest.description ?? (isKept ? t.draftSaved : undefined)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}

/** Forgets a draft once its text is safely saved or sent. */
export function clearDraft(draftKey: string): void {
  remember(`draft.${draftKey}`, undefined);
}
