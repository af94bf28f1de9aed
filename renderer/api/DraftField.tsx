import { Textarea, type TextareaProps } from '@mantine/core';
import { ticketPageText } from '../../shared/text/tickets-page.ts';
import { useText } from '../ui/index.ts';
import type { Draft } from './useDraft.ts';

/** A text field of a dialog whose text is a draft: closing the dialog, or Loket, loses nothing. */
export function DraftField({ draft, ...rest }: Omit<TextareaProps, 'value' | 'onChange'> & { draft: Draft }) {
  const t = useText(ticketPageText);
  const kept =
    draft.text === '' ? '' : draft.kept === 'local' ? t.draftLocal : draft.kept === 'saved' ? t.draftKept : '';
  return (
    <Textarea
      maxLength={20_000}
      maxRows={12}
      {...rest}
      value={draft.text}
      onChange={(event) => draft.setText(event.currentTarget.value)}
      description={[rest.description, kept].filter(Boolean).join(' · ') || undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
